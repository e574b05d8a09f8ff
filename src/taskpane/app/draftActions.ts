import type { DraftChange } from "../../application/editing/editDraft";
import type { Invoice } from "../../domain/invoicing/invoice";
import { isSameDraft } from "../model/drafts/isSameDraft";
import type { Change } from "./paneController";

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

/** Holds a draft that somebody else began. */
export function takingOver(draft: string): Change {
  return async (environment, billing) => {
    const { takeOverDraft } = await import("../../application/drafting/takeOver");
    const { value, diagnostics } = await takeOverDraft(environment, billing, draft);
    return { kind: "changed", change: "takenOver", name: draft, done: value !== null, diagnostics };
  };
}
