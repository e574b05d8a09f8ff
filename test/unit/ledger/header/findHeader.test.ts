import type { TableName } from "../../../../src/domain/entries/source";
import { columnsNeedingFormats, findHeader } from "../../../../src/ledger/header/findHeader";
import {
  fieldKind,
  recogniseTableName,
  tableHeaders,
  tableSchemas,
  tableTitle,
} from "../../../../src/ledger/schemas/tableSchemas";
import { codes, sheet, type SheetCell } from "../sheet";

const find = (rows: readonly (readonly SheetCell[])[], table: TableName = "Time") =>
  findHeader(sheet("Sheet1", rows), table);

test("The header is found below a preamble", () => {
  const match = find([
    ["Acme Ltd – Timesheet"],
    ["Period:", "April 2026"],
    [],
    ["Date", "Project", "Hours"],
    [46113, "Alpha", 1],
  ]);
  expect(match.headerRow).toBe(3);
  expect(match.columns).toEqual({ date: 0, project: 1, hours: 2 });
  expect(match.diagnostics).toEqual([]);
});

test("A misspelt header is named with its nearest, and the column it should be is missing", () => {
  const { diagnostics } = find([["Date", "Project", "Houres"]]);
  expect(codes(diagnostics)).toEqual(["header.missing A1", "header.unknown C1"]);
  expect(diagnostics[0]!.params).toEqual({ field: "Hours", table: "Time" });
  expect(diagnostics[1]!.params).toEqual({ text: "Houres", nearest: "Hours" });
});

test("A column of the user's own is told of without a guess", () => {
  const { diagnostics } = find([["Date", "Project", "Hours", "Mileage"]]);
  expect(diagnostics.map(({ code, params }) => [code, params])).toEqual([["header.unknown", { text: "Mileage" }]]);
});

test("Two columns of one name are an error", () => {
  expect(codes(find([["Date", "Project", "Hours", "hours"]]).diagnostics)).toEqual(["header.duplicate D1"]);
});

test("Of two duration columns of a tracker the exact one is read", () => {
  const match = find([["Date", "Project", "Duration (decimal)", "Duration (h)"]]);
  expect(match.columns["hours"]).toBe(3);
  expect(match.diagnostics).toEqual([]);
});

test("Case, accents, punctuation, units and currencies in brackets do not count", () => {
  const match = find([["DATE DÉBUT :", "nom du projet", "Temps:(en heure)", "tache", "Taux horaire (EUR)"]]);
  expect(match.columns).toEqual({ date: 0, project: 1, hours: 2, task: 3, rateOverride: 4 });
  expect(match.notations).toEqual({ hours: "h", rateOverride: "EUR" });
});

test("An expense sheet's own Amount is what was spent, the add-in's Amount beside Billing IDs is not", () => {
  expect(find([["Date", "Project", "Amount"]], "Expenses").columns["unitCost"]).toBe(2);
  expect(find([["Date", "Project", "Unit cost", "Amount", "Billing ID"]], "Expenses").columns).toMatchObject({
    unitCost: 2,
    amount: 3,
  });
});

test("Formats are asked for dates, times, durations and percentages only", () => {
  const match = find([["Project", "Date", "Description", "Start", "End", "Tax", "Rate override"]]);
  expect(columnsNeedingFormats(match, "Time")).toEqual([1, 3, 4, 5]);
});

test.each([
  ["Temps", "Time"],
  ["INVOICE DETAILS", "Invoice details"],
  ["InvoiceDetails", "Invoice details"],
  ["Invoice_details", "Invoice details"],
  ["Détails de facture", "Invoice details"],
  ["ChangeOrders", "Change orders"],
  ["Reglages", "Settings"],
  ["TVA", "Taxes"],
  ["tblTime", "Time"],
  ["Répartition", "Splits"],
] as const)("A sheet named %j is %s", (name, table) => {
  expect(recogniseTableName(name)).toBe(table);
});

test("Other names are no tables", () => {
  expect(["Sheet1", "Notes", "Facture 2026-0001", ""].map(recogniseTableName)).toEqual([null, null, null, null]);
});

test.each(Object.keys(tableSchemas) as TableName[])(
  "Every header of %s is read back as its own field, in both languages",
  (table) => {
    for (const language of ["en", "fr"] as const) {
      const headers = tableHeaders(table, language, "all");
      const match = find([headers.map(({ header }) => header)], table);
      expect(Object.fromEntries(headers.map(({ field }, offset) => [field, offset]))).toEqual(match.columns);
      expect(match.diagnostics).toEqual([]);
      expect(recogniseTableName(tableTitle(table, language))).toBe(table);
    }
  },
);

test("A new time sheet of a freelancer has five columns", () => {
  expect(tableHeaders("Time", "fr", "core").map(({ header }) => header)).toEqual([
    "Date",
    "Projet",
    "Tâche",
    "Heures",
    "Description",
  ]);
});

test("The kind of a field's cells is known by its table, and asking for a field that is none throws", () => {
  expect(fieldKind("Time", "hours")).toBe("duration");
  expect(fieldKind("Milestones", "value")).toBe("share");
  expect(() => fieldKind("Time", "colour")).toThrow(RangeError);
});
