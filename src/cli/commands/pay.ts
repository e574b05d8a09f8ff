import { recordPayment } from "../../application/payments/recordPayment";
import { readBilling } from "../../application/readBilling";
import type { PaymentType } from "../../domain/entries/books";
import type { Command } from "../command";
import { invoicesResult } from "../invoicesResult";
import { choiceOption, dateOption, decimalOf, requiredOption } from "../optionValues";

const text = { type: "string" } as const;
const types: readonly PaymentType[] = ["Payment", "Early-payment discount", "Retention", "Refund", "Bad debt"];

/** `pay`: records a payment of an invoice. */
export const pay: Command = {
  kind: "onBook",
  options: { invoice: text, amount: text, date: text, type: text, method: text },
  run: async (session, context) => {
    const { line, today } = context;
    const request = {
      invoice: requiredOption(line, "invoice"),
      amount: decimalOf(requiredOption(line, "amount"), "amount"),
      date: dateOption(line, "date") ?? today,
      type: choiceOption(line, "type", types) ?? "Payment",
      method: line.text("method") ?? "",
    };
    const billing = await readBilling(session.environment);
    const { value, diagnostics } = await recordPayment(session.environment, billing, request);
    return invoicesResult(session, context, { billing, invoices: value ? [value] : [], diagnostics });
  },
};
