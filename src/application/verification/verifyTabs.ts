import { invoiceFromJournal } from "../../domain/invoicing/invoiceFromJournal";
import { suspectCells, type Grid } from "../../domain/sealing/gridWitness";
import { addressOf } from "../../documents/address";
import type { SheetDocument } from "../../documents/sheetDocument";
import type { Environment } from "../environment";
import { invoiceDocuments } from "../invoiceSheets";
import type { Billing } from "../readBilling";
import type { CellBlock } from "../workbookPort";
import { contentText, rawText } from "./cellTexts";
import type { ConfirmedInvoice } from "./confirmedInvoice";
import { findingAt, type Finding } from "./finding";
import { formulaMark, gridOf, isLink } from "./witness";

/** A tab's cells, as they read and as they were entered. */
type TabCells = { readonly values: CellBlock; readonly formulas: CellBlock };

/** The cells of confirmed tabs that do not read as they were written; tabs that are gone. Requests do not grow with invoices. */
export async function verifyTabs(
  invoices: readonly ConfirmedInvoice[],
  billing: Billing,
  environment: Environment,
): Promise<Finding[]> {
  const used = new Map(billing.layout.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const there = invoices.flatMap((invoice) => {
    const sheet = used.get(invoice.record.sheet.toLowerCase());
    return sheet?.used ? [{ invoice, sheet: sheet.name, area: fromFirstCell(sheet.used) }] : [];
  });
  const known = new Set(there.map(({ invoice }) => invoice));
  const gone = invoices.filter((invoice) => !known.has(invoice)).map(goneTab);
  const blocks = await environment.port.calculate(there);
  const formulas = await environment.port.read(
    there.map(({ sheet, area }) => ({ sheet, area, formatColumns: [], formulas: true })),
  );
  return [
    ...gone,
    ...there.flatMap(({ invoice }, index) => {
      const cells = { values: blocks[index]!, formulas: formulas[index]! };
      return [...differences(invoice, cells, billing, environment), ...lostFormulas(invoice, cells)];
    }),
  ];
}

function fromFirstCell({ row, column, rows, columns }: CellBlock["area"]): CellBlock["area"] {
  return { row: 0, column: 0, rows: row + rows, columns: column + columns };
}

function goneTab({ number, record }: ConfirmedInvoice): Finding {
  return findingAt(record.source!, "sheet", { invoice: number, expected: "a tab of this name", found: record.sheet });
}

/** What the tab says against what register and journal say; what only Settings changed since is told by its check words. */
function differences(
  { number, record, details, witness }: ConfirmedInvoice,
  { values: block, formulas }: TabCells,
  billing: Billing,
  environment: Environment,
): Finding[] {
  const { books, layout } = billing;
  const named = details.map((detail) => ({ ...detail, invoice: number }));
  const invoice = invoiceFromJournal({ record, details: named, books }).value;
  const document = invoice ? invoiceDocuments([invoice], billing, environment)[0]!.document : null;
  const expected = document ? gridOf(document, layout.dateSystem) : null;
  const open = document ? openCells(document) : new Set<string>();
  const found: Grid = block.values.map((row, at) =>
    row.map((cell, column) => {
      const isOpen = open.has(addressOf({ row: at, column })) || isLink(String(formulas.values[at]?.[column] ?? ""));
      return isOpen ? "" : rawText(cell);
    }),
  );
  const suspects = witness ? suspectCells(found, witness.tab) : unequalCells(found, expected);
  return suspects.flatMap(({ row, column }) => {
    const [now, then] = [found[row]?.[column] ?? "", expected?.[row]?.[column] ?? ""];
    if (expected && now === then) return [];
    return [{ invoice: number, sheet: block.sheet, cell: addressOf({ row, column }), expected: then, found: now }];
  });
}

/** Formulas that became constants, and constants that became formulas, whatever they give. */
function lostFormulas({ number, witness }: ConfirmedInvoice, { values, formulas }: TabCells): Finding[] {
  if (!witness?.formulas) return [];
  const marks: Grid = formulas.values.map((row, at) =>
    row.map((cell, column) => formulaMark(String(cell), String(values.values[at]?.[column] ?? ""))),
  );
  return suspectCells(marks, witness.formulas).map(({ row, column }) => {
    const isFormula = marks[row]?.[column] === "=";
    const found = rawText(formulas.values[row]?.[column]);
    const cell = addressOf({ row, column });
    return { invoice: number, sheet: values.sheet, cell, expected: isFormula ? "" : "=", found };
  });
}

/** Formulas that give text: only the workbook knows what. */
function openCells({ cells }: SheetDocument): Set<string> {
  const open = cells.filter(({ content }) => content.kind === "formula" && contentText(content, 1900) === "");
  return new Set(open.map(addressOf));
}

function unequalCells(found: Grid, expected: Grid | null): { row: number; column: number }[] {
  if (!expected) return [];
  const rows = Math.max(found.length, expected.length);
  return Array.from({ length: rows }, (_, row) => {
    const width = Math.max(found[row]?.length ?? 0, expected[row]?.length ?? 0);
    return Array.from({ length: width }, (_, column) => ({ row, column }));
  })
    .flat()
    .filter(({ row, column }) => (found[row]?.[column] ?? "") !== (expected[row]?.[column] ?? ""));
}
