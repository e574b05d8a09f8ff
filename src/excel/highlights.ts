import type { HighlightedCell } from "../application/workbookPort";
import type { CellArea } from "../documents/sheetDocument";
import { passing } from "./areas";
import { addressLists, rectanglesOf } from "./rectangles";

/** A rule that always holds, and that nobody else writes: it tells the add-in's highlights from the user's own formats. */
const rule = '=LEN("Sheetbill")>0';

const fills: Readonly<Record<HighlightedCell["severity"], string>> = { error: "#F8CBAD", warning: "#FFF2CC" };

/**
 * Highlights exactly these cells, and takes the highlight off all others: conditional formats, so that the cells' own look stays as it
 * is and comes back whole. A constant number of requests.
 */
export async function highlightCells(context: Excel.RequestContext, cells: readonly HighlightedCell[]): Promise<void> {
  await removeHighlights(context);
  for (const severity of ["warning", "error"] as const) {
    for (const [sheet, areas] of areasBySheet(cells.filter((cell) => cell.severity === severity))) {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      for (const addresses of addressLists(areas)) {
        const { custom } = passing(worksheet.getRanges(addresses)).conditionalFormats.add("Custom");
        custom.rule.formula = rule;
        custom.format.fill.color = fills[severity];
      }
    }
  }
  await context.sync();
}

/** Whether any cell is highlighted, by whomever. */
export async function areCellsHighlighted(context: Excel.RequestContext): Promise<boolean> {
  return (await findHighlights(context)).length > 0;
}

async function removeHighlights(context: Excel.RequestContext): Promise<void> {
  for (const format of await findHighlights(context)) format.delete();
}

async function findHighlights(context: Excel.RequestContext): Promise<Excel.ConditionalFormat[]> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const found = sheets.items.map((sheet) => sheet.getRange().conditionalFormats.load("items/id,items/type"));
  await context.sync();
  const rules = found
    .flatMap(({ items }) => items)
    .filter(({ type }) => type === "Custom")
    .map((format) => ({ format, rule: format.custom.rule.load("formula") }));
  if (rules.length > 0) await context.sync();
  const own = rules.filter((each) => withoutSign(each.rule.formula) === withoutSign(rule));
  return own.map(({ format }) => format);
}

function withoutSign(formula: string): string {
  return formula.replace(/^=/u, "");
}

function areasBySheet(cells: readonly HighlightedCell[]): readonly (readonly [string, CellArea[]])[] {
  const sheets = new Map<string, HighlightedCell[]>();
  for (const cell of cells) {
    const own = sheets.get(cell.sheet);
    if (own) own.push(cell);
    else sheets.set(cell.sheet, [cell]);
  }
  return [...sheets].map(([sheet, own]) => [sheet, rectanglesOf(own)] as const);
}
