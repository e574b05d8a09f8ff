import { readBooks } from "../../../src/ledger/readBooks";
import { codes, located, shown, timeEntries, worked } from "./sheet";

const header = ["Date", "Project", "Task", "Person", "Hours", "Description"];

test("A time sheet in English reads row by row, with the sheet row of each entry", () => {
  const entries = timeEntries([
    header,
    [shown(46113, "yyyy-mm-dd"), "Alpha", "Design", "Ada", 7.5, "Home page"],
    [shown(46114, "yyyy-mm-dd"), "Beta", "", "Bob", 2.05, ""],
  ]);
  expect(entries).toHaveLength(2);
  expect(entries[0]).toMatchObject({
    date: "2026-04-01",
    project: "Alpha",
    task: "Design",
    person: "Ada",
    description: "Home page",
    billingType: "Chargeable",
  });
  expect(entries.map(worked)).toEqual(["27000 s", "7380 s"]);
  expect(entries.map(({ source }) => source.row)).toEqual([2, 3]);
  expect(entries.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
});

test("A time sheet in French reads the same", () => {
  const [entry] = timeEntries([
    ["Date", "Projet", "Tâche", "Intervenant", "Heures", "Type de facturation", "Validé", "Libellé client"],
    ["01/04/2026", "Alpha", "Conception", "Ada", "7,5", "Offert", "oui", "Page d'accueil"],
    ["13/04/2026", "Alpha", "", "", "1,25", "", "", ""],
  ]);
  expect(entry).toMatchObject({
    date: "2026-04-01",
    billingType: "Complimentary",
    approved: true,
    clientNote: "Page d'accueil",
  });
  expect(worked(entry!)).toBe("27000 s");
});

test("What cannot be read is a diagnostic with its cell, and its value is null", () => {
  const entries = timeEntries([
    header,
    ["tomorrow", "Alpha", "", "", "a while", ""],
    ["#REF!", "Alpha", "", "", 1, ""],
    ["03/04/2026", "Alpha", "", "", -2, ""],
  ]);
  expect(entries.map(({ date }) => date)).toEqual([null, null, null]);
  expect(entries.map(worked)).toEqual([null, "3600 s", null]);
  expect(entries.map(({ diagnostics }) => codes(diagnostics))).toEqual([
    ["date.unreadable A2", "hours.unreadable E2"],
    ["cell.error A3"],
    ["date.ambiguous A4", "hours.negative E4"],
  ]);
});

test("Start, end and break make the time, past midnight too", () => {
  const entries = timeEntries([
    ["Date", "Project", "Start", "End", "Break"],
    [46113, "Alpha", shown(0.375, "h:mm"), shown(0.75, "h:mm"), shown(1 / 24, "h:mm")],
    [46113, "Alpha", "22:00", "1:30", ""],
    [46113, "Alpha", "9h", "9h", ""],
    [46113, "Alpha", "9:00", "10:00", "2 h"],
  ]);
  expect(entries.map(worked)).toEqual(["28800 s", "12600 s", "0 s", null]);
  expect(codes(entries[3]!.diagnostics)).toEqual(["hours.unreadable D5"]);
});

test("Hours and start/end that differ by a minute or more contradict each other", () => {
  const entries = timeEntries([
    ["Date", "Project", "Hours", "Start", "End"],
    [46113, "Alpha", 1, "9:00", "10:00:59"],
    [46113, "Alpha", 1, "9:00", "10:01"],
    [46113, "Alpha", "", "9:00", "10:30"],
    [46113, "Alpha", 3, "9:00", ""],
  ]);
  expect(entries.map(worked)).toEqual(["3600 s", null, "5400 s", "10800 s"]);
  expect(codes(entries[1]!.diagnostics)).toEqual(["hours.conflict C3"]);
});

test("The Unit column turns plain numbers into days, and contradicts a duration that names hours", () => {
  const entries = timeEntries([
    ["Date", "Project", "Hours", "Unit"],
    [46113, "Alpha", 0.5, "j"],
    [46113, "Alpha", "1h30", "d"],
    [46113, "Alpha", "2 days", ""],
  ]);
  expect(entries.map(worked)).toEqual(["0.5 d", null, "2 d"]);
  expect(codes(entries[1]!.diagnostics)).toEqual(["hours.conflict C3"]);
});

test("A header names the unit of its numbers", () => {
  const read = (heading: string, cell: number) =>
    timeEntries([
      ["Date", "Projet", heading],
      [46113, "Alpha", cell],
    ]).map(worked)[0];
  expect(read("HEURE (min)", 90)).toBe("5400 s");
  expect(read("Time Spent (min)", 20)).toBe("1200 s");
  expect(read("Temps:(en heure)", 1.5)).toBe("5400 s");
  expect(read("Nb jours consommés", 1.5)).toBe("1.5 d");
  expect(read("Temps [h]", 2)).toBe("7200 s");
  expect(read("Temps (m)", 45)).toBe("2700 s");
});

test("Hours and minutes in two columns add up", () => {
  const entries = timeEntries([
    ["Date", "Project", "Hours", "Minutes"],
    [46113, "Alpha", 1, 20],
    [46113, "Alpha", "", 45],
    [46113, "Alpha", 2, 120],
    [46113, "Alpha", 1, 75],
  ]);
  expect(entries.map(worked)).toEqual(["4800 s", "2700 s", "7200 s", null]);
});

test("Billable yes and no mean chargeable and non-chargeable", () => {
  const entries = timeEntries([
    ["Date", "Project", "Hours", "Billable?"],
    [46113, "Alpha", 1, "No"],
    [46113, "Alpha", 1, "x"],
    [46113, "Alpha", 1, ""],
    [46113, "Alpha", 1, "perhaps"],
  ]);
  expect(entries.map(({ billingType }) => billingType)).toEqual([
    "Non-chargeable",
    "Chargeable",
    "Chargeable",
    "Chargeable",
  ]);
  expect(codes(entries[3]!.diagnostics)).toEqual(["value.unknown D5"]);
});

test("Of the Billing status only the user's own marks are read", () => {
  const entries = timeEntries([
    ["Date", "Project", "Hours", "Billing status"],
    [46113, "Alpha", 1, "On hold"],
    [46113, "Alpha", 1, "Invoiced"],
    [46113, "Alpha", 1, "Pas prêt"],
    [46113, "Alpha", 1, "On draft D-0003"],
    [46113, "Alpha", 1, "ask Bob"],
  ]);
  expect(entries.map(({ mark }) => mark)).toEqual(["On hold", null, "Not ready", null, null]);
  expect(codes(entries[4]!.diagnostics)).toEqual(["value.unknown D6"]);
});

test("A sheet that names clients and no projects is billed by client", () => {
  const [entry] = timeEntries([
    ["Date", "Client", "Hours"],
    [46113, "Acme", 1],
  ]);
  expect(entry?.project).toBe("Acme");
});

test("First and last name in two columns make one person", () => {
  const [entry] = timeEntries([
    ["Date", "Project", "Hours", "First Name", "Last Name"],
    [46113, "Alpha", 1, "Ada", "Lovelace"],
  ]);
  expect(entry?.person).toBe("Ada Lovelace");
});

test("A tax cell with a % format is kept as a percentage, anything else as typed", () => {
  const entries = timeEntries([
    ["Date", "Project", "Hours", "Tax"],
    [46113, "Alpha", 1, shown(0.2, "0%")],
    [46113, "Alpha", 1, "FR20"],
    [46113, "Alpha", 1, 5.5],
  ]);
  expect(entries.map(({ tax }) => tax)).toEqual(["20 %", "FR20", "5.5"]);
});

test("In the 1904 date system serial numbers start four years later", () => {
  const table = located("Time", [
    ["Date", "Project", "Hours"],
    [44651, "Alpha", 1],
  ]);
  expect(readBooks([table], 1904).time[0]?.date).toBe("2026-04-01");
});

test("Real dates whose day and month a file's opening swapped are ambiguous, unless the user said otherwise", () => {
  const rows = [
    ["Date", "Project", "Hours"],
    ["04/13/2026", "Alpha", 1],
    [46026, "Alpha", 1],
    [46057, "Alpha", 1],
  ];
  expect(timeEntries(rows).map(({ date }) => date)).toEqual(["2026-04-13", null, null]);
  expect(codes(timeEntries(rows)[1]!.diagnostics)).toEqual(["date.ambiguous A3"]);
  const table = located("Time", rows);
  const agreed = { ...table, match: { ...table.match, notations: { date: "mdy" } } };
  expect(readBooks([agreed], 1900).time.map(({ date }) => date)).toEqual(["2026-04-13", "2026-01-04", "2026-02-04"]);
});

test("Real dates and texts of one month are read side by side", () => {
  const dates = timeEntries([
    ["Date", "Project", "Hours"],
    [46113, "A", 1],
    [46114, "A", 1],
    ["13/04/2026", "A", 1],
  ]).map(({ date }) => date);
  expect(dates).toEqual(["2026-04-01", "2026-04-02", "2026-04-13"]);
});

test("A word that is no choice is told with its header and the words that are", () => {
  const [entry] = timeEntries([
    ["Date", "Projet", "Heures", "Facturation"],
    [46113, "A", 1, "peut-être"],
  ]);
  expect(entry!.diagnostics[0]!.params).toEqual({
    field: "Facturation",
    text: "peut-être",
    allowed: "Chargeable, Non-chargeable, Complimentary",
  });
});
