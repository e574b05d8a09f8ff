import { columnLetters } from "./address";

/** A ledger's sheet and its Billing ID column (0-based). */
export type LedgerPlace = { readonly sheet: string; readonly idColumn: number };

/** Longer texts are not looked up: Excel's MATCH takes 255 characters. */
const longestId = 100;

/**
 * A formula that shows a text and leads to the ledger row with a Billing ID wherever that row is now: sorted, filtered, in a table
 * or not. It carries no amount, and shows the same text when the ledger is gone. Null where there is nothing to look in.
 */
export function ledgerLink(billingId: string, shown: string | number, places: readonly LedgerPlace[]): string | null {
  const [first] = places;
  if (!first || billingId === "" || billingId.length > longestId) return null;
  const target = places.reduceRight(
    (otherwise, { sheet, idColumn }) => {
      const letters = columnLetters(idColumn);
      const column = `${quoted(sheet)}!$${letters}:$${letters}`;
      const row = `${literal(`${quoted(sheet)}!A`)}&MATCH(${literal(withoutWildcards(billingId))},${column},0)`;
      return `IFERROR(${row},${otherwise})`;
    },
    literal(`${quoted(first.sheet)}!A1`),
  );
  return `=HYPERLINK("#"&${target},${typeof shown === "number" ? String(shown) : literal(shown)})`;
}

/** Where the register has an invoice's number, its draft reference and its tab. Columns are 0-based. */
export type RegisterPlace = {
  readonly sheet: string;
  readonly number: number;
  readonly draft: number;
  readonly tab: number;
};

/**
 * A formula that leads from a ledger row to the tab of the invoice that its cell names, as the register knows it. It is the same
 * on every row but for that cell, so that sorting, inserting and a table's own filling down keep it right. Blank where there is none.
 */
export function tabOfCell(cell: string, register: RegisterPlace): string {
  const column = (index: number) => {
    const letters = columnLetters(index);
    return `${quoted(register.sheet)}!$${letters}:$${letters}`;
  };
  const row = `IFERROR(MATCH(${cell},${column(register.number)},0),MATCH(${cell},${column(register.draft)},0))`;
  const tab = `SUBSTITUTE(INDEX(${column(register.tab)},${row}),"'","''")`;
  return `=IF(${cell}="","",IFERROR(HYPERLINK("#'"&${tab}&"'!A1","→"),""))`;
}

/** A formula that shows a number and leads to a row of the same sheet. */
export function rowLink(row: number, shown: number): string {
  return `=HYPERLINK("#A${row + 1}",${shown})`;
}

/** A formula that shows a text and leads to a sheet. */
export function sheetLink(sheet: string, shown: string): string {
  return `=HYPERLINK(${literal(`#${quoted(sheet)}!A1`)},${literal(shown)})`;
}

function quoted(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

function literal(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

function withoutWildcards(text: string): string {
  return text.replace(/[~*?]/g, "~$&");
}
