import { toSerial, type DateSystem } from "../domain/calendar/localDate";
import type { CellContent } from "../documents/sheetDocument";

/** What Excel is given for a cell; null leaves the cell alone. */
export type CellInput = string | number | boolean | null;

/**
 * A cell's content as Excel takes it. This is the one place where a decimal string becomes a float: the value a cell can hold.
 * Text that Excel would read as a formula, number, date or flag gets an apostrophe, so it stays the text it is.
 */
export function cellInput(content: CellContent | null, dateSystem: DateSystem): CellInput {
  if (content === null) return null;
  switch (content.kind) {
    case "text":
      return needsApostrophe(content.text) ? `'${content.text}` : content.text;
    case "number":
      return Number(content.value);
    case "date":
      return toSerial(content.date, dateSystem);
    case "flag":
      return content.value;
    case "formula":
      return content.formula;
    case "blank":
      return "";
  }
}

const startsAFormula = /^[\s]*[=+\-@']/;
const startsANumber = /^[\s]*[\d.,($€£¥#%]/;
const isAFlag = /^\s*(true|false)\s*$/i;
const startsWithAMonth = /^\s*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/.,]*\d/i;

/** Whether Excel would take typed text for something else, by US conventions, which `values` follow in every locale. */
function needsApostrophe(text: string): boolean {
  return startsAFormula.test(text) || startsANumber.test(text) || isAFlag.test(text) || startsWithAMonth.test(text);
}
