import { cellName } from "../../model/address";
import type { ConditionalFormatRule } from "../../model/features";

/** The formula that Excel expects beside some kinds of rules, as seen from their first cell. */
export function impliedFormulas({ type, text, areas, attributes }: ConditionalFormatRule): string[] {
  const cell = areas[0] ? cellName(areas[0].row, areas[0].column) : "A1";
  const words = `"${(text ?? "").replace(/"/g, '""')}"`;
  switch (type) {
    case "containsText":
      return [`=NOT(ISERROR(SEARCH(${words},${cell})))`];
    case "notContainsText":
      return [`=ISERROR(SEARCH(${words},${cell}))`];
    case "beginsWith":
      return [`=LEFT(${cell},LEN(${words}))=${words}`];
    case "endsWith":
      return [`=RIGHT(${cell},LEN(${words}))=${words}`];
    case "containsBlanks":
      return [`=LEN(TRIM(${cell}))=0`];
    case "notContainsBlanks":
      return [`=LEN(TRIM(${cell}))>0`];
    case "containsErrors":
      return [`=ISERROR(${cell})`];
    case "notContainsErrors":
      return [`=NOT(ISERROR(${cell}))`];
    case "timePeriod":
      return periodFormula(attributes?.["timePeriod"] ?? "today", cell);
    default:
      return [];
  }
}

function periodFormula(period: string, cell: string): string[] {
  const month = (shift: number) =>
    `=AND(MONTH(${cell})=MONTH(EDATE(TODAY(),${shift})),YEAR(${cell})=YEAR(EDATE(TODAY(),${shift})))`;
  const week = (from: number) =>
    `=AND(ROUNDDOWN(${cell},0)-TODAY()>=${from}-WEEKDAY(TODAY()),ROUNDDOWN(${cell},0)-TODAY()<=${from + 6}-WEEKDAY(TODAY()))`;
  const formulas: Readonly<Record<string, string>> = {
    today: `=FLOOR(${cell},1)=TODAY()`,
    yesterday: `=FLOOR(${cell},1)=TODAY()-1`,
    tomorrow: `=FLOOR(${cell},1)=TODAY()+1`,
    last7Days: `=AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`,
    lastWeek: week(-6),
    thisWeek: week(1),
    nextWeek: week(8),
    lastMonth: month(-1),
    thisMonth: month(0),
    nextMonth: month(1),
  };
  return formulas[period] === undefined ? [] : [formulas[period]];
}
