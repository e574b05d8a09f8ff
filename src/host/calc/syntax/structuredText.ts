import type { StructuredArea } from "./ast";
import { bracketEnd } from "./tokenizer";
import { FormulaSyntaxError } from "./token";

/** What stands between the brackets of a structured reference. */
export type StructuredContent = {
  readonly areas: readonly StructuredArea[];
  readonly firstColumn: string | null;
  readonly lastColumn: string | null;
};

const areaNames: readonly StructuredArea[] = ["All", "Data", "Headers", "Totals", "This Row"];

/** Reads "Hours", "@Hours", "@[From Date]", "[#All],[A]:[B]", "#Totals". Throws FormulaSyntaxError. */
export function readStructured(content: string): StructuredContent {
  let text = content.trim();
  const areas: StructuredArea[] = [];
  if (text.startsWith("@")) {
    areas.push("This Row");
    text = text.slice(1).trim();
    if (text !== "" && !text.startsWith("[")) text = `[${text}]`;
  }
  if (!text.startsWith("[")) return withItem({ areas, firstColumn: null, lastColumn: null }, text);
  return bracketedItems(text).reduce(withItem, { areas, firstColumn: null, lastColumn: null } as StructuredContent);
}

function bracketedItems(text: string): string[] {
  const items: string[] = [];
  for (let i = 0; i < text.length;) {
    if (text[i] === "[") {
      const end = bracketEnd(text, i);
      items.push(text.slice(i + 1, end - 1));
      i = end;
    } else if (/[\s,:]/.test(text[i]!)) i++;
    else throw new FormulaSyntaxError("Unexpected text in a table reference", i);
  }
  return items;
}

function withItem(content: StructuredContent, item: string): StructuredContent {
  if (item === "") return content;
  const area = item.startsWith("#") ? areaNames.find((name) => sameText(name, item.slice(1).trim())) : undefined;
  if (area) return { ...content, areas: [...content.areas, area] };
  const column = item.replace(/'([\s\S])/g, "$1");
  if (content.firstColumn === null) return { ...content, firstColumn: column, lastColumn: column };
  return { ...content, lastColumn: column };
}

function sameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The brackets of a structured reference, as the formula bar shows them: "[@Hours]", "[[#All],[A]:[B]]". */
export function printStructured(content: StructuredContent): string {
  const { areas, firstColumn } = content;
  if (areas.length === 1 && areas[0] === "This Row") return `[@${firstColumn === null ? "" : thisRowColumns(content)}]`;
  return printStructuredPlain(content);
}

/** The same as files hold it: "[[#This Row],[Hours]]". */
export function printStructuredPlain(content: StructuredContent): string {
  const { areas, firstColumn, lastColumn } = content;
  const parts = areas.map((area) => `#${area}`);
  if (firstColumn === null) return parts.length <= 1 ? `[${parts.join("")}]` : `[${parts.map(bracketed).join(",")}]`;
  if (areas.length === 0 && firstColumn === lastColumn && !needsBrackets(firstColumn)) {
    return `[${escapeColumn(firstColumn)}]`;
  }
  return `[${[...parts.map(bracketed), columnSpan(content)].join(",")}]`;
}

function thisRowColumns(content: StructuredContent): string {
  const name = content.firstColumn!;
  const single = name === content.lastColumn;
  return single && /^[\p{L}\p{N}_]+$/u.test(name) ? name : columnSpan(content);
}

function columnSpan(content: StructuredContent): string {
  const first = bracketed(escapeColumn(content.firstColumn!));
  return content.firstColumn === content.lastColumn
    ? first
    : `${first}:${bracketed(escapeColumn(content.lastColumn!))}`;
}

function bracketed(text: string): string {
  return `[${text}]`;
}

function needsBrackets(column: string): boolean {
  return column !== column.trim() || /[\t\r\n,:."{}$^&*+=\-><]/.test(column);
}

function escapeColumn(column: string): string {
  return column.replace(/[[\]#'@]/g, "'$&");
}
