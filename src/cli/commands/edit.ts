import type { DraftChange } from "../../application/editing/draftChanges";
import { editDraft } from "../../application/editing/editDraft";
import { readBilling, type Billing } from "../../application/readBilling";
import type { BillingType } from "../../domain/entries/entry";
import type { DetailChoice, DetailEdit } from "../../domain/invoicing/editDetails";
import type { HeaderEdit } from "../../domain/invoicing/editHeader";
import { findInvoice } from "../../domain/invoicing/invoiceFromJournal";
import { parsePaymentTerms } from "../../domain/invoicing/paymentTerms";
import type { Command } from "../command";
import type { CommandLine } from "../commandLine";
import { invoicesResult } from "../invoicesResult";
import { manualDetailOf } from "../json/manualDetail";
import {
  choiceOption,
  decimalOption,
  groupings,
  percentOrAmountOption,
  requiredOption,
  wholeOption,
} from "../optionValues";
import { Refusal } from "../refusal";

const text = { type: "string" } as const;
const billingTypes: readonly BillingType[] = ["Chargeable", "Non-chargeable", "Complimentary"];

/** `edit`: changes lines, details, grouping or the header of a draft, or adds a line by hand. */
export const edit: Command = {
  kind: "onBook",
  options: {
    ...{ draft: text, line: text, detail: text, quantity: text, rest: text, "billing-type": text },
    ...{ description: text, external: text, tax: text, price: text, total: text, reason: text },
    ...{ remove: { type: "boolean" }, add: { type: "string", multiple: true } },
    ...{ "group-by": text, lose: { type: "string", multiple: true } },
    ...{ name: text, "bill-to": text, po: text, terms: text, discount: text, freight: text },
  },
  run: async (session, context) => {
    const { line } = context;
    const draft = requiredOption(line, "draft");
    const billing = await readBilling(session.environment);
    const changes = [
      ...lineChanges(line),
      ...headerChanges(line),
      ...additions(line, billing, draft),
      ...regroupings(line),
    ];
    if (changes.length === 0) throw new Refusal("missingOption", { option: "--line, --add, --name, …" });
    const { value, diagnostics } = await editDraft(session.environment, billing, { draft, changes });
    return invoicesResult(session, context, { billing, invoices: value ? [value] : [], diagnostics });
  },
};

function lineChanges(line: CommandLine): DraftChange[] {
  const number = wholeOption(line, "line");
  const detail = detailEdit(line);
  const isEdited = Object.keys(detail).some((field) => field !== "reason" && field !== "rest");
  if (number === null) {
    if (isEdited || line.flag("remove")) throw new Refusal("missingOption", { option: "--line" });
    return [];
  }
  const billingId = line.text("detail");
  const choice: DetailChoice = { line: number, ...(billingId === undefined ? {} : { billingId }) };
  if (line.flag("remove")) return [{ kind: "remove", choice }];
  return isEdited ? [{ kind: "details", choice, edit: detail }] : [];
}

function detailEdit(line: CommandLine): DetailEdit {
  const given = {
    quantity: decimalOption(line, "quantity"),
    rest: choiceOption(line, "rest", ["writeoff", "backlog"]),
    billingType: choiceOption(line, "billing-type", billingTypes),
    description: line.text("description"),
    externalDescription: line.text("external"),
    taxCode: line.text("tax"),
    price: decimalOption(line, "price"),
    total: decimalOption(line, "total"),
    reason: line.text("reason"),
  };
  return onlyGiven(given);
}

function headerChanges(line: CommandLine): DraftChange[] {
  const terms = line.text("terms");
  const parsed = terms === undefined ? null : parsePaymentTerms(terms);
  if (terms !== undefined && parsed === null) {
    throw new Refusal("badValue", { option: "--terms", value: terms, allowed: "30, 30 EOM, EOM 30, on receipt" });
  }
  const header: HeaderEdit = onlyGiven({
    name: line.text("name"),
    billTo: line.text("bill-to"),
    purchaseOrder: line.text("po"),
    terms: parsed,
    discount: percentOrAmountOption(line, "discount"),
    freight: decimalOption(line, "freight"),
  });
  return Object.keys(header).length === 0 ? [] : [{ kind: "header", edit: header }];
}

/** Lines by hand; a section that is not named is the draft's first that can take one. */
function additions(line: CommandLine, billing: Billing, draft: string): DraftChange[] {
  const invoice = line.texts("add").length === 0 ? null : findInvoice(billing.books, draft, "draft").value;
  if (!invoice) return [];
  return line.texts("add").map((json) => ({ kind: "add", manual: manualDetailOf(json, invoice, billing.books) }));
}

/** Lines put together in another way, or as their contracts agree; typed texts that would go with that must be named. */
function regroupings(line: CommandLine): DraftChange[] {
  const groupBy = choiceOption(line, "group-by", [...groupings, "agreed"] as const);
  if (groupBy === null) return [];
  return [{ kind: "group", groupBy: groupBy === "agreed" ? null : groupBy, loses: line.texts("lose") }];
}

type Given<T> = { readonly [K in keyof T]?: NonNullable<T[K]> };

/** What was really given: absent leaves a field as it is. */
function onlyGiven<T extends object>(values: T): Given<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null),
  ) as Given<T>;
}
