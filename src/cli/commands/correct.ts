import { creditInvoice } from "../../application/corrections/creditInvoice";
import type { CreditChoice } from "../../application/corrections/draftCredit";
import { reissue as reissueInvoice } from "../../application/corrections/reissue";
import { readBilling } from "../../application/readBilling";
import type { LocalDate } from "../../domain/calendar/localDate";
import type { CreditedLine } from "../../domain/corrections/buildCreditNote";
import type { Command, CommandContext } from "../command";
import type { CommandLine } from "../commandLine";
import { invoicesResult } from "../invoicesResult";
import { choiceOption, dateOption, decimalOf, decimalOption, requiredOption, wholeNumberOf } from "../optionValues";
import { Refusal } from "../refusal";

const text = { type: "string" } as const;
const many = { type: "string", multiple: true } as const;

/** `credit`: a confirmed credit note, by quantity or by amount. */
export const credit: Command = {
  kind: "onBook",
  options: { invoice: text, line: many, quantity: many, back: text, amount: text, tax: text, reason: text, date: text },
  run: async (session, context) => {
    const choice = choiceOf(context);
    const billing = await readBilling(session.environment);
    const { value, diagnostics } = await creditInvoice(session.environment, billing, choice);
    return invoicesResult(session, context, { billing, invoices: value ? [value] : [], diagnostics });
  },
};

/** `reissue`: credits an invoice in full and drafts it again. */
export const reissue: Command = {
  kind: "onBook",
  options: { invoice: text, date: text },
  run: async (session, context) => {
    const request = { invoice: requiredOption(context.line, "invoice"), date: dateOf(context) };
    const billing = await readBilling(session.environment);
    const { value, diagnostics } = await reissueInvoice(session.environment, billing, request);
    return invoicesResult(session, context, { billing, invoices: value, diagnostics });
  },
};

function choiceOf(context: CommandContext): CreditChoice {
  const { line } = context;
  const common = { invoice: requiredOption(line, "invoice"), date: dateOf(context) };
  const amount = decimalOption(line, "amount");
  if (amount !== null) {
    const reason = requiredOption(line, "reason");
    return { ...common, kind: "amount", amount, taxCode: requiredOption(line, "tax"), reason };
  }
  const back = choiceOption(line, "back", ["backlog", "writeoff"]) ?? "backlog";
  return { ...common, kind: "quantity", lines: linesOf(line), back };
}

/** Each --line with the --quantity of the same place; no quantity at all means all of each line. */
function linesOf(line: CommandLine): readonly CreditedLine[] | "all" {
  const numbers = line.texts("line").map((number) => wholeNumberOf(number, "line"));
  const quantities = line.texts("quantity").map((quantity) => decimalOf(quantity, "quantity"));
  if (numbers.length === 0 && quantities.length === 0) return "all";
  if (quantities.length === 0) return numbers.map((number) => ({ line: number }));
  if (quantities.length !== numbers.length) throw new Refusal("missingOption", { option: "--line L --quantity Q" });
  return numbers.map((number, index) => ({ line: number, quantity: quantities[index]! }));
}

function dateOf({ line, today }: CommandContext): LocalDate {
  return dateOption(line, "date") ?? today;
}
