import { addDays } from "../../domain/calendar/localDate";
import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import { cellOf } from "../../domain/entries/source";
import type { InvoiceRecord } from "../../domain/invoicing/journal";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { linesOfLog } from "./sharing";

/** Whose a draft is. `since` is when they drafted or took it over, in ISO 8601; "" where the Log does not say. */
export type DraftHold = { readonly by: string; readonly since: string; readonly isFresh: boolean };

/** How long a draft is its holder's alone after they last worked on it. Units: days. */
const freshDays = 1;

/** Runs that make somebody a draft's holder. */
const takes: readonly string[] = ["draft", "reissue", "takeover"];

/** Whose a draft is and since when. Fresh: its holder worked on it today or the day before. Rule: docs/decisions/0051. */
export function holdOf(
  billing: Pick<Billing, "log">,
  { draft, by }: InvoiceRecord,
  environment: Environment,
): DraftHold {
  const last = workOn(billing, { draft, by }).at(-1)?.when ?? "";
  const isFresh = last.slice(0, 10) >= addDays(environment.clock.today(), -freshDays);
  return { by, since: heldSince(billing, { draft, by }), isFresh };
}

/** When its holder drafted a draft or took it over, in ISO 8601; "" where the Log does not say. */
export function heldSince(billing: Pick<Billing, "log">, record: Pick<InvoiceRecord, "draft" | "by">): string {
  const taken = workOn(billing, record).filter(({ action }) => takes.includes(action));
  return taken.at(-1)?.when ?? "";
}

/** What the Log tells of its holder's work on a draft, oldest first. */
function workOn(billing: Pick<Billing, "log">, { draft, by }: Pick<InvoiceRecord, "draft" | "by">) {
  const name = keyOf(draft);
  return linesOfLog(billing.log).filter(
    (line) => keyOf(line.by) === keyOf(by) && line.invoice.split(", ").some((each) => keyOf(each) === name),
  );
}

/**
 * Why a draft may not be confirmed, changed or discarded here: somebody else is at work on it. What is in review waits for anyone, and a
 * draft that its holder left alone is free. Diagnostics: draft.held.
 */
export function refuseHeld(
  billing: Pick<Billing, "log">,
  record: InvoiceRecord,
  environment: Environment,
): Diagnostic[] {
  const { name } = environment.identity;
  const isOpen = record.state !== "Draft" || record.type === "Credit note";
  if (isOpen || [name, record.by].includes("") || keyOf(name) === keyOf(record.by)) return [];
  const { by, since, isFresh } = holdOf(billing, record, environment);
  if (!isFresh) return [];
  const cell = record.source ? cellOf(record.source, "by") : null;
  return [diagnose("draft.held", cell, { invoice: record.draft, by, since: since.slice(0, 10) })];
}
