import { invoiceDocument } from "../../../src/documents/invoice/invoiceDocument";
import type { SheetDocument } from "../../../src/documents/sheetDocument";
import { calculateDocuments } from "./calculateDocument";
import { cellWith, textsOf } from "./cellsOf";
import { invoiceOf, optionsOf, type DetailSketch } from "./invoiceSample";

const confirmed = { state: "Confirmed", number: "2026-0007" } as const;

/** An invoice of so many lines of two rows each. */
function documentOf(lines: number, annex: boolean): SheetDocument {
  const details = Array.from({ length: lines * 2 }, (_, index): DetailSketch => ({
    ...{ quantity: "1", price: "95", description: `Work ${index}`, line: Math.floor(index / 2) + 1 },
    section: 1,
  }));
  return invoiceDocument(invoiceOf({ details, header: confirmed }), optionsOf({ annex }));
}

const headingRowsOf = ({ cells }: SheetDocument, text: string) =>
  cells.flatMap(({ row, content }) => (content.kind === "text" && content.text === text ? [row] : []));

test("every page of the annex has its headings, every page of the lines theirs", () => {
  const document = documentOf(120, true);
  const annexHeadings = cellWith(document, "Billing ID").row;
  expect(document.page.titleRows).toEqual({ first: annexHeadings, last: annexHeadings });
  const lineHeadings = headingRowsOf(document, "Unit price excl. VAT");
  expect(lineHeadings.length).toBeGreaterThan(2);
  expect(document.page.pageBreaksBefore).toEqual(expect.arrayContaining(lineHeadings.slice(1)));
});

test("headings between the lines change no sum", () => {
  const found = calculateDocuments(documentOf(120, true));
  expect(found.length).toBeGreaterThan(120);
  expect(found.filter(({ expected, found: value }) => expected !== value)).toEqual([]);
});

test("without an annex the sheet repeats the headings by itself, once written", () => {
  const document = documentOf(120, false);
  const rows = headingRowsOf(document, "Unit price excl. VAT");
  expect(rows).toHaveLength(1);
  expect(document.page.titleRows).toEqual({ first: rows[0], last: rows[0] });
});

test("totals that would stand on a page alone take the last line with them", () => {
  for (let lines = 20; lines < 60; lines++) {
    const document = documentOf(lines, false);
    const [at] = document.page.pageBreaksBefore;
    if (at === undefined) continue;
    const lastLine = document.cells.filter(({ row }) => row === at).map(({ content }) => content);
    expect(lastLine).toContainEqual({ kind: "number", value: String(lines) });
    return;
  }
  throw new Error("No invoice of these lengths needs a break");
});

test("a first invoice of a fixed price says nothing of what was invoiced before", () => {
  const details: DetailSketch[] = [{ quantity: "1", price: "3600", description: "Start" }];
  const document = invoiceDocument(invoiceOf({ details, header: confirmed, method: "Fixed price" }), optionsOf());
  expect(textsOf(document)).toContain("Contract value €12,000.00");
});

test("a total of millions has the room it needs, in larger type", () => {
  const widthOf = (price: string) => {
    const details: DetailSketch[] = [{ quantity: "1", price }];
    return invoiceDocument(invoiceOf({ details, header: confirmed }), optionsOf()).columnWidths.at(-1)!;
  };
  expect(widthOf("100")).toBe(17);
  expect(widthOf("123456789")).toBeGreaterThan(20);
});

test("what stands in a band keeps off its edge, and so do the numbers under it", () => {
  const { cells } = documentOf(2, true);
  const heading = cellWith({ cells } as SheetDocument, "No.");
  const under = cells.filter(
    ({ row, column, content }) => row > heading.row && column === 0 && content.kind === "date",
  );
  expect([heading.style.indent, under.length]).toEqual([1, 4]);
  expect(under.filter(({ style }) => style.indent !== 1)).toEqual([]);
});
