import type { WriteOperation } from "../../src/application/writePlan";
import { invoiceDocument } from "../../src/documents/invoice/invoiceDocument";
import type { SheetDocument } from "../../src/documents/sheetDocument";
import { newWorkbook } from "../../src/host/codec/newWorkbook";
import { openBook } from "../support/openBook";
import { invoiceOf, optionsOf, type DetailSketch } from "../unit/documents/invoiceSample";

const lines = 40;
const invoices = 100;

/** What a request may hold, with room for what is estimated from above. */
const leastPerRequestBytes = 1_500_000;

function invoice(number: number): SheetDocument {
  const sheetName = `2026-${String(number).padStart(4, "0")}`;
  const details: DetailSketch[] = Array.from({ length: lines }, (_, index) => ({
    ...{ quantity: "1.25", price: "95", description: `Réunion n° ${index + 1}`, tax: ["20", "10", "5.5"][index % 3]! },
  }));
  const header = { state: "Confirmed", number: sheetName } as const;
  return invoiceDocument(invoiceOf({ details, header }), optionsOf({ sheetName, annex: true }));
}

test("a hundred invoices of forty lines with their annexes take under ten seconds of work, and requests only for their bytes", async () => {
  const book = await openBook(newWorkbook());
  const before = { ...book.office.host.counters };
  const began = process.cpuUsage();
  const documents = Array.from({ length: invoices }, (_, index) => invoice(index + 1));
  const operations = documents.map((document): WriteOperation => ({ kind: "putSheet", document, after: null }));
  await book.environment.port.apply([{ purpose: "documents", operations }]);
  const { user, system } = process.cpuUsage(began);
  const after = book.office.host.counters;
  const [bytes, syncs] = [after.requestBytes - before.requestBytes, after.syncs - before.syncs];
  expect(book.workbook.sheets.filter(({ name }) => name.startsWith("2026-"))).toHaveLength(invoices);
  book.close();
  expect(syncs).toBeLessThanOrEqual(2 + Math.ceil(bytes / leastPerRequestBytes));
  expect((user + system) / 1_000_000).toBeLessThan(10);
});
