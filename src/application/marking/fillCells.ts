import { applyBatches } from "../applyPlan";
import type { CellContent } from "../../documents/sheetDocument";
import type { Diagnostic, Outcome } from "../../domain/diagnostics/diagnostic";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { asItIs, whenFree } from "../safety/asItIs";
import { refuseUnfinished } from "../safety/refuseUnfinished";
import { updateColumn, type TableSite } from "../tableSite";
import { ensureColumn } from "./ensureColumn";

/** What is said in one column of a table: contents by 0-based sheet row. */
export type Filling = {
  readonly site: TableSite;
  readonly field: string;
  readonly values: ReadonlyMap<number, CellContent>;
};

/**
 * Fills cells that the user could fill by hand, in one request, so that nothing is left half-way. What is chosen is chosen of the
 * workbook as it is at that moment. Returns how many rows were filled.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished, those of the choice.
 */
export async function fillCells(
  environment: Environment,
  billing: Billing,
  choose: (now: Billing) => { readonly fillings: readonly Filling[]; readonly diagnostics: readonly Diagnostic[] },
): Promise<Outcome<number>> {
  const now = await whenFree(environment, await asItIs(environment, billing));
  const refused = refuseUnfinished(now);
  if (refused.length > 0) return { value: 0, diagnostics: refused };
  const { fillings, diagnostics } = choose(now);
  const wanted = fillings.filter(({ values }) => values.size > 0);
  if (wanted.length === 0) return { value: 0, diagnostics };
  const operations = wanted.flatMap(({ site, field, values }) => {
    const edit = ensureColumn(site, field, environment.language);
    return [...edit.operations, ...updateColumn(edit.site, field, values)];
  });
  await applyBatches(environment.port, now.layout, [{ purpose: "marks", operations }]);
  return { value: wanted.reduce((sum, { values }) => sum + values.size, 0), diagnostics };
}
