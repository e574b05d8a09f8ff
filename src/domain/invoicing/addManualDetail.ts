import type { LocalDate } from "../calendar/localDate";
import type { DiagnosticCode } from "../diagnostics/codes";
import { diagnose, type Outcome } from "../diagnostics/diagnostic";
import type { Books } from "../entries/books";
import type { BillingType, EntryClass } from "../entries/entry";
import { zero, type Decimal } from "../money/decimal";
import { journalFormatVersion, journalOf } from "./assembleInvoice";
import { isEditable, rebuild } from "./editDetails";
import type { Invoice } from "./invoice";
import type { JournalDetail } from "./journal";
import { termsOfLine } from "./sections";
import { findKnownTaxCode } from "./knownTaxCode";

/** A detail that the user writes by hand; all of its fields stay editable. */
export type ManualDetail = {
  readonly section: number;
  readonly entryClass: Exclude<EntryClass, "Milestone">;
  readonly billingType: BillingType;
  readonly date: LocalDate | null;
  readonly description: string;
  readonly person: string;
  readonly task: string;
  readonly quantity: Decimal;
  readonly unit: string;
  readonly price: Decimal;
  readonly taxCode: string;
  /** Asked for: without it the margin would be too good. Null: not known. */
  readonly cost: Decimal | null;
};

/**
 * Adds a line by hand to a time-and-materials section, of a class that its contract line includes.
 * Diagnostics: edit.locked, edit.valueRefused, class.notIncluded, tax.unknown. Rule: domain rules §5 "Manual detail".
 */
export function addManualDetail(invoice: Invoice, manual: ManualDetail, books: Books): Outcome<Invoice> {
  const section = invoice.sections.find((candidate) => candidate.section === manual.section);
  const terms = section ? termsOfLine(books, section, invoice.date) : null;
  const problem = findProblem();
  const params = { invoice: invoice.draft, section: `${manual.section}`, class: manual.entryClass };
  if (problem) return { value: invoice, diagnostics: [diagnose(problem, null, params)] };
  const details = journalOf(invoice);
  const line = details.reduce((last, detail) => Math.max(last, detail.line), 0) + 1;
  const { description, quantity, ...fields } = manual;
  const plain = manual.entryClass === "Disbursement";
  const added: JournalDetail = {
    ...fields,
    ...{ source: null, invoice: invoice.draft, line, origin: "Manual", billingId: "", role: "" },
    ...{ project: section!.project, contractLine: section!.contractLine },
    ...{
      description,
      externalDescription: description,
      quantity,
      billedQuantity: quantity,
      originalQuantity: quantity,
    },
    ...{ net: zero, tax: zero, total: zero, rateRow: "", formatVersion: journalFormatVersion, sectionName: "" },
    taxCode: plain ? "" : manual.taxCode,
    discountPercent: plain ? zero : (terms?.discountPercent ?? zero),
    feePercent: plain ? zero : (terms?.feePercent ?? zero),
  };
  return { value: rebuild(invoice, [...details, added], books), diagnostics: [] };

  function findProblem(): DiagnosticCode | null {
    if (!isEditable(invoice) || section?.method !== "Time and materials") return "edit.locked";
    const included =
      manual.entryClass === "Disbursement" || terms === null || terms.includes.includes(manual.entryClass);
    if (!included) return "class.notIncluded";
    if (manual.entryClass !== "Disbursement" && !findKnownTaxCode(manual.taxCode, books)) return "tax.unknown";
    return manual.quantity.decimalPlaces() > 4 || manual.price.decimalPlaces() > 6 ? "edit.valueRefused" : null;
  }
}
