import type { JournalDetail } from "../../domain/invoicing/journal";
import type { Environment } from "../environment";
import { writeMarks } from "../ledgerMarks";
import { settleRegister } from "../payments/settleRegister";
import type { Billing } from "../readBilling";
import { applyNonEmpty } from "../recovery/redraw";
import { wordsOf } from "../words";
import { rowsAfterCredit } from "./rowsAfterCredit";

/**
 * What a confirmed credit note changes besides itself: the balance of the invoice it corrects, and the marks of the rows it freed
 * or wrote off. Both follow from the journal and can be written again at any time. Throws: EnvironmentError.
 */
export async function settleCredit(
  environment: Environment,
  billing: Billing,
  details: readonly Pick<JournalDetail, "billingId">[],
): Promise<void> {
  const marks = rowsAfterCredit(details, billing, wordsOf(environment.language));
  const settled = settleRegister(billing.books, billing.sites.get("Invoices")!, environment);
  await applyNonEmpty(environment, billing, [
    { purpose: "marks", operations: [...settled, ...writeMarks(billing.ledgers, marks)] },
  ]);
}
