import type { Backlog } from "../../domain/backlog/buildBacklog";
import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Books } from "../../domain/entries/books";
import { keyOf } from "../../domain/entries/key";
import { cellOf } from "../../domain/entries/source";
import { indexJournal } from "../../domain/invoicing/journalIndex";
import type { BillableUnit } from "../../domain/pricing/billableUnit";
import type { RawTable } from "../../ledger/rawTable";
import { billingStatusWords } from "../../ledger/schemas/words";
import { valueOfWord } from "../../ledger/schemas/vocabulary";
import type { LedgerSites } from "../ledgerMarks";
import { loggedInvoices, type LogCells } from "./openIntents";

/**
 * Confirmed invoices of which the Log knows and the register does not, or the register and not the journal: somebody deleted a sheet, or
 * rows of one. While they are gone a number could be given, or a row billed, a second time. An invoice that somebody typed into the
 * register has no seal, and needs no journal.
 * Diagnostics: register.lost, journal.lost.
 */
export function lostRecords(books: Books, log: LogCells | null): Diagnostic[] {
  const known = new Set(books.register.map(({ number }) => keyOf(number)));
  const numbers = log ? loggedInvoices(log, "seal").filter((number) => !known.has(keyOf(number))) : [];
  const { byInvoice } = indexJournal(books);
  const empty = books.register.filter(
    (record) => record.state === "Confirmed" && record.seal !== "" && !byInvoice.has(keyOf(record.number)),
  );
  return [
    ...(numbers.length > 0 ? [diagnose("register.lost", null, { invoice: listed(numbers) })] : []),
    ...(empty.length > 0
      ? [diagnose("journal.lost", null, { invoice: listed(empty.map((each) => each.number)) })]
      : []),
  ];
}

/** Names enough to know where to look. */
const listedAtMost = 5;

function listed(numbers: readonly string[]): string {
  const shown = [...new Set(numbers)].sort().slice(0, listedAtMost).join(", ");
  return numbers.length > listedAtMost ? `${shown}, …` : shown;
}

type Ledgers = { readonly ledgers: LedgerSites; readonly raws: readonly RawTable[] };

/**
 * The backlog without the rows that their ledger calls invoiced, under a Billing ID that the journal has never had. Marks are only a
 * summary; one that nothing backs is no proof, but reason enough not to bill. Diagnostics: row.recordLost.
 */
export function withoutLostRows(backlog: Backlog, books: Books, ledgers: Ledgers): Backlog {
  const { byBillingId } = indexJournal(books);
  const found: Diagnostic[] = [];
  const units = backlog.units.map((unit): BillableUnit => {
    if (unit.state !== "ready" || unit.billingId === null || byBillingId.has(unit.billingId)) return unit;
    const invoice = invoiceMarkedOn(unit, ledgers);
    if (invoice === null) return unit;
    const diagnostic = diagnose("row.recordLost", cellOf(unit.source!, "billingStatus"), { invoice });
    found.push(diagnostic);
    return { ...unit, state: "blocked", reason: "row.recordLost", diagnostics: [...unit.diagnostics, diagnostic] };
  });
  return found.length === 0 ? backlog : { ...backlog, units, diagnostics: [...backlog.diagnostics, ...found] };
}

/** The invoice that a row's marks name; null where they do not say that it was invoiced. */
function invoiceMarkedOn({ source }: BillableUnit, { ledgers, raws }: Ledgers): string | null {
  const site = source && ledgers.get(source.table.sheet);
  const status = source && site ? cellAt(raws, source, site.columns["billingStatus"]) : "";
  if (valueOfWord(billingStatusWords, status) !== "Invoiced") return null;
  return cellAt(raws, source!, site!.columns["invoice"]);
}

function cellAt(
  raws: readonly RawTable[],
  { table, row }: NonNullable<BillableUnit["source"]>,
  column: number | undefined,
): string {
  if (column === undefined) return "";
  const raw = raws.find((each) => each.sheet === table.sheet && row > each.row && row <= each.row + each.values.length);
  return String(raw?.values[row - 1 - raw.row]?.[column - raw.column] ?? "");
}
