import fc from "fast-check";
import { invoiceDocument } from "../../src/documents/invoice/invoiceDocument";
import type { SheetDocument } from "../../src/documents/sheetDocument";
import { Decimal, decimal, decimalFromCell } from "../../src/domain/money/decimal";
import { newWorkbook } from "../../src/host/codec/newWorkbook";
import { nodeDeflate } from "../../src/host/codec/nodeDeflate";
import { readWorkbook } from "../../src/host/codec/readWorkbook";
import { describeWithLibreOffice, recalculated } from "../support/libreOffice";
import { openBook } from "../support/openBook";
import { invoiceOf, optionsOf, type DetailSketch, type InvoiceSketch } from "../unit/documents/invoiceSample";

const quantity = fc.integer({ min: 1, max: 200_000 }).map((value) => decimal(String(value)).div(10_000).toFixed());
const price = fc.integer({ min: 1, max: 9_999_999 }).map((value) => decimal(String(value)).div(1000).toFixed());
const percent = fc.constantFrom("0", "0", "5", "12.5");

const detail: fc.Arbitrary<DetailSketch> = fc.record({
  quantity,
  price,
  tax: fc.constantFrom("20", "10", "5.5", "EX", "RC"),
  billingType: fc.constantFrom("Chargeable", "Chargeable", "Chargeable", "Complimentary", "Non-chargeable"),
  entryClass: fc.constantFrom("Time", "Time", "Expense", "Disbursement"),
  discountPercent: percent,
  feePercent: percent,
});

const sketch: fc.Arbitrary<InvoiceSketch> = fc.record({
  details: fc.array(detail, { minLength: 1, maxLength: 12 }),
  header: fc.record({
    currency: fc.constantFrom("EUR", "JPY", "KWD"),
    policy: fc.constantFrom("per category", "per line", "included"),
    discount: fc.constantFrom(null, { kind: "percent" as const, percent: decimal("7.5") }),
  }),
});

function documents(count: number): SheetDocument[] {
  return fc.sample(sketch, { numRuns: count, seed: 20261120 }).map((each, index) => {
    const sheetName = `R-${index}`;
    const header = { ...each.header, state: "Confirmed", number: sheetName } as const;
    return invoiceDocument(invoiceOf({ ...each, header }), optionsOf({ sheetName, annex: index % 2 === 0 }));
  });
}

/** A figure by the 15 significant digits that a cell keeps. */
function asShown(value: string): string {
  return decimal(value).toSignificantDigits(15, Decimal.ROUND_HALF_UP).toFixed();
}

describeWithLibreOffice("invoices made at random", () => {
  test("every formula gives LibreOffice the engine's cents, in currencies of 0, 2 and 3 decimals and every tax policy", async () => {
    const made = documents(24);
    const book = await openBook(newWorkbook());
    const operations = made.map((document) => ({ kind: "putSheet", document, after: null }) as const);
    await book.environment.port.apply([{ purpose: "documents", operations }]);
    const bytes = book.toFile();
    book.close();
    const workbook = readWorkbook(recalculated(bytes), "Recalculated.xlsx", nodeDeflate);
    const cells = made.flatMap((document) =>
      document.cells.flatMap(({ row, column, content }) => {
        if (content.kind !== "formula" || content.result === null) return [];
        const value = workbook.sheetNamed(document.name)!.cells.value(row, column);
        const found = typeof value === "number" ? decimalFromCell(value).toFixed() : String(value);
        return [{ cell: `${document.name}!${row},${column}`, expected: asShown(content.result), found }];
      }),
    );
    expect(cells.length).toBeGreaterThan(300);
    expect(cells.filter(({ expected, found }) => expected !== found)).toEqual([]);
  });
});
