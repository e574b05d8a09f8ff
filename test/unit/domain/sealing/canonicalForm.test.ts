import { createHash } from "node:crypto";
import type { LocalDate } from "../../../../src/domain/calendar/localDate";
import type { InvoiceRecord, JournalDetail } from "../../../../src/domain/invoicing/journal";
import { decimal } from "../../../../src/domain/money/decimal";
import { canonicalForm } from "../../../../src/domain/sealing/canonicalForm";

const record = {
  number: "2026-0001",
  draft: "D-0001",
  type: "Invoice",
  client: "Acme",
  date: "2026-05-31" as LocalDate,
  due: "2026-06-30" as LocalDate,
  state: "Confirmed",
  payment: "Open",
  currency: "EUR",
  net: decimal("115"),
  tax: decimal("23"),
  total: decimal("138"),
  advances: decimal("0"),
  paid: decimal("0"),
  credited: decimal("0"),
  balance: decimal("138"),
  corrects: "",
  sheet: "2026-0001 Acme",
  purchaseOrder: "PO|7",
  sentOn: null,
  reminder: "",
  by: "Alex",
  policy: "per category",
  seal: "",
  name: "Website",
  billTo: "1 Main St\nTown",
  reference: "",
  terms: "30",
  discountPercent: null,
  discount: decimal("0"),
  freight: decimal("0"),
  disbursements: decimal("0"),
  source: null,
} as InvoiceRecord;

const detail = {
  source: null,
  invoice: "2026-0001",
  section: 1,
  line: 1,
  origin: "Time",
  billingId: "K3F9A2M7QX",
  project: "Website",
  contractLine: "",
  entryClass: "Time",
  billingType: "Chargeable",
  date: "2026-05-02" as LocalDate,
  description: "Pages",
  externalDescription: "Pages",
  person: "Ann",
  role: "",
  task: "Design",
  quantity: decimal("5"),
  billedQuantity: decimal("5"),
  unit: "h",
  price: decimal("23"),
  net: decimal("115"),
  taxCode: "S20",
  tax: decimal("23"),
  total: decimal("138"),
  rateRow: "Rates!A2",
  cost: null,
  originalQuantity: decimal("5"),
  discountPercent: decimal("0"),
  feePercent: decimal("0"),
  sectionName: "",
  formatVersion: 1,
} as JournalDetail;

const digestOf = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

test("version 1 of the canonical form is frozen", () => {
  expect(canonicalForm(record, [detail], "")).toBe(
    [
      "sheetbill|1|",
      "2026-0001|Invoice|Acme|2026-05-31|2026-06-30|EUR||PO\\p7|per category|Website|1 Main St\\nTown||30|115|23|138|0||0|0|0",
      "1|1|Time|K3F9A2M7QX|Website||Time|Chargeable|2026-05-02|Pages|Pages|Ann||Design|h|S20||5|5|5|23|115|23|138|0|0|1",
    ].join("\n"),
  );
});

test("what may change after confirming does not change the form: payments, reminders, sent on, the tab's name", () => {
  const later = {
    ...record,
    paid: decimal("138"),
    balance: decimal("0"),
    payment: "Paid",
    sentOn: "2026-06-01" as LocalDate,
    reminder: "1",
    sheet: "x",
  };
  expect(canonicalForm(later as InvoiceRecord, [detail], "")).toBe(canonicalForm(record, [detail], ""));
});

test.each([
  ["an amount", { ...record, net: decimal("115.01") }, detail],
  ["the client", { ...record, client: "Acme Ltd" }, detail],
  ["a detail's quantity", record, { ...detail, billedQuantity: decimal("5.0001") }],
  ["a detail's row", record, { ...detail, billingId: "K3F9A2M7QY" }],
])("changing %s changes the digest", (_, changedRecord, changedDetail) => {
  const before = digestOf(canonicalForm(record, [detail], ""));
  expect(digestOf(canonicalForm(changedRecord as InvoiceRecord, [changedDetail as JournalDetail], ""))).not.toBe(
    before,
  );
});

test("a seal depends on the one before it", () => {
  expect(canonicalForm(record, [detail], "1:aa")).not.toBe(canonicalForm(record, [detail], "1:ab"));
});
