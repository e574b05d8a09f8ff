import { parseLocalDate } from "../../../domain/calendar/localDate";
import type { HeaderEdit } from "../../../domain/invoicing/editHeader";
import type { Invoice } from "../../../domain/invoicing/invoice";
import type { DocumentDiscount } from "../../../domain/invoicing/invoiceHeader";
import { formatPaymentTerms, parsePaymentTerms } from "../../../domain/invoicing/paymentTerms";
import type { Language } from "../../../texts/language";
import { readTypedNumber, typedNumber } from "../typedNumber";

/** What is typed about a draft's header. */
export type HeaderForm = {
  readonly name: string;
  readonly billTo: string;
  readonly reference: string;
  readonly purchaseOrder: string;
  readonly date: string;
  readonly terms: string;
  readonly discountKind: "none" | "percent" | "amount";
  readonly discount: string;
  readonly freight: string;
};

/** The form as the draft is now. */
export function headerFormOf(invoice: Invoice, language: Language): HeaderForm {
  const { name, billTo, reference, purchaseOrder, date, terms, discountPercent, discountAsTyped } = invoice;
  const kind = discountPercent !== null ? "percent" : discountAsTyped.isZero() ? "none" : "amount";
  const discount = discountPercent ?? discountAsTyped;
  return {
    ...{ name, billTo, reference, purchaseOrder, date, terms: formatPaymentTerms(terms), discountKind: kind },
    discount: kind === "none" ? "" : typedNumber(discount, language),
    freight: invoice.freightAsTyped.isZero() ? "" : typedNumber(invoice.freightAsTyped, language),
  };
}

/** The edit a form means, as far as it differs from the draft; else the fields that cannot be read. */
export type HeaderReading =
  | { readonly edit: HeaderEdit; readonly unreadable: readonly [] }
  | { readonly edit: null; readonly unreadable: readonly (keyof HeaderForm)[] };

export function headerEditOf(invoice: Invoice, form: HeaderForm, language: Language): HeaderReading {
  const before = headerFormOf(invoice, language);
  const isChanged = (...fields: (keyof HeaderForm)[]): boolean => fields.some((field) => form[field] !== before[field]);
  const date = parseLocalDate(form.date);
  const terms = parsePaymentTerms(form.terms);
  const discount = discountOf(form);
  const freight = readTypedNumber(form.freight === "" ? "0" : form.freight);
  const unreadable: (keyof HeaderForm)[] = [
    ...(date ? [] : (["date"] as const)),
    ...(terms || !isChanged("terms") ? [] : (["terms"] as const)),
    ...(discount === "unreadable" ? (["discount"] as const) : []),
    ...(freight === "unreadable" || freight === null ? (["freight"] as const) : []),
  ];
  if (unreadable.length > 0 || discount === "unreadable" || freight === "unreadable" || freight === null) {
    return { edit: null, unreadable };
  }
  const texts = (["name", "billTo", "reference", "purchaseOrder"] as const).filter((field) => isChanged(field));
  return {
    edit: {
      ...Object.fromEntries(texts.map((field) => [field, form[field]])),
      ...(isChanged("date") && date ? { date } : {}),
      ...(isChanged("terms") && terms ? { terms } : {}),
      ...(isChanged("discountKind", "discount") ? { discount } : {}),
      ...(isChanged("freight") ? { freight } : {}),
    },
    unreadable: [],
  };
}

function discountOf({ discountKind, discount }: HeaderForm): DocumentDiscount | null | "unreadable" {
  if (discountKind === "none") return null;
  const typed = readTypedNumber(discount);
  if (typed === null || typed === "unreadable") return "unreadable";
  return discountKind === "percent" ? { kind: "percent", percent: typed } : { kind: "amount", amount: typed };
}
