import { takeOverDraft } from "../../application/drafting/takeOver";
import { readBilling } from "../../application/readBilling";
import type { Command } from "../command";
import { invoicesResult } from "../invoicesResult";
import { requiredOption } from "../optionValues";

/** `takeover`: holds a draft that somebody else began. */
export const takeover: Command = {
  kind: "onBook",
  options: { draft: { type: "string" } },
  run: async (session, context) => {
    const draft = requiredOption(context.line, "draft");
    const billing = await readBilling(session.environment);
    const { value, diagnostics } = await takeOverDraft(session.environment, billing, draft);
    return invoicesResult(session, context, { billing, invoices: value ? [value] : [], diagnostics });
  },
};
