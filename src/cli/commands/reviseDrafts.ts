import type { Environment } from "../../application/environment";
import { readBilling, type Billing } from "../../application/readBilling";
import { refreshDraft } from "../../application/editing/refreshDraft";
import { reviewDraft } from "../../application/editing/reviewDraft";
import type { Outcome } from "../../domain/diagnostics/diagnostic";
import type { Invoice } from "../../domain/invoicing/invoice";
import type { Command } from "../command";
import { invoicesResult } from "../invoicesResult";
import { requiredOption } from "../optionValues";

type Revise = (environment: Environment, billing: Billing, draft: string) => Promise<Outcome<Invoice | null>>;

/** `refresh`: adds to a draft what has become ready since. */
export const refresh = revisingCommand(refreshDraft);

/** `review`: sends a draft to review, or takes it back. */
export const review = revisingCommand(reviewDraft);

function revisingCommand(revise: Revise): Command {
  return {
    kind: "onBook",
    options: { draft: { type: "string" } },
    run: async (session, context) => {
      const draft = requiredOption(context.line, "draft");
      const billing = await readBilling(session.environment);
      const { value, diagnostics } = await revise(session.environment, billing, draft);
      return invoicesResult(session, context, { billing, invoices: value ? [value] : [], diagnostics });
    },
  };
}
