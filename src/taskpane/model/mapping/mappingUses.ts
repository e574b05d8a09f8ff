import type { MappingPreview } from "../../../application/mapping/previewMapping";
import type { SheetProposal } from "../../../application/mapping/proposeMappings";
import type { TableName } from "../../../domain/entries/source";
import type { Change, Showing } from "../../app/useCase";
import type { KeptMapping } from "./sheetList";

/** What the workbook's sheets may be: those that look like ledgers, and the names of all that nothing describes. */
export type SheetFindings = { readonly proposals: readonly SheetProposal[]; readonly undescribed: readonly string[] };

/** Looks at the sheets that no name describes. */
export const findSheets: Showing<SheetFindings> = async (environment, billing) => {
  const { proposeMappings, undescribedSheets } = await import("../../../application/mapping/proposeMappings");
  return {
    proposals: await proposeMappings(environment, billing),
    undescribed: undescribedSheets(billing),
  };
};

/** Looks at one sheet as a table of the user's choice. */
export function proposing(sheet: string, table: TableName): Showing<SheetProposal | null> {
  return async (environment, billing) => {
    const { proposeMappings } = await import("../../../application/mapping/proposeMappings");
    const [proposal] = await proposeMappings(environment, billing, { sheet, table });
    return proposal ?? null;
  };
}

/** What a sheet would give by a mapping. */
export function previewing(mapping: KeptMapping): Showing<MappingPreview> {
  return async (environment, _, look) => {
    const { previewMapping } = await import("../../../application/mapping/previewMapping");
    return previewMapping(environment, mapping, look);
  };
}

/** Keeps a mapping in Sources. */
export function agreeing(mapping: KeptMapping): Change {
  return async (environment, billing) => {
    const { agreeMapping } = await import("../../../application/mapping/agreeMapping");
    const diagnostics = await agreeMapping(environment, billing, mapping);
    return { kind: "changed", change: "mapped", name: mapping.sheet, done: diagnostics.length === 0, diagnostics };
  };
}

/** Takes a mapping out of Sources. */
export function forgetting({ sheet, table }: KeptMapping): Change {
  return async (environment, billing) => {
    const { forgetMapping } = await import("../../../application/mapping/agreeMapping");
    const known = billing.mappings.find((mapping) => mapping.sheet === sheet && mapping.table === table);
    const diagnostics = known ? await forgetMapping(environment, billing, known) : [];
    return { kind: "changed", change: "unmapped", name: sheet, done: diagnostics.length === 0, diagnostics };
  };
}
