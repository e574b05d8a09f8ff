import type { HeaderEdit } from "../../domain/invoicing/editHeader";
import type { Invoice } from "../../domain/invoicing/invoice";
import { invoiceName, type InvoiceFigure } from "../../documents/definedNames";
import type { CellContent, PlacedCell, SheetDocument } from "../../documents/sheetDocument";
import type { RawCell } from "../../ledger/rawTable";
import type { DraftChange } from "./draftChanges";

/** Which part of a draft's header each editable cell holds. */
const headerCells = {
  Name: "name",
  BillTo: "billTo",
  PurchaseOrder: "purchaseOrder",
  Reference: "reference",
} as const satisfies Partial<Record<InvoiceFigure, keyof HeaderEdit>>;

type Values = readonly (readonly RawCell[])[];

/**
 * What people typed into the editable cells of a draft's tab, as changes of the draft. Nothing where the tab is not the one that would
 * be drawn now: what stands where could not be told.
 */
export function tabEdits(invoice: Invoice, document: SheetDocument, values: Values): DraftChange[] {
  const texts = document.cells.filter(({ content }) => content.kind === "text" || content.kind === "blank");
  const locked = texts.filter(({ style, content }) => !style.unlocked && content.kind === "text");
  if (locked.some((cell) => textIn(values, cell) !== textOf(cell.content))) return [];
  const edited = texts.filter((cell) => cell.style.unlocked && textIn(values, cell) !== textOf(cell.content));
  return edited.flatMap((cell): DraftChange[] => {
    const text = textIn(values, cell);
    const field = headerFieldOf(cell, document, invoice);
    if (field) return [{ kind: "header", edit: { [field]: headerText(field, text, invoice) } }];
    const line = lineOf(cell, document);
    if (line === null || text === "") return [];
    return [{ kind: "details", choice: { line }, edit: { externalDescription: text } }];
  });
}

function headerFieldOf({ row, column }: PlacedCell, { names }: SheetDocument, invoice: Invoice) {
  const named = names.find((name) => name.row === row && name.column === column);
  const figure = (Object.keys(headerCells) as (keyof typeof headerCells)[]).find(
    (each) => named?.name === invoiceName(invoice.draft, each),
  );
  return figure && headerCells[figure];
}

/** An address is printed without the client's name, which stands above it. */
function headerText(field: keyof HeaderEdit, text: string, { billTo, client }: Invoice): string {
  const [first = ""] = billTo.split(/\r\n|\r|\n/);
  const isNamed = field === "billTo" && first.trim().toLowerCase() === client.name.trim().toLowerCase();
  return isNamed ? `${first}\n${text}` : text;
}

/** The number of the line that a cell's row prints: a constant, or what a link shows. */
function lineOf({ row }: PlacedCell, { cells }: SheetDocument): number | null {
  const content = cells.find((cell) => cell.row === row && cell.column === 0)?.content;
  if (content?.kind === "number") return Number(content.value);
  const shown = content?.kind === "formula" ? /,(\d+)\)$/.exec(content.formula)?.[1] : undefined;
  return shown === undefined ? null : Number(shown);
}

function textIn(values: Values, { row, column }: PlacedCell): string {
  return normalised(String(values[row]?.[column] ?? ""));
}

function textOf(content: CellContent): string {
  return content.kind === "text" ? normalised(content.text) : "";
}

function normalised(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}
