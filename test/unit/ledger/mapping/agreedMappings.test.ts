import { columnLetters } from "../../../../src/ledger/cellAddress";
import { mappingOf, readAgreedMappings } from "../../../../src/ledger/mapping/agreedMappings";
import { applyMapping } from "../../../../src/ledger/mapping/applyMapping";
import { proposeMapping } from "../../../../src/ledger/mapping/proposeMapping";
import { readBooks } from "../../../../src/ledger/readBooks";
import { codes, located, sheet, worked } from "../sheet";

const raw = sheet("Suivi", [["Suivi 2026"], ["Quand", "Pour qui", "Combien"], ["03/04/2026", "Alpha", 90]]);

const sources = located("Sources", [
  ["Ledger", "Sheet", "Header row", "Field", "Column", "Notation", "Agreed on"],
  ["Time", "Suivi", 2, "Date", "Quand", "dmy", ""],
  ["Temps", "Suivi", 2, "Projet", "Pour qui", "", ""],
  ["Time", "Suivi", 2, "hours", "Combien", "min", ""],
  ["Time", "Suivi", 2, "Colour", "D", "", ""],
]);

test("A mapping the user agreed to is read from Sources, with the notation of each column", () => {
  const { mappings, diagnostics } = readAgreedMappings(sources);
  expect(codes(diagnostics)).toEqual(["value.unknown D5"]);
  expect(mappings).toHaveLength(1);
  const match = applyMapping(raw, mappings[0]!);
  const [entry] = readBooks([{ table: "Time", raw, match }], 1900).time;
  expect(entry).toMatchObject({ date: "2026-04-03", project: "Alpha" });
  expect(worked(entry!)).toBe("5400 s");
});

test("A column inserted since the mapping was agreed moves nothing; one taken away is missing", () => {
  const { mappings } = readAgreedMappings(sources);
  const moved = sheet("Suivi", [[], ["Note", "Quand", "Pour qui", "Combien"]]);
  expect(applyMapping(moved, mappings[0]!).columns).toEqual({ date: 1, project: 2, hours: 3 });
  const gone = applyMapping(sheet("Suivi", [[], ["Quand", "Combien"]]), mappings[0]!);
  expect(codes(gone.diagnostics)).toEqual(["header.missing A2"]);
});

test("A proposal is kept by its headers, and by letters where there are none", () => {
  const proposal = proposeMapping(
    sheet("Log", [
      ["Day", "Project", "Time spent (min)"],
      [46113, "Alpha", 30],
    ]),
    1900,
  )!;
  const kept = mappingOf(
    { table: proposal.table, raw: sheet("Log", [["Day", "Project", "Time spent (min)"]]), match: proposal.match },
    columnLetters,
  );
  expect(kept).toEqual({
    table: "Time",
    sheet: "Log",
    headerRow: 1,
    fields: [
      { field: "date", column: "Day", notation: "" },
      { field: "project", column: "Project", notation: "" },
      { field: "hours", column: "Time spent (min)", notation: "min" },
    ],
  });
  const bare = sheet("Log", [
    [46113, "Alpha", 1],
    [46114, "Beta", 2],
    [46115, "Beta", 2],
  ]);
  const guessed = proposeMapping(bare, 1900)!;
  expect(
    mappingOf({ table: "Time", raw: bare, match: guessed.match }, columnLetters).fields.map(({ column }) => column),
  ).toEqual(["A", "C", "B"]);
});

test("Expenses, milestones and rates are told from time by what they must have", () => {
  const kind = (header: string[], row: (string | number)[]) => proposeMapping(sheet("X", [header, row]), 1900)?.table;
  expect(kind(["Expense Date", "Category", "Merchant", "Amount (EUR)"], [46113, "Travel", "SNCF", 120])).toBe(
    "Expenses",
  );
  expect(kind(["Projet", "Livrable", "Montant HT", "Échéance"], ["Alpha", "V1", 5000, 46113])).toBe("Milestones");
  expect(kind(["Consultant", "Taux horaire"], ["Ada", 90])).toBe("Rates");
  expect(kind(["ClockIn", "ClockOut", "Date", "Customer"], ["9:00", "17:00", 46113, "Acme"])).toBe("Time");
});

test("A column whose cells are not what its header says is a doubtful one", () => {
  const proposal = proposeMapping(
    sheet("X", [
      ["Date", "Project", "Hours"],
      [46113, "Alpha", "many"],
      [46114, "Alpha", "few"],
    ]),
    1900,
    "Time",
  );
  expect(proposal?.fields.find(({ field }) => field === "hours")?.confidence).toBeLessThan(0.5);
});
