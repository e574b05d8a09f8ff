import { isConfirmed, indexJournal } from "../../domain/invoicing/journalIndex";
import { addressOf } from "../../documents/address";
import type { Environment } from "../environment";
import { marksFromJournal } from "../invoiceMarks";
import type { Billing } from "../readBilling";
import type { ReadRequest } from "../workbookPort";
import { wordsOf } from "../words";
import { contentText, rawText } from "./cellTexts";
import type { Finding } from "./finding";

/** The ledger cells that say other than the journal of rows that are invoiced. One column read per mark. */
export async function verifyMarks(billing: Billing, environment: Environment): Promise<Finding[]> {
  const wanted = wantedMarks(billing, environment);
  const blocks = await environment.port.read(wanted.map(({ request }) => request));
  return wanted.flatMap(({ cells, request, invoices }, index) =>
    [...cells].flatMap(([row, options]) => {
      const found = rawText(blocks[index]!.values[row - request.area.row]?.[0]);
      if (options.includes(found)) return [];
      const cell = addressOf({ row, column: request.area.column });
      return [{ invoice: invoices.get(row) ?? "", sheet: request.sheet, cell, expected: options[0]!, found }];
    }),
  );
}

type WantedMarks = {
  readonly request: ReadRequest;
  /** The texts that would be right, by 0-based row: the words of either language. */
  readonly cells: ReadonlyMap<number, readonly string[]>;
  readonly invoices: ReadonlyMap<number, string>;
};

function wantedMarks(billing: Billing, { language }: Environment): WantedMarks[] {
  const ids = invoicedIds(billing);
  const other = language === "en" ? "fr" : "en";
  const marks = marksFromJournal(ids, billing, wordsOf(language));
  const translated = marksFromJournal(ids, billing, wordsOf(other));
  const { dateSystem } = billing.layout;
  return [...marks].flatMap(([sheet, fields]) => {
    const site = billing.ledgers.get(sheet);
    const invoices = new Map(
      [...(fields.get("invoice") ?? [])].map(([row, content]) => [row, contentText(content, dateSystem)] as const),
    );
    return [...fields].flatMap(([field, values]): WantedMarks[] => {
      const column = site?.columns[field];
      if (column === undefined || values.size === 0 || field === "rate") return [];
      const cells = new Map(
        [...values].map(([row, content]) => {
          const same = translated.get(sheet)?.get(field)?.get(row);
          return [row, [content, same ?? content].map((each) => contentText(each, dateSystem))] as const;
        }),
      );
      const rows = [...values.keys()];
      const first = Math.min(...rows);
      const area = { row: first, column, rows: Math.max(...rows) - first + 1, columns: 1 };
      return [{ request: { sheet, area, formatColumns: [] }, cells, invoices }];
    });
  });
}

/** Billing IDs of what confirmed invoices bill. */
function invoicedIds({ books }: Billing): string[] {
  const { details } = indexJournal(books);
  return details.filter(({ record }) => record !== null && isConfirmed(record)).map(({ detail }) => detail.billingId);
}
