import type { ExpenseEntry, TimeEntry } from "../../domain/entries/entry";
import { keyOf } from "../../domain/entries/key";
import { Decimal } from "../../domain/money/decimal";
import { runToEnd, type Steps } from "../../domain/steps";
import { textHash } from "../../ledger/import/fingerprint";
import type { Billing } from "../readBilling";
import { fitTable, removeRows } from "../tableSite";
import type { WriteOperation } from "../writePlan";
import type { ImportDetails } from "./importedBefore";

type ImportedEntry = TimeEntry | ExpenseEntry;

const hashLength = 8;
/** So many hashes take some ten milliseconds. */
const rowsAtOnce = 500;

/** What each row says, hashed, one after the other: to find imported rows again wherever they were sorted to. Times count to the second. */
export function rowHashes(entries: readonly ImportedEntry[]): string {
  return runToEnd(rowHashesInSteps(entries));
}

/** Hashes rows in steps, with the same result as `rowHashes`. */
export function* rowHashesInSteps(entries: readonly ImportedEntry[]): Steps<string> {
  let hashes = "";
  for (const [index, entry] of entries.entries()) {
    if (index % rowsAtOnce === rowsAtOnce - 1) yield index / entries.length;
    hashes += rowHash(entry);
  }
  return hashes;
}

/** The rows of an import that are still there as they were written; twins that were there before are taken last. */
export function findImportedRows(details: ImportDetails, { books }: Billing): ImportedEntry[] {
  const wanted = new Map<string, number>();
  for (let at = 0; at < details.hashes.length; at += hashLength) {
    const hash = details.hashes.slice(at, at + hashLength);
    wanted.set(hash, (wanted.get(hash) ?? 0) + 1);
  }
  const entries: readonly ImportedEntry[] = details.ledger === "Time" ? books.time : books.expenses;
  const own = entries.filter(({ source }) => source.table.sheet === details.sheet);
  const isAfter = ({ source }: ImportedEntry) => source.row > details.firstRow;
  return [...own.filter(isAfter), ...own.filter((entry) => !isAfter(entry))].filter((entry) => {
    const hash = rowHash(entry);
    const left = wanted.get(hash) ?? 0;
    wanted.set(hash, left - 1);
    return left > 0;
  });
}

/** Takes imported rows and their opening entries out. */
export function takeImportOut(
  details: ImportDetails,
  entries: readonly ImportedEntry[],
  { books, sites }: Billing,
): WriteOperation[] {
  const ids = new Set(details.opening);
  const opening = books.journal.flatMap((detail) =>
    detail.source && ids.has(detail.billingId) ? [detail.source.row - 1] : [],
  );
  const rows = entries.map(({ source }) => source.row - 1);
  return (
    [
      ["Invoice details", opening],
      [details.ledger, rows],
    ] as const
  ).flatMap(([table, removed]) => {
    const site = sites.get(table);
    if (!site || removed.length === 0) return [];
    const edit = removeRows(site, new Set(removed));
    return [...edit.operations, ...fitTable(edit.site)];
  });
}

function rowHash(entry: ImportedEntry): string {
  const { date, project, line, task, person, description, billingType } = entry;
  const names = [project, line, task, person, description].map(keyOf);
  return textHash([date ?? "", ...names, billingType, figureOf(entry)].join("|")).slice(0, hashLength);
}

function figureOf(entry: ImportedEntry): string {
  if (entry.kind === "expense") return `${entry.quantity?.toFixed() ?? ""}x${entry.unitCost?.toFixed() ?? ""}`;
  if (entry.duration === null) return "";
  if (entry.duration.unit === "d") return `${entry.duration.days.toFixed()}d`;
  return entry.duration.seconds.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toFixed();
}
