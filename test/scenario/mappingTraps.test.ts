import { checkSheet, testKeptSheets, type KeptSheet } from "../support/sheetCheck";

/** Sheets of which a plausible reading would be a wrong total: what is not sure is told, and not billed. */
const sheets: readonly KeptSheet[] = [
  [
    "numbers of minutes under a header that names no unit",
    [
      ["Date", "Project", "Duration"],
      ["2026-04-01", "Alpha", 90],
      ["2026-04-02", "Alpha", 45],
    ],
    [0, "0", undefined, null, null, 0],
    ["hours.unitUnclear C2", "hours.unitUnclear C3"],
  ],
  [
    "times that lost their format",
    [
      ["Date", "Project", "Hours"],
      ["2026-04-01", "Alpha", 0.0625],
      ["2026-04-02", "Alpha", 0.125],
    ],
    [0, "0", undefined, null, null, 0],
    ["hours.unitUnclear C2", "hours.unitUnclear C3"],
  ],
  [
    "parts of days under a header that could mean hours",
    [
      ["Date", "Projet", "Temps"],
      ["13/04/2026", "Alpha", 1],
      ["14/04/2026", "Alpha", 0.5],
      ["15/04/2026", "Alpha", 1],
    ],
    [0, "0", undefined, null, null, 0],
    ["hours.unitUnclear C2", "hours.unitUnclear C3", "hours.unitUnclear C4"],
  ],
  [
    "a break of thirty, in hours or minutes",
    [
      ["Date", "Project", "Start", "End", "Break"],
      ["2026-04-01", "Alpha", "9:00", "17:00", 30],
      ["2026-04-02", "Alpha", "9:00", "17:00", 1],
    ],
    [1, "7", "700.00", "2026-04-02", "2026-04-02", 0],
    ["hours.unitUnclear E2"],
  ],
  [
    "a start with its zone and an end without one",
    [
      ["Start", "End", "Project"],
      ["2026-04-01T09:00:00+02:00", "2026-04-01T10:30:00", "Alpha"],
      ["2026-04-02T09:00:00Z", "2026-04-02T10:00:00Z", "Alpha"],
    ],
    [1, "1", "100.00", "2026-04-02", "2026-04-02", 0],
    ["hours.unreadable B2"],
  ],
  [
    "a row for a whole period",
    [
      ["Start date", "End date", "Project", "Total hours"],
      ["2026-04-01", "2026-04-30", "Alpha", 80],
      ["2026-05-04", "2026-05-04", "Alpha", 7],
    ],
    [1, "7", "700.00", "2026-05-04", "2026-05-04", 0],
    ["date.period A2"],
  ],
  [
    "a column whose days contradict each other in their order",
    [
      ["Date", "Project", "Hours"],
      ["13/04/2026", "Alpha", 1],
      ["04/14/2026", "Alpha", 2],
      ["03/04/2026", "Alpha", 4],
    ],
    [2, "3", "300.00", "2026-04-13", "2026-04-14", 0],
    ["date.ambiguous A4"],
  ],
  [
    "a fraction that was taken for a date",
    [
      ["Date", "Project", "Hours"],
      ["2026-04-01", "Alpha", { value: 46054, format: "d-mmm" }],
      ["2026-04-02", "Alpha", 1],
    ],
    [1, "1", "100.00", "2026-04-02", "2026-04-02", 0],
    ["hours.unreadable C2"],
  ],
  [
    "planned hours beside the real ones",
    [
      ["Date", "Project", "Hours (planned)", "Hours (actual)"],
      ["2026-04-01", "Alpha", 8, 5],
    ],
    [1, "5", "500.00", "2026-04-01", "2026-04-01", 0],
  ],
  [
    "hours of which only some are billable",
    [
      ["Date", "Project", "Total hours", "Billable hours"],
      ["2026-04-01", "Alpha", 8, 5],
      ["2026-04-02", "Alpha", 8, 8],
      ["2026-04-03", "Alpha", 2, 0],
    ],
    [2, "10", "1000.00", "2026-04-02", "2026-04-03", 0],
    ["hours.partlyBillable D2"],
  ],
  [
    "hours and minutes with a point between them",
    [
      ["Date", "Project", "Hours"],
      ["2026-04-01", "Alpha", 1.3],
      ["2026-04-02", "Alpha", 2.45],
      ["2026-04-03", "Alpha", 3],
    ],
    [1, "3", "300.00", "2026-04-03", "2026-04-03", 0],
    ["hours.unitUnclear C2", "hours.unitUnclear C3"],
  ],
  [
    "times of the clock with a point in them",
    [
      ["Date", "Project", "Start", "End"],
      ["2026-04-01", "Alpha", 9.3, 17.45],
      ["2026-04-02", "Alpha", 9, 12],
    ],
    [1, "3", "300.00", "2026-04-02", "2026-04-02", 0],
    ["hours.unreadable C2", "hours.unreadable D2"],
  ],
];

testKeptSheets(sheets);

