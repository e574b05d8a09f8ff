import type { LocalDate } from "../calendar/localDate";
import type { Books, ContractTerms } from "../entries/books";
import { indexContracts, nearestTerms, type ContractIndex } from "../entries/contracts";
import { keyOf } from "../entries/key";
import { zero, type Decimal } from "../money/decimal";
import { contractLineKey } from "./contractLineKey";
import type { InvoiceHeader } from "./invoiceHeader";
import type { InvoiceLine, InvoiceSection } from "./invoice";
import { indexJournal, invoiceNameOf, type RecordedDetail } from "./journalIndex";
import type { JournalDetail } from "./journal";
import { addsUp, isRevenue, sum } from "./priceLine";

/** A contract line as an invoice numbers it. */
export type SectionPlace = { readonly project: string; readonly contractLine: string };

const contractIndexes = new WeakMap<readonly ContractTerms[], ContractIndex>();

/** The terms of a contract line on a day; before its first day its first ones, without a day its latest. */
export function termsOfLine(
  books: Pick<Books, "projects">,
  place: SectionPlace,
  date: LocalDate | null,
): ContractTerms | null {
  let index = contractIndexes.get(books.projects);
  if (!index) contractIndexes.set(books.projects, (index = indexContracts(books.projects)));
  const lines = index.get(keyOf(place.project)) ?? [];
  const line = lines.find(({ key }) => key === keyOf(place.contractLine));
  return line ? nearestTerms(line, date) : null;
}

/** Every contract line of the contracts that these places belong to, in the books' order; places of no contract come last. */
export function contractLinesOf(books: Pick<Books, "projects">, places: readonly SectionPlace[]): SectionPlace[] {
  const wanted = new Set(places.map((place) => contractLineKey(place.project, place.contractLine)));
  const contracts = new Set(
    books.projects.filter((row) => wanted.has(contractLineKey(row.project, row.line))).map(contractKey),
  );
  const found = new Map<string, SectionPlace>();
  for (const row of books.projects) {
    const key = contractLineKey(row.project, row.line);
    const belongs = contracts.has(contractKey(row)) && (row.method !== "Internal" || wanted.has(key));
    if (belongs && !found.has(key)) found.set(key, { project: row.project, contractLine: row.line });
  }
  for (const place of places) {
    const key = contractLineKey(place.project, place.contractLine);
    if (!found.has(key)) found.set(key, place);
  }
  return [...found.values()];
}

/**
 * The sections of an invoice: those its details are numbered with, and the empty ones of the same contracts in the numbers left.
 * Rule: domain rules §4.
 */
export function buildSections(header: InvoiceHeader, lines: readonly InvoiceLine[], books: Books): InvoiceSection[] {
  const details = lines.flatMap((line) => line.details);
  const bySection = new Map<number, JournalDetail>();
  for (const detail of details) if (!bySection.has(detail.section)) bySection.set(detail.section, detail);
  const taken = new Set([...bySection.values()].map((d) => contractLineKey(d.project, d.contractLine)));
  const sections = [...bySection].map(([section, place]) => buildSection(header, { section, place, lines }, books));
  const empty = contractLinesOf(books, [...bySection.values()]).filter(
    (place) => !taken.has(contractLineKey(place.project, place.contractLine)),
  );
  let section = 0;
  for (const place of empty) {
    do section += 1;
    while (bySection.has(section));
    sections.push(buildSection(header, { section, place, lines }, books));
  }
  return sections.sort((left, right) => left.section - right.section);
}

function buildSection(
  header: InvoiceHeader,
  at: { section: number; place: SectionPlace & { sectionName?: string }; lines: readonly InvoiceLine[] },
  books: Books,
): InvoiceSection {
  const { project, contractLine } = at.place;
  const terms = termsOfLine(books, at.place, header.date);
  const lines = at.lines.filter((line) => line.section === at.section && addsUp(line));
  const revenue = lines.filter(isRevenue);
  return {
    section: at.section,
    name: at.place.sectionName || [project, contractLine].filter((text) => text !== "").join(" – "),
    project,
    contractLine,
    method: terms?.method ?? "Time and materials",
    contractValue: terms?.contractValue ?? null,
    invoicedToDate: invoicedToDate(header, at.place, books),
    net: sum(revenue.map((line) => line.net)),
    tax: sum(revenue.map((line) => line.tax)),
    total: sum(revenue.map((line) => line.total)),
  };
}

function contractKey(row: ContractTerms): string {
  return `${keyOf(row.client)} ${keyOf(row.contract || row.project)} ${keyOf(row.currency)}`;
}

/** Confirmed so far on a contract line, this invoice and later ones aside; advances are on account, not invoiced work. */
function invoicedToDate(header: InvoiceHeader, place: SectionPlace, books: Books): Decimal {
  const recorded = detailsByContractLine(books).get(contractLineKey(place.project, place.contractLine)) ?? [];
  const own = invoiceNameOf(header);
  return recorded.reduce((total, { detail, record }) => {
    const counts = record?.state === "Confirmed" && record.type !== "Advance" && isRevenue(detail);
    const earlier = record?.date == null || header.state !== "Confirmed" || record.date <= header.date;
    return counts && earlier && detail.invoice !== own ? total.plus(detail.net) : total;
  }, zero);
}

const byLineOf = new WeakMap<object, Map<string, RecordedDetail[]>>();

function detailsByContractLine(books: Books): Map<string, RecordedDetail[]> {
  const index = indexJournal(books);
  const known = byLineOf.get(index);
  if (known) return known;
  const map = new Map<string, RecordedDetail[]>();
  for (const recorded of index.details) {
    if (recorded.detail.origin === "Advance") continue;
    const key = contractLineKey(recorded.detail.project, recorded.detail.contractLine);
    const list = map.get(key);
    if (list) list.push(recorded);
    else map.set(key, [recorded]);
  }
  byLineOf.set(index, map);
  return map;
}
