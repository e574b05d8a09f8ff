import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Billing } from "../readBilling";
import { diagnoseIntents } from "../recovery/openIntents";

/**
 * Why nothing may be written now: a run that was begun and not ended, on this machine or another; records of confirmed invoices that are
 * gone. Every use case that writes asks this first; only recovery goes on. Diagnostics: intent.unfinished, register.lost, journal.lost.
 */
export function refuseUnfinished(billing: Pick<Billing, "unfinished" | "lost">): Diagnostic[] {
  return [...diagnoseIntents(billing.unfinished), ...(billing.lost ?? [])];
}
