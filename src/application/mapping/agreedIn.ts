import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import { findHeader } from "../../ledger/header/findHeader";
import { readAgreedMappings, type AgreedMapping, type AgreedName } from "../../ledger/mapping/agreedMappings";
import type { RawTable } from "../../ledger/rawTable";
import type { WorkbookLayout } from "../workbookPort";

/** What was agreed, with a mapping in the place of what was agreed about its sheet. */
export function withTrial(agreed: readonly AgreedMapping[], trial: AgreedMapping): readonly AgreedMapping[] {
  return [...agreed.filter(({ sheet }) => keyOf(sheet) !== keyOf(trial.sheet)), trial];
}

type Agreed = {
  readonly mappings: readonly AgreedMapping[];
  readonly names: readonly AgreedName[];
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * What the Sources table says, and what of it is no longer there.
 * Diagnostics: value.unknown; ledger.sheetMissing for a sheet that is not in the workbook.
 */
export function agreedIn(sources: RawTable | undefined, layout: WorkbookLayout): Agreed {
  if (!sources) return { mappings: [], names: [], diagnostics: [] };
  const agreed = readAgreedMappings({ table: "Sources", raw: sources, match: findHeader(sources, "Sources") });
  const present = new Set(layout.sheets.map(({ name }) => keyOf(name)));
  const gone = agreed.mappings.filter(({ sheet }) => !present.has(keyOf(sheet)));
  const missing = gone.map(({ sheet, table }) =>
    diagnose("ledger.sheetMissing", { sheet: sources.sheet, cell: "A1" }, { sheet, table }),
  );
  return {
    names: agreed.names,
    mappings: agreed.mappings.filter((mapping) => !gone.includes(mapping)),
    diagnostics: [...agreed.diagnostics, ...missing],
  };
}
