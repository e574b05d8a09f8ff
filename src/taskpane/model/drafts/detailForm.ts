import type { BillingType } from "../../../domain/entries/entry";
import type { DetailEdit } from "../../../domain/invoicing/editDetails";
import type { JournalDetail } from "../../../domain/invoicing/journal";
import { sum } from "../../../domain/invoicing/priceLine";
import type { Decimal } from "../../../domain/money/decimal";
import type { Language } from "../../../texts/language";
import { readTypedNumber, typedNumber } from "../typedNumber";

/** What is typed about some details of one line. */
export type DetailForm = {
  readonly externalDescription: string;
  readonly description: string;
  readonly quantity: string;
  readonly rest: "writeoff" | "backlog";
  readonly billingType: BillingType;
  readonly taxCode: string;
  readonly price: string;
  readonly total: string;
  readonly reason: string;
};

/** What may be changed on details. Rule: domain rules §5 "Pro forma", Detail and Milestone detail. */
export type DetailKind = "worked" | "manual" | "milestone" | "product";

/** Which fields the details of a line have. */
export function detailKindOf([first]: readonly JournalDetail[]): DetailKind {
  if (first?.entryClass === "Milestone") return "milestone";
  if (first?.entryClass === "Product") return "product";
  return first?.origin === "Manual" ? "manual" : "worked";
}

/** The form as the details are now; a text in which they differ is blank, and stays as it is while it is blank. */
export function detailFormOf(details: readonly JournalDetail[], language: Language): DetailForm {
  const [first] = details;
  const common = (read: (detail: JournalDetail) => string): string => {
    const text = first ? read(first) : "";
    return details.every((detail) => read(detail) === text) ? text : "";
  };
  return {
    externalDescription: common((detail) => detail.externalDescription),
    description: common((detail) => detail.description),
    quantity: typedNumber(quantityOf(details), language),
    rest: "writeoff",
    billingType: first?.billingType ?? "Chargeable",
    taxCode: first?.taxCode ?? "",
    price: first ? typedNumber(first.price, language) : "",
    total: typedNumber(sum(details.map(({ net }) => net)), language),
    reason: "",
  };
}

/** What is billed of details together. */
export function quantityOf(details: readonly JournalDetail[]): Decimal {
  return sum(details.map(({ billedQuantity }) => billedQuantity));
}

/** What the ledger's rows had, where another quantity is billed now; null where it is the same. */
export function originalQuantityOf(details: readonly JournalDetail[]): Decimal | null {
  const original = sum(details.map(({ originalQuantity }) => originalQuantity));
  return original.equals(quantityOf(details)) ? null : original;
}

/** Whether a lower quantity than now is typed, so that something is left over. */
export function leavesRest(details: readonly JournalDetail[], { quantity }: DetailForm): boolean {
  const typed = readTypedNumber(quantity);
  return typed !== null && typed !== "unreadable" && typed.lessThan(quantityOf(details));
}

/** What of the form differs from the details: the edit it means, or "unreadable". */
export function detailEditOf(
  details: readonly JournalDetail[],
  form: DetailForm,
  language: Language,
): DetailEdit | "unreadable" {
  const kind = detailKindOf(details);
  if (kind === "product") return {};
  const before = detailFormOf(details, language);
  const texts = {
    ...changedText("externalDescription", before, form),
    ...changedText("description", before, form),
  };
  const figures = kind === "milestone" ? partOf(before, form) : figuresOf(before, form);
  const numbers = Object.entries(figures).filter(([, value]) => value !== undefined);
  if (numbers.some(([, value]) => value === "unreadable")) return "unreadable";
  const edit: DetailEdit = {
    ...texts,
    ...(kind === "milestone" ? {} : { ...changedText("taxCode", before, form), ...changedType(before, form) }),
    ...(Object.fromEntries(numbers) as { quantity?: Decimal; price?: Decimal; total?: Decimal }),
  };
  if (Object.keys(edit).length === 0) return {};
  const left = kind === "milestone" ? ("backlog" as const) : form.rest;
  const rest = edit.quantity && leavesRest(details, form) ? { rest: left } : {};
  return { ...edit, ...rest, ...(form.reason.trim() === "" ? {} : { reason: form.reason.trim() }) };
}

/** Whether the change is one that is made with a reason only. */
export function needsReason(details: readonly JournalDetail[], form: DetailForm, language: Language): boolean {
  const before = detailFormOf(details, language);
  const kind = detailKindOf(details);
  return (kind === "worked" && form.price !== before.price) || (kind === "milestone" && form.total !== before.total);
}

/** Of a milestone another total, or a part of it: what is left of it goes back to the backlog. */
function partOf(before: DetailForm, form: DetailForm) {
  return { quantity: changedNumber("quantity", before, form), total: changedNumber("total", before, form) };
}

function figuresOf(before: DetailForm, form: DetailForm) {
  return { quantity: changedNumber("quantity", before, form), price: changedNumber("price", before, form) };
}

function changedNumber(
  field: "quantity" | "price" | "total",
  before: DetailForm,
  form: DetailForm,
): Decimal | "unreadable" | undefined {
  if (form[field] === before[field]) return undefined;
  return readTypedNumber(form[field]) ?? "unreadable";
}

function changedText<F extends "externalDescription" | "description" | "taxCode">(
  field: F,
  before: DetailForm,
  form: DetailForm,
): { readonly [field in F]?: string } {
  return form[field] === before[field] ? {} : ({ [field]: form[field] } as { [field in F]: string });
}

function changedType(before: DetailForm, form: DetailForm): Pick<DetailEdit, "billingType"> {
  return form.billingType === before.billingType ? {} : { billingType: form.billingType };
}
