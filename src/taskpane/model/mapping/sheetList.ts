import type { SheetProposal } from "../../../application/mapping/proposeMappings";
import { mappableTables } from "../../../application/mapping/mappableFields";
import type { Billing } from "../../../application/readBilling";
import type { TableName } from "../../../domain/entries/source";

/** A mapping that the Sources table keeps. */
export type KeptMapping = Billing["mappings"][number];

/** A sheet that is read, as what, and what was agreed about it; null: its name says it. */
export type ReadSheet = { readonly sheet: string; readonly table: TableName; readonly agreed: KeptMapping | null };

/** The sheets that are read now and whose columns the user may name, in the workbook's order. */
export function readSheets({ layout, books, sites, mappings }: Billing): ReadSheet[] {
  const found = new Map<string, ReadSheet>();
  const add = (sheet: string, table: TableName): void => {
    if (!isMappable(table) || found.has(sheet)) return;
    const agreed = mappings.find((mapping) => mapping.sheet === sheet && mapping.table === table) ?? null;
    found.set(sheet, { sheet, table, agreed });
  };
  for (const { source } of books.ledgers) add(source.sheet, source.table);
  for (const [table, { sheet }] of sites) add(sheet, table);
  for (const { sheet, table } of mappings) add(sheet, table);
  return layout.sheets.flatMap(({ name }) => found.get(name) ?? []);
}

/** The sheets that nothing is known of: neither read nor proposed. */
export function otherSheets(undescribed: readonly string[], proposals: readonly SheetProposal[]): string[] {
  const proposed = new Set(proposals.map(({ sheet }) => sheet));
  return undescribed.filter((sheet) => !proposed.has(sheet));
}

/** How sure a proposal is, in three words. */
export function sureness(confidence: number): "sure" | "likely" | "doubtful" {
  if (confidence >= 0.85) return "sure";
  return confidence >= 0.6 ? "likely" : "doubtful";
}

function isMappable(table: TableName): boolean {
  return mappableTables.some((known) => known === table);
}
