import { journalOf } from "../../domain/invoicing/assembleInvoice";
import type { Invoice } from "../../domain/invoicing/invoice";
import { applyBatches } from "../applyPlan";
import type { Environment } from "../environment";
import { closeIntent, newIntent, openIntent } from "../intentLog";
import { writeMarks } from "../ledgerMarks";
import { settleRegister } from "../payments/settleRegister";
import { readBilling } from "../readBilling";
import { wordsOf } from "../words";
import type { WriteBatch } from "../writePlan";
import { rowsAfterCredit } from "./rowsAfterCredit";

/**
 * What a confirmed credit note changes besides itself: the balance of the invoice it corrects, and the marks of the rows it freed
 * or wrote off. Both follow from the journal and can be written again at any time. Throws: EnvironmentError.
 */
export async function settleCredit(environment: Environment, credit: Invoice): Promise<void> {
  const billing = await readBilling(environment);
  const log = billing.sites.get("Log")!;
  const intent = newIntent(environment, "credit", [credit.number], { corrects: credit.corrects });
  const marks = rowsAfterCredit(journalOf(credit), billing, wordsOf(environment.language));
  const batches: WriteBatch[] = [
    { purpose: "intent", operations: openIntent(log, intent).operations },
    {
      purpose: "marks",
      operations: [
        ...settleRegister(billing.books, billing.sites.get("Invoices")!, environment),
        ...writeMarks(billing.ledgers, marks),
      ],
    },
    { purpose: "close", operations: closeIntent(log, log.lastRow + 1, intent) },
  ];
  await applyBatches(
    environment.port,
    billing.layout,
    batches.filter(({ operations }) => operations.length > 0),
  );
}
