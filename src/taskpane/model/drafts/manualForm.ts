import type { DraftChange } from "../../../application/editing/draftChanges";
import { parseLocalDate } from "../../../domain/calendar/localDate";
import type { Books } from "../../../domain/entries/books";
import type { BillingType } from "../../../domain/entries/entry";
import type { ManualDetail } from "../../../domain/invoicing/addManualDetail";
import type { Invoice, InvoiceSection } from "../../../domain/invoicing/invoice";
import type { JournalDetail } from "../../../domain/invoicing/journal";
import { termsOfLine } from "../../../domain/invoicing/sections";
import type { Language } from "../../../texts/language";
import { readTypedNumber, typedNumber, type TypedNumber } from "../typedNumber";

type ManualClass = ManualDetail["entryClass"];

/** What is typed about a line written by hand. */
export type ManualForm = {
  readonly section: number;
  readonly entryClass: ManualClass;
  readonly billingType: BillingType;
  readonly date: string;
  readonly description: string;
  readonly person: string;
  readonly task: string;
  readonly quantity: string;
  readonly unit: string;
  readonly price: string;
  readonly taxCode: string;
  readonly cost: string;
};

const classes: readonly ManualClass[] = ["Time", "Expense", "Material", "Product", "Fee", "Disbursement"];

/** The sections that take lines written by hand. Rule: domain rules §5 "Manual detail". */
export function manualSections({ sections }: Invoice): InvoiceSection[] {
  return sections.filter(({ method }) => method === "Time and materials");
}

/** The classes that a section's contract line includes; disbursements always. */
export function manualClasses(invoice: Invoice, section: number, books: Books): ManualClass[] {
  const found = invoice.sections.find((candidate) => candidate.section === section);
  const terms = found ? termsOfLine(books, found, invoice.date) : null;
  return classes.filter((name) => name === "Disbursement" || !terms || terms.includes.includes(name));
}

/** An empty form, in a section's usual unit and tax. */
export function newManualForm(invoice: Invoice, books: Books): ManualForm {
  const section = manualSections(invoice)[0]?.section ?? 1;
  const taxCode = taxCodesOf(invoice, books)[0] ?? "";
  const [entryClass = "Time"] = manualClasses(invoice, section, books);
  return {
    ...{ section, entryClass, billingType: "Chargeable", date: invoice.date, taxCode },
    ...{
      description: "",
      person: "",
      task: "",
      quantity: "1",
      unit: entryClass === "Time" ? "h" : "",
      price: "",
      cost: "",
    },
  };
}

/** The form of a line that was written by hand. */
export function manualFormOf(detail: JournalDetail, language: Language): ManualForm {
  const { section, billingType, date, externalDescription, person, task, billedQuantity, unit, price, cost } = detail;
  return {
    ...{ section, billingType, date: date ?? "", description: externalDescription, person, task, unit },
    entryClass: classes.find((name) => name === detail.entryClass) ?? "Fee",
    quantity: typedNumber(billedQuantity, language),
    price: typedNumber(price, language),
    taxCode: detail.taxCode,
    cost: cost ? typedNumber(cost, language) : "",
  };
}

/** The tax codes a line may have: those on the draft first, then those of Taxes. */
export function taxCodesOf(invoice: Invoice, books: Books): string[] {
  return [...new Set([...invoice.taxBreakdown, ...books.taxes].map(({ code }) => code))].filter(Boolean);
}

/** The numbers of the form that cannot be read, or are wanted and missing. */
export function unreadableNumbers(form: ManualForm): ("quantity" | "price" | "cost")[] {
  const isMissing = (typed: TypedNumber): boolean => typed === null || typed === "unreadable";
  return [
    ...(isMissing(readTypedNumber(form.quantity)) ? (["quantity"] as const) : []),
    ...(isMissing(readTypedNumber(form.price)) ? (["price"] as const) : []),
    ...(readTypedNumber(form.cost) === "unreadable" ? (["cost"] as const) : []),
  ];
}

/** The change a form means; where it replaces a line written before, that one goes. "unreadable": not all of it is there. */
export function manualChanges(form: ManualForm, replaced: JournalDetail | null): readonly DraftChange[] | "unreadable" {
  const [quantity, price, cost] = [form.quantity, form.price, form.cost].map(readTypedNumber);
  if (!quantity || quantity === "unreadable" || !price || price === "unreadable" || cost === "unreadable") {
    return "unreadable";
  }
  const { section, entryClass, billingType, description, person, task, unit, taxCode } = form;
  const manual: ManualDetail = {
    ...{ section, entryClass, billingType, description, person, task, unit, quantity, price },
    ...{ taxCode: entryClass === "Disbursement" ? "" : taxCode, cost: cost ?? null, date: parseLocalDate(form.date) },
  };
  const added: DraftChange = { kind: "add", manual };
  if (!replaced) return [added];
  const { line, billingId } = replaced;
  return [added, { kind: "remove", choice: { line, billingId } }];
}