test("mornings and afternoons under one merged day are told where a day has both, never counted once", async () => {
  const { errors, summary } = await checkSheet("Avril", [
    ["Avril 2026"],
    ["Projet", { value: 46113, format: "d" }, "", { value: 46114, format: "d" }, "", { value: 46115, format: "d" }, ""],
    ["", "AM", "PM", "AM", "PM", "AM", "PM"],
    ["Alpha", 4, 3, "", 3, "", ""],
  ]);
  expect(summary).toEqual([1, "3", "300.00", "2026-04-02", "2026-04-02", 1]);
  expect(errors).toEqual(["grid.keyRepeated B4", "grid.keyRepeated C4"]);
});

test("the two tax columns of an expense report are amounts, and its net one is what was spent", async () => {
  const { ledger, errors } = await checkSheet("Achats", [
    ["Date", "Projet", "Libellé", "HT", "TVA", "TTC"],
    ["13/04/2026", "Alpha", "Train", 100, 20, 120],
  ]);
  expect([ledger.ledger, ledger.amounts, errors]).toEqual(["Expenses", { EUR: "100.00" }, []]);
});

test("a sign that several currencies share is the workbook's own currency, or none", async () => {
  const rows = [
    ["Date", "Projet", "Libellé", "Montant"],
    ["13/04/2026", "Alpha", "Taxi", "20,50 €"],
    ["15/04/2026", "Alpha", "Cab", "$30"],
  ];
  const inEuro = await checkSheet("Achats", rows);
  expect([inEuro.ledger.amounts, inEuro.errors]).toEqual([{ EUR: "20.50" }, ["currency.unknown A3"]]);
  const projects = [
    ["Project", "Client", "Billing method", "Currency"],
    ["Alpha", "Acme", "Time and materials", "CAD"],
  ];
  const inDollars = await checkSheet("Achats", [rows[0]!, rows[2]!], { Projects: projects });
  expect([inDollars.ledger.amounts, inDollars.errors]).toEqual([{ CAD: "30.00" }, []]);
});

test("a yes/no column says in its header how it is filled in, and what is not billable is not billed", async () => {
  const { ledger, all } = await checkSheet("Suivi", [
    ["Jour", "Projet", "Nb heures", "Facturable O/N"],
    ["13/04/2026", "Alpha", "7,5", "O"],
    ["14/04/2026", "Alpha", "1,5", "N"],
  ]);
  expect(ledger.columns.billingType).toBe("Facturable O/N");
  expect(all.map(({ code }: { code: string }) => code)).not.toContain("header.unknown");
});

test("marks of presence across a month are no hours, and told cell by cell", async () => {
  const { errors, summary } = await checkSheet("Mars", [["March 2026"], ["Project", 2, 3, 4], ["Alpha", "X", "", "X"]]);
  expect(summary.slice(0, 2)).toEqual([0, "0"]);
  expect(errors).toEqual(["hours.unreadable B3", "hours.unreadable D3"]);
});

test("weekdays without a week, and days without a year, are not read", async () => {
  const weekdays = await checkSheet("Suivi", [
    ["Projet", "Lundi", "Mardi", "Mercredi"],
    ["Alpha", 7, 7, 3],
  ]);
  const days = await checkSheet("Suivi", [
    ["Project", "Mon, Mar 2", "Tue, Mar 3", "Wed, Mar 4"],
    ["Alpha", 7, 7, 3],
  ]);
  expect([weekdays.ledger, days.ledger]).toEqual([undefined, undefined]);
});

test("an amount beside a quantity is for all of it, a unit cost for one, and a cost is asked about", async () => {
  const amountsOf = async (header: string, cost: number) =>
    checkSheet("Achats", [
      ["Date", "Projet", "Libellé", "Quantité", header],
      ["13/04/2026", "Alpha", "Hôtel", 3, cost],
    ]);
  const [whole, odd, unit, unclear] = [
    await amountsOf("Montant", 120),
    await amountsOf("Total", 100),
    await amountsOf("Coût unitaire", 40),
    await amountsOf("Coût", 120),
  ];
  expect([whole, odd, unit].map(({ ledger }) => ledger.amounts)).toEqual([
    { EUR: "120.00" },
    { EUR: "100.00" },
    { EUR: "120.00" },
  ]);
  expect([unclear.ledger.rows, unclear.errors]).toEqual([0, ["amount.perUnitUnclear E2"]]);
});

test("a time and an expense ledger below each other are both read", async () => {
  const { ledgers } = await checkSheet("Suivi", [
    ["Time"],
    ["Date", "Project", "Hours"],
    ["2026-04-01", "Alpha", 2],
    [],
    ["Expenses"],
    ["Date", "Project", "Description", "Unit cost"],
    ["2026-04-02", "Alpha", "Train", 30],
  ]);
  expect(ledgers.map(({ ledger, rows, hours }: Record<string, unknown>) => [ledger, rows, hours])).toEqual([
    ["Time", 1, "2"],
    ["Expenses", 1, "0"],
  ]);
});

test("a time sheet with amounts is no expense ledger, whatever its columns are called", async () => {
  const { ledger } = await checkSheet("Suivi", [
    ["Date", "Client", "Prestation", "Nb d'heures", "Tarif horaire", "Montant HT"],
    ["13/04/2026", "Alpha", "Dev", 2, 100, 200],
  ]);
  expect([ledger.ledger, ledger.hours]).toEqual(["Time", "2"]);
});
