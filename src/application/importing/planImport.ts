import type { Steps } from "../../domain/steps";
import { readExpenseExport } from "../../ledger/import/readExpenseExport";
import { readExportInSteps } from "../../ledger/import/readExport";
import type { AgreedName } from "../../ledger/mapping/agreedMappings";
import { withAgreedNames } from "./importedNames";
import type { ImportPlan, ImportSource } from "./importPlan";

/** What is known of earlier imports: the fingerprints of their rows, and what their names are called here. */
export type KnownImports = { readonly fingerprints: ReadonlySet<string>; readonly names: readonly AgreedName[] };

/** What importing a file would do. Null: it looks like no such ledger. */
export function* planImport(source: ImportSource, known: KnownImports): Steps<ImportPlan | null> {
  const plan = yield* planAsWritten(source, known.fingerprints);
  return plan && { ...plan, rows: withAgreedNames(plan.rows, known.names) };
}

function* planAsWritten(source: ImportSource, known: ReadonlySet<string>): Steps<ImportPlan | null> {
  const { raw, ledger, dateSystem, dateOrder, match } = source;
  const options = { dateSystem, known, ...(dateOrder ? { dateOrder } : {}), ...(match ? { match } : {}) };
  if (ledger === "Expenses") {
    const preview = yield* readExpenseExport(raw, options);
    if (!preview) return null;
    const rows = preview.rows.map(({ row, entry, fingerprint }) => ({
      ...{ row, entry, fingerprint, sourceAmount: entry.unitCost, sourceRate: null },
      ...{ sourceCurrency: entry.currency, invoiceId: "" },
    }));
    return { ...preview, source, tracker: null, rows };
  }
  const preview = yield* readExportInSteps(raw, options);
  return preview && { ...preview, source };
}
