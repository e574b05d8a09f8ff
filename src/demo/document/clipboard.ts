import type { Area } from "../../host/model/address";
import { formatAt } from "../../host/model/cellFormats";
import { shownIn } from "./notation";
import type { Sheet } from "../../host/model/sheet";
import type { Workbook } from "../../host/model/workbook";

/** What other programs get of copied cells: text with tabs, and a table. */
export type ClipboardText = { readonly plain: string; readonly html: string };

/** The shown text of an area, as spreadsheets put it on the clipboard. */
export function copiedText(workbook: Workbook, sheet: Sheet, area: Area): ClipboardText {
  const rows: string[][] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    if (sheet.rowSettings.get(row)?.hidden) continue;
    const line: string[] = [];
    for (let column = area.column; column < area.column + area.columns; column++) {
      line.push(shownIn(sheet.cells.value(row, column), formatAt(workbook, sheet, row, column).numberFormat));
    }
    rows.push(line);
  }
  const plain = rows.map((line) => line.map(quoted).join("\t")).join("\r\n");
  const cells = rows.map((line) => `<tr>${line.map((text) => `<td>${escaped(text)}</td>`).join("")}</tr>`);
  return { plain, html: `<table>${cells.join("")}</table>` };
}

/** Rows of text from another program's clipboard: the table of its HTML when it has one, else lines with tabs. */
export function pastedRows(plain: string, html: string): string[][] {
  return fromHtml(html) ?? fromTabs(plain);
}

function fromHtml(html: string): string[][] | null {
  if (!/<table/i.test(html)) return null;
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table || table.rows.length === 0) return null;
  return [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => [cellText(cell), ...new Array<string>(Math.max(0, cell.colSpan - 1)).fill("")]),
  );
}

function cellText(cell: HTMLTableCellElement): string {
  for (const line of cell.querySelectorAll("br")) line.replaceWith("\n");
  return (cell.textContent ?? "")
    .replace(/\u00a0/g, " ")
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .trim();
}

function fromTabs(plain: string): string[][] {
  const rows: string[][] = [[]];
  // A field may be quoted, and then hold tabs, line ends and doubled quotes.
  const field = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let match = field.exec(plain); match; match = field.exec(plain)) {
    rows.at(-1)!.push(match[1] === undefined ? match[2]! : match[1].replace(/""/g, '"'));
    if (match[3] === "") break;
    if (match[3] !== "\t") rows.push([]);
  }
  if (rows.length > 1 && rows.at(-1)!.every((text) => text === "")) rows.pop();
  return rows;
}

function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\n/g, "<br>");
}
