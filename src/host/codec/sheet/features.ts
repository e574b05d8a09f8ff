import type { SheetPart } from "../../model/sheet";
import { readComments } from "../comments/readComments";
import { writeComments } from "../comments/writeComments";
import { writeDrawing } from "../drawing/writeDrawing";
import { readAutoFilter, writeAutoFilter } from "./autoFilter";
import { readColumns, writeColumns } from "./columns";
import type { ReadContext, WriteContext } from "./context";
import { readConditionalFormats, writeConditionalFormats } from "./conditionalFormats";
import { readCustomProperties, writeCustomProperties } from "./customProperties";
import { readHyperlinks, writeHyperlinks } from "./hyperlinks";
import { readMerges, writeMerges } from "./merges";
import { readPage, writePage } from "./page";
import { readProtection, writeProtection } from "./protection";
import { readTables, writeTables } from "./tables";
import { readValidations, writeValidations } from "./validations";
import { readView, writeTabColor, writeView } from "./view";

/** The features of a sheet in the order in which they are read: later ones may build on earlier ones. */
const readers: readonly ((context: ReadContext) => void)[] = [
  readColumns,
  readView,
  readMerges,
  readTables,
  readAutoFilter,
  readValidations,
  readConditionalFormats,
  readHyperlinks,
  readProtection,
  readPage,
  readComments,
  readCustomProperties,
];

/** What rebuilds the fragments of a part of the sheet. Cells and rows are written with the cells. */
const writers: Partial<Record<SheetPart, readonly ((context: WriteContext) => void)[]>> = {
  columns: [writeColumns],
  view: [writeView],
  merges: [writeMerges],
  tables: [writeTables],
  autoFilter: [writeAutoFilter],
  validations: [writeValidations],
  conditionalFormats: [writeConditionalFormats],
  hyperlinks: [writeHyperlinks],
  protection: [writeProtection],
  page: [writePage],
  comments: [writeComments],
  properties: [writeTabColor, writeCustomProperties],
};

/** Reads everything of a sheet but its cells. */
export function readFeatures(context: ReadContext): void {
  for (const read of readers) read(context);
}

/** Rebuilds what changed of a sheet's features. */
export function writeFeatures(context: WriteContext, changed: ReadonlySet<SheetPart>): void {
  for (const [part, list] of Object.entries(writers)) {
    if (changed.has(part as SheetPart)) for (const write of list) write(context);
  }
  if (changed.has("charts") || changed.has("pictures")) writeDrawing(context);
}

/** Every part, for a sheet that the file does not have yet. */
export const allParts: ReadonlySet<SheetPart> = new Set<SheetPart>([
  "cells",
  "columns",
  "rows",
  "view",
  "merges",
  "tables",
  "validations",
  "conditionalFormats",
  "hyperlinks",
  "comments",
  "charts",
  "pictures",
  "protection",
  "page",
  "autoFilter",
  "properties",
]);
