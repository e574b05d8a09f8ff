import type { InvoiceRecord, JournalDetail } from "../invoicing/journal";
import { Decimal } from "../money/decimal";

/** Version of the canonical form; a seal begins with it, so that older seals stay verifiable when the form grows. */
export const sealVersion = 1;

/**
 * The text whose SHA-256 seals a confirmed invoice: its register row and journal rows, field by field, chained to the seal before
 * it in its series. Everything that must never change is in it; payments, reminders and "sent on", which may, are not.
 * Amounts are plain decimals, days YYYY-MM-DD, absent values empty; fields are escaped, so no two invoices share a text.
 */
export function canonicalForm(record: InvoiceRecord, details: readonly JournalDetail[], previousSeal: string): string {
  const lines = [
    fields("sheetbill", String(sealVersion), previousSeal),
    fields(...recordFields(record)),
    ...details.map((detail) => fields(...detailFields(detail))),
  ];
  return lines.join("\n");
}

/** A seal as it is stored: version and digest. */
export function sealOf(digest: string): string {
  return `${sealVersion}:${digest}`;
}

function recordFields(record: InvoiceRecord): string[] {
  const { number, type, client, date, due, currency, corrects, purchaseOrder, policy, name, billTo, reference, terms } =
    record;
  const amounts = [record.net, record.tax, record.total, record.advances, record.discountPercent, record.discount];
  return [
    ...[
      number,
      type,
      client,
      date ?? "",
      due ?? "",
      currency,
      corrects,
      purchaseOrder,
      policy,
      name,
      billTo,
      reference,
      terms,
    ],
    ...[...amounts, record.freight, record.disbursements].map(plain),
  ];
}

function detailFields(detail: JournalDetail): string[] {
  const texts = [
    detail.origin,
    detail.billingId,
    detail.project,
    detail.contractLine,
    detail.entryClass,
    detail.billingType,
  ];
  const words = [detail.description, detail.externalDescription, detail.person, detail.role, detail.task, detail.unit];
  const figures = [
    detail.quantity,
    detail.billedQuantity,
    detail.originalQuantity,
    detail.price,
    detail.net,
    detail.tax,
    detail.total,
  ];
  return [
    ...[
      String(detail.section),
      String(detail.line),
      ...texts,
      detail.date ?? "",
      ...words,
      detail.taxCode,
      detail.sectionName,
    ],
    ...[...figures, detail.discountPercent, detail.feePercent].map(plain),
    String(detail.formatVersion),
  ];
}

/** As a cell keeps it: 15 significant digits, so that what is read back gives the same text. */
function plain(value: Decimal | null): string {
  return value === null ? "" : value.toSignificantDigits(15, Decimal.ROUND_HALF_UP).toFixed();
}

function fields(...values: readonly string[]): string {
  return values.map((value) => value.replace(/[\\|\n\r]/g, (character) => escapes[character]!)).join("|");
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "|": "\\p", "\n": "\\n", "\r": "\\r" };
