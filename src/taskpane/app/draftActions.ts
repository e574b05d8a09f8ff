import type { DueOutcome } from "../../application/due/dueOutcomes";
import type { DraftChange } from "../../application/editing/draftChanges";
import type { LocalDate } from "../../domain/calendar/localDate";
import type { Invoice } from "../../domain/invoicing/invoice";
import { isSameDraft } from "../model/drafts/isSameDraft";
import type { Change } from "./useCase";

/** Changes a draft, unless it is no longer what was seen when the change was made up. */
export function editing(seen: Invoice, changes: readonly DraftChange[], onDone: () => void): Change {
  return async (environment, billing) => {
    const { findDraft } = await import("../../application/editing/findDraft");
    const { editDraft } = await import("../../application/editing/editDraft");
    const name = seen.draft;
    const now = findDraft(billing, name);
    if (!now.value) return { kind: "changed", change: "edited", name, done: false, diagnostics: now.diagnostics };
    if (!isSameDraft(seen, now.value)) return { kind: "overtaken", name };
    const { value, diagnostics } = await editDraft(environment, billing, { draft: name, changes });
    if (value) onDone();
    return { kind: "changed", change: "edited", name, done: value !== null, diagnostics };
  };
}

/** Drafts every contract that is due, and hands over the report, contract by contract. */
export function draftingDue(date: LocalDate, onReport: (contracts: readonly DueOutcome[]) => void): Change {
  return async (environment, billing, progress) => {
    const { draftEverythingDue } = await import("../../application/due/draftEverythingDue");
    const { value, diagnostics } = await draftEverythingDue(environment, billing, date, progress);
    onReport(value.contracts);
    return { kind: "drafted", count: value.invoices.length, diagnostics };
  };
}

/** Holds a draft that somebody else began. */
export function takingOver(draft: string): Change {
  return async (environment, billing) => {
    const { takeOverDraft } = await import("../../application/drafting/takeOver");
    const { value, diagnostics } = await takeOverDraft(environment, billing, draft);
    return { kind: "changed", change: "takenOver", name: draft, done: value !== null, diagnostics };
  };
}

/** Takes the last run back, whoever made it. */
export const undoing: Change = async (environment, billing) => {
  const { undoLast } = await import("../../application/recovery/undoLast");
  const { value, diagnostics } = await undoLast(environment, billing);
  return { kind: "changed", change: "undone", name: "", done: value !== null, diagnostics };
};
