import { invoiceDocument } from "../../../src/documents/invoice/invoiceDocument";
import type { EarlierInvoice } from "../../../src/documents/invoice/invoiceOptions";
import { decimal } from "../../../src/domain/money/decimal";
import { calculateDocuments } from "./calculateDocument";
import { cellAt, cellWith, textsOf } from "./cellsOf";
import { day, invoiceOf, optionsOf } from "./invoiceSample";

const earlier: readonly EarlierInvoice[] = [
  {
    ...{ number: "2026-0001", type: "Deposit", date: day("2026-04-30") },
    ...{ net: decimal("3600"), tax: decimal("720"), total: decimal("4320") },
  },
  {
    ...{ number: "2026-0002", type: "Credit note", date: day("2026-05-12") },
    ...{ net: decimal("-100"), tax: decimal("-20"), total: decimal("-120") },
  },
];

/** The last 4,900 of a contract of 12,000. */
function finalInvoice(earlierInvoices: readonly EarlierInvoice[] = earlier) {
  const header = { state: "Confirmed", number: "2026-0007" } as const;
  const details = [{ quantity: "1", price: "4900", description: "Launch", unit: "" }];
  return invoiceDocument(invoiceOf({ details, header, method: "Fixed price" }), optionsOf({ earlierInvoices }));
}

test("a final invoice names each earlier one with its net, tax and total", () => {
  const document = finalInvoice();
  const { row } = cellWith(document, "Deposit invoice 2026-0001 of 30 Apr 2026");
  const figures = document.cells.filter((cell) => cell.row === row && cell.content.kind === "number");
  expect(figures.map(({ content }) => content)).toEqual([
    { kind: "number", value: "3600" },
    { kind: "number", value: "720" },
    { kind: "number", value: "4320" },
  ]);
});

test("contract value, what was invoiced before, this invoice and what remains are live", () => {
  const document = finalInvoice();
  const wrong = calculateDocuments(document).filter(({ expected, found }) => expected !== found);
  expect(wrong).toEqual([]);
  const netBeside = (label: string) => {
    const { row } = cellWith(document, label);
    const { content } = cellAt(document, row, cellWith(document, "Quantity").column)!;
    return content.kind === "formula" ? content.result : content.kind === "number" ? content.value : null;
  };
  expect(["Contract value", "Invoiced before", "This invoice", "Remaining"].map(netBeside)).toEqual([
    "12000",
    "3500",
    "4900",
    "3600",
  ]);
});

test("without earlier invoices there is nothing to recapitulate", () => {
  expect(textsOf(finalInvoice([]))).not.toContain("Contract value");
});
