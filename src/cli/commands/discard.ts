import { discardDrafts } from "../../application/drafting/discardDrafts";
import { readBilling } from "../../application/readBilling";
import type { Command } from "../command";
import { invoicesResult } from "../invoicesResult";
import { Refusal } from "../refusal";

/** `discard`: takes drafts away and frees their rows. */
export const discard: Command = {
  kind: "onBook",
  options: { draft: { type: "string", multiple: true } },
  run: async (session, context) => {
    const drafts = context.line.texts("draft");
    if (drafts.length === 0) throw new Refusal("missingOption", { option: "--draft" });
    const billing = await readBilling(session.environment);
    const { value, diagnostics } = await discardDrafts(session.environment, billing, drafts);
    return invoicesResult(session, context, { billing, invoices: value, diagnostics });
  },
};
