import { readBilling } from "../../application/readBilling";
import { reviewPeriod as reviewOf, writeReviewPage } from "../../application/reports/reviewPeriod";
import type { Reconciled } from "../../documents/reviewRequest";
import { Decimal } from "../../domain/money/decimal";
import { textsFor } from "../../texts/catalogue";
import type { Command } from "../command";
import { invoicesResult } from "../invoicesResult";
import { amountText } from "../json/decimals";
import { requiredDate } from "../optionValues";
import { printTable } from "../printTable";

const text = { type: "string" } as const;

/** `review-period`: the accountant's check page of a period. */
export const reviewPeriod: Command = {
  kind: "onBook",
  options: { from: text, until: text },
  run: async (session, context) => {
    const { line, language } = context;
    const period = { from: requiredDate(line, "from"), until: requiredDate(line, "until") };
    const billing = await readBilling(session.environment);
    const review = await reviewOf(session.environment, billing, period);
    await writeReviewPage(session.environment, billing, review);
    const { request, reviewed, diagnostics } = review;
    const invoices = reviewed.flatMap(({ invoice }) => invoice ?? []);
    const result = await invoicesResult(session, context, { billing, invoices, diagnostics });
    const currencyOf = new Map(reviewed.map(({ record }) => [record.number, record.currency]));
    const reconciliation = request.reconciliation.map((each) => reconciledJson(each, currencyOf.get(each.invoice)!));
    const { headings } = textsFor(language).cli;
    return {
      json: {
        invoices: (result.json as { readonly invoices: readonly object[] }).invoices,
        gaps: request.gaps,
        duplicates: request.duplicates,
        reconciliation,
        unbilled: request.unbilled.map((each) => ({ ...each, net: amountText(each.net, each.currency) })),
      },
      text: printTable(
        reconciliation,
        [
          { title: headings.number, cell: ({ invoice }) => invoice },
          { title: headings.net, cell: ({ register }) => register ?? "", align: "right" },
          { title: headings.difference, cell: ({ difference }) => difference ?? "", align: "right" },
        ],
        language,
      ),
      diagnostics,
      changed: true,
    };
  },
};

function reconciledJson(each: Reconciled, currency: string) {
  const { invoice, ...places } = each;
  const { entries, lines, register, journal, tab } = places;
  const known = [entries, lines, register, journal, tab].filter((value) => value !== null);
  const amount = (value: Decimal | null) => amountText(value, currency);
  return {
    ...{ invoice, entries: amount(entries), lines: amount(lines), register: amount(register) },
    ...{ journal: amount(journal), tab: amount(tab) },
    difference: amount(Decimal.max(...known).minus(Decimal.min(...known))),
  };
}
