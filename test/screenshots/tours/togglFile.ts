const rows = `User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags
Ann,ann@studio.test,Acme,Website,Design,Home page,Yes,2026-05-04,09:00:00,2026-05-04,11:00:00,02:00:00,
Ann,ann@studio.test,Acme,Website,Build,Menu,Yes,2026-05-05,09:00:00,2026-05-05,10:30:00,01:30:00,
Ann,ann@studio.test,Acme,Website,Build,Footer,Yes,2026-05-06,09:00:00,,,,
`;

/** A tracker's export with a row that is still running, as a file chooser takes it. */
export const togglFile = { name: "toggl-2026.csv", mimeType: "text/csv", buffer: Buffer.from(rows) };
