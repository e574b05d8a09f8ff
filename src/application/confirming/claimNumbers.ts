import type { Invoice } from "../../domain/invoicing/invoice";
import { recordOf } from "../../domain/invoicing/invoiceHeader";
import type { InvoiceRecord } from "../../domain/invoicing/journal";
import { nextNumber } from "../../domain/invoicing/nextNumber";
import { applyBatches } from "../applyPlan";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { readWithin, sameAsRead, type RowsOfSheet } from "../safety/asItIs";
import { isHeld, type HeldIntent } from "../safety/holdLog";
import { isWritten } from "../safety/isWritten";
import { ledgerRowsOf } from "../safety/openRun";
import { settle } from "../safety/settle";
import { settlingTime } from "../safety/sharing";
import type { Progress } from "../workbookPort";
import { claimBatch, markBatch, recordOfDraft } from "./confirmPlan";

/** Numbers that a run is about to claim, and the intent it does so under. */
export type Claim = { readonly invoices: readonly Invoice[]; readonly held: HeldIntent };

/**
 * Claims numbers and waits until the claim has settled: what others did before it has then been merged. Whether they are ours is read
 * from the workbook again. Throws: EnvironmentError, and what `progress` throws.
 */
export async function claimNumbers(
  environment: Environment,
  billing: Billing,
  { invoices, held }: Claim,
  progress?: Progress,
): Promise<boolean> {
  const { port } = environment;
  const claim = claimBatch(invoices, billing, environment);
  await applyBatches(port, billing.layout, [claim]);
  await settle(environment, settlingTime(billing, environment), progress);
  const isOurs =
    (await isWritten(environment, [claim], billing.layout.dateSystem)) && (await isHeld(environment, billing, held));
  return isOurs && isUntouched(environment, billing, { invoices, held });
}

/** Whether what is billed is as it was read, and the numbers are still the next ones. */
async function isUntouched(environment: Environment, billing: Billing, { invoices, held }: Claim): Promise<boolean> {
  const { port } = environment;
  const register = billing.sites.get("Invoices")!.sheet;
  const rows = ledgerRowsOf(billing, [markBatch(invoices, billing, environment)]);
  if (!(await sameAsRead(port, billing, { except: [held.log.sheet, register], rows }))) return false;
  if (await sameAsRead(port, billing, { except: otherSheets(billing, register), rows: unclaimed(invoices, billing) }))
    return true;
  const within = [...(billing.within ?? []), held.id];
  return areNext(await readWithin(environment, { ...billing, within }), invoices);
}

function otherSheets({ raws }: Billing, register: string): string[] {
  return raws.map(({ sheet }) => sheet).filter((sheet) => sheet !== register);
}

/** The register's rows that the claim does not write to. */
function unclaimed(invoices: readonly Invoice[], billing: Billing): RowsOfSheet {
  const { sheet, headerRow, lastRow } = billing.sites.get("Invoices")!;
  const own = new Set(invoices.map(({ draft }) => recordOfDraft(billing, draft).source!.row - 1));
  const all = Array.from({ length: lastRow - headerRow + 1 }, (_, index) => headerRow + index);
  return new Map([[sheet, new Set(all.filter((row) => !own.has(row)))]]);
}

/** Whether numbers follow those confirmed by now; others who claim do so after us, and give way. */
function areNext({ books }: Billing, invoices: readonly Invoice[]): boolean {
  const { settings } = books;
  const register: InvoiceRecord[] = books.register.filter(({ state }) => state === "Confirmed");
  return invoices.every((invoice) => {
    const { type, date } = invoice;
    const isNext = nextNumber({ settings, register, type, date }).value === invoice.number;
    register.push(recordOf(invoice));
    return isNext;
  });
}
