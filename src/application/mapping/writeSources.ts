import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import { ensureBookkeeping } from "../bookkeeping";
import { applyBatches } from "../applyPlan";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { refuseUnfinished } from "../safety/refuseUnfinished";
import { appendRows, removeRows, type RowContent } from "../tableSite";

/** Rows of Sources (0-based) that others take the place of. */
type SourceEdit = { readonly removed: readonly number[]; readonly added: readonly RowContent[] };

/**
 * Changes rows of the visible Sources table in one request, which is made or not.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished (then nothing is written).
 */
export async function writeSources(
  environment: Environment,
  billing: Billing,
  { removed, added }: SourceEdit,
): Promise<readonly Diagnostic[]> {
  const refused = refuseUnfinished(billing);
  if (refused.length > 0) return refused;
  const { sites, operations } = ensureBookkeeping(billing, ["Sources"], environment);
  const kept = removeRows(sites.get("Sources")!, new Set(removed));
  const grown = appendRows(kept.site, added);
  const edit = [...operations, ...kept.operations, ...grown.operations];
  await applyBatches(environment.port, billing.layout, [{ purpose: "sources", operations: edit }]);
  return [];
}
