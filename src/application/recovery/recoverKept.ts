import { hasErrors } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import { journalDetailsOf } from "../../domain/invoicing/invoiceFromJournal";
import { indexJournal } from "../../domain/invoicing/journalIndex";
import { registerRow } from "../registerRow";
import { updateRow, type RowContent } from "../tableSite";
import { wordsOf } from "../words";
import { journalCheck } from "./journalCheck";
import { putBack, type KeptInvoice } from "./keptRows";
import { finished, undone, type Recovered, type Recovery, type RecoveryRequest } from "./recovery";
import { applyNonEmpty, invoicesNamed, redraw } from "./redraw";

/** What an intent keeps for this kind of recovery; `units`: Billing IDs it touches besides those of the kept rows. */
export type KeptDetails = {
  readonly kept?: readonly KeptInvoice[];
  readonly units?: readonly string[];
  /** The register row as it is to be, which is written after the journal; what tells that the journal is, null where no row of it changes. */
  readonly after?: { readonly register: RowContent; readonly journal: string | null };
};

/**
 * Runs that rewrite invoices which exist already (edit, refresh, review, takeover). Where register and journal agree, the rest is
 * drawn from them; where they do not, the rows the intent kept are put back, which undoes the run.
 */
export const recoverKept: Recovery = {
  finish: async (request) => {
    const { kept, units = [], after } = detailsIn(request);
    const { invoices } = request.intent;
    if (after && !(await reach(request, after))) return restore(request);
    const { diagnostics } = invoicesNamed(request.billing, invoices);
    if (hasErrors(diagnostics)) return kept ? restore(request) : { outcome: "failed", diagnostics };
    const found = await redraw(request, { invoices, units: [...units, ...unitsOf(kept ?? [])] });
    return hasErrors(found) ? { outcome: "failed", diagnostics: found } : finished;
  },
  undo: async (request) => {
    if (detailsIn(request).kept) return restore(request);
    const { diagnostics } = invoicesNamed(request.billing, request.intent.invoices);
    return { outcome: "failed", diagnostics };
  },
};

/** Puts the rows of invoices back as the intent kept them, and draws their tabs and marks again. */
export async function restore(request: RecoveryRequest): Promise<Recovered> {
  const { environment, billing } = request;
  const { kept = [], units = [] } = detailsIn(request);
  await applyNonEmpty(environment, billing, [{ purpose: "journal", operations: putBack(billing, kept).operations }]);
  const diagnostics = await redraw(request, {
    invoices: kept.map(({ draft }) => draft),
    units: [...units, ...unitsOf(kept)],
  });
  return hasErrors(diagnostics) ? { outcome: "failed", diagnostics } : undone;
}

export function detailsIn({ intent }: RecoveryRequest): KeptDetails {
  return intent.details as KeptDetails;
}

function unitsOf(kept: readonly KeptInvoice[]): string[] {
  return kept.flatMap(({ units }) => units);
}

/** Brings the register row to what it is to be, where that is all that is missing; false: the journal is not written, or half. */
async function reach(
  { intent, billing, environment }: RecoveryRequest,
  after: NonNullable<KeptDetails["after"]>,
): Promise<boolean> {
  const record = indexJournal(billing.books).records.get(keyOf(intent.invoices[0] ?? ""));
  const site = billing.sites.get("Invoices");
  if (!record?.source || !site) return false;
  if (after.journal !== null && journalCheck(journalDetailsOf(billing.books, record)) !== after.journal) return false;
  const now = registerRow(record, wordsOf(environment.language));
  const same = Object.entries(after.register).every(
    ([field, content]) => JSON.stringify(now[field]) === JSON.stringify(content),
  );
  if (same) return true;
  const operations = updateRow(site, record.source.row - 1, after.register);
  await applyNonEmpty(environment, billing, [{ purpose: "register", operations }]);
  return true;
}
