import type { Books } from "../entries/books";
import { keyOf } from "../entries/key";
import type { GroupBy } from "../entries/terms";
import { zero, type Decimal } from "../money/decimal";
import type { BillableUnit } from "../pricing/billableUnit";
import { sortInSteps } from "../sortInSteps";
import { runToEnd, type Steps } from "../steps";
import { detailsPerStep, journalFormatVersion, passesStep } from "./assembleInvoice";
import { compareBilling } from "./billingOrder";
import { contractLineKey } from "./contractLineKey";
import type { JournalDetail } from "./journal";
import { addsUp, sum } from "./priceLine";
import { roundAmount } from "./roundAmount";
import { contractLinesOf } from "./sections";
import { shareAmount } from "./shareAmount";

/** How units become lines. */
export type LineOptions = {
  readonly books: Books;
  readonly invoice: string;
  /** Instead of the contract line's Group by. */
  readonly groupBy: GroupBy | null;
  /** The Billing ID of a unit that has none yet. */
  readonly billingIdOf: (unit: BillableUnit) => string;
};

const quantityDecimals = 4;

type NumberedLine = { readonly section: number; readonly rank: number; readonly units: readonly BillableUnit[] };

/**
 * Puts priced units on numbered sections and lines, as journal rows whose amounts are still to be computed.
 * Rounding: a line's quantity is the exact sum of its units rounded to 4 decimals, shared back by largest remainder in 0.0001.
 * Rule: domain rules §4. Throws: on a unit without quantity, price or tax code, which is never ready.
 */
export function buildLines(units: readonly BillableUnit[], options: LineOptions): JournalDetail[] {
  return runToEnd(buildLinesInSteps(units, options));
}

/** Puts units on lines in steps, with the same result as `buildLines`. */
export function* buildLinesInSteps(units: readonly BillableUnit[], options: LineOptions): Steps<JournalDetail[]> {
  const ordered = yield* sortInSteps(units, compareBilling);
  const numbers = numberSections(ordered, options.books);
  const lines = new Map<string, { section: number; rank: number; units: BillableUnit[] }>();
  for (const [index, unit] of ordered.entries()) {
    if (index % detailsPerStep === detailsPerStep - 1) yield 0.3;
    const section = numbers.get(placeKey(unit))!;
    const key = `${section}|${lineKey(unit, options.groupBy)}`;
    const line = lines.get(key);
    if (line) line.units.push(unit);
    else lines.set(key, { section, rank: blockRank(unit), units: [unit] });
  }
  const printed: NumberedLine[] = [...lines.values()].sort((a, b) => a.section - b.section || a.rank - b.rank);
  const details: JournalDetail[] = [];
  for (const [index, line] of printed.entries()) {
    const before = details.length;
    for (const detail of yield* detailsOfLine(line, index + 1, options)) details.push(detail);
    if (passesStep(before, details.length)) yield 0.4 + (0.6 * details.length) / units.length;
  }
  return details;
}

function numberSections(units: readonly BillableUnit[], books: Books): ReadonlyMap<string, number> {
  const places = units.map((unit) => ({ project: projectOf(unit), contractLine: unit.terms?.line ?? "" }));
  const sections = contractLinesOf(books, places);
  return new Map(sections.map((place, index) => [contractLineKey(place.project, place.contractLine), index + 1]));
}

function* detailsOfLine(line: NumberedLine, number: number, options: LineOptions): Steps<JournalDetail[]> {
  const quantities = line.units.map(quantityOf);
  const printed = roundAmount(sum(quantities), quantityDecimals);
  const shares = shareAmount(printed, quantities, quantityDecimals);
  const details: JournalDetail[] = [];
  for (const [index, unit] of line.units.entries()) {
    if (index % detailsPerStep === detailsPerStep - 1) yield 0.5;
    details.push(detailOfUnit(unit, { section: line.section, line: number, billedQuantity: shares[index]! }, options));
  }
  return details;
}

function detailOfUnit(
  unit: BillableUnit,
  at: { section: number; line: number; billedQuantity: Decimal },
  options: LineOptions,
): JournalDetail {
  const plain = unit.entryClass === "Disbursement";
  return {
    source: null,
    invoice: options.invoice,
    section: at.section,
    line: at.line,
    origin: unit.origin,
    billingId: unit.billingId ?? options.billingIdOf(unit),
    project: projectOf(unit),
    contractLine: unit.terms?.line ?? "",
    entryClass: unit.entryClass,
    billingType: unit.billingType,
    date: unit.date,
    description: unit.description,
    externalDescription: unit.externalDescription,
    ...{ person: unit.person, role: unit.role, task: unit.task },
    quantity: roundAmount(unit.actualQuantity ?? quantityOf(unit), quantityDecimals),
    billedQuantity: at.billedQuantity,
    unit: unit.unit,
    price: priceOf(unit),
    net: zero,
    taxCode: plain ? "" : taxCodeOf(unit),
    ...{ tax: zero, total: zero },
    rateRow: rateRowOf(unit),
    cost: unit.cost,
    originalQuantity: roundAmount(unit.partOf?.quantity ?? quantityOf(unit), quantityDecimals),
    formatVersion: journalFormatVersion,
    discountPercent: plain ? zero : (unit.terms?.discountPercent ?? zero),
    feePercent: plain ? zero : (unit.terms?.feePercent ?? zero),
    sectionName: "",
  };
}

/** Lines share section, class, unit, price, tax code, billing type and what Group by names; milestones and fees stand alone. */
function lineKey(unit: BillableUnit, groupBy: GroupBy | null): string {
  const alone = unit.entryClass === "Milestone" || unit.entryClass === "Fee";
  const percents = [unit.terms?.discountPercent, unit.terms?.feePercent].map((percent) => percent?.toString() ?? "");
  const price = unit.price?.toString() ?? "";
  const same = [unit.entryClass, unit.unit, price, unit.taxCode?.code ?? "", unit.billingType, ...percents];
  return [...same, alone ? unit.key : groupKey(unit, groupBy ?? unit.terms?.groupBy ?? "line")].join("|");
}

function groupKey(unit: BillableUnit, groupBy: GroupBy): string {
  switch (groupBy) {
    case "entry":
      return unit.key;
    case "task":
      return keyOf(unit.task);
    case "person":
      return keyOf(unit.person);
    case "day":
      return unit.date ?? "";
    case "line":
      return "";
  }
}

/** What adds up comes first in its section; disbursements come last, in a block of their own. */
export function blockRank(unit: Pick<BillableUnit, "entryClass" | "billingType">): number {
  if (unit.entryClass === "Disbursement") return 3;
  return unit.billingType === "Chargeable" ? 0 : unit.billingType === "Complimentary" ? 1 : 2;
}

function placeKey(unit: BillableUnit): string {
  return contractLineKey(projectOf(unit), unit.terms?.line ?? "");
}

function projectOf(unit: BillableUnit): string {
  return unit.terms?.project ?? unit.entry?.project ?? "";
}

function quantityOf(unit: BillableUnit): Decimal {
  if (unit.quantity === null) throw new RangeError(`Unit ${unit.key} has no quantity`);
  return unit.quantity;
}

/** What is not charged may lack a price: its worth is unknown, which pricing has said, and nothing is billed. */
function priceOf(unit: BillableUnit): Decimal {
  if (unit.price === null && addsUp(unit)) throw new RangeError(`Unit ${unit.key} has no price`);
  return unit.price ?? zero;
}

function taxCodeOf(unit: BillableUnit): string {
  if (unit.taxCode === null && !addsUp(unit)) return "";
  if (unit.taxCode === null) throw new RangeError(`Unit ${unit.key} has no tax code`);
  return unit.taxCode.code;
}

function rateRowOf(unit: BillableUnit): string {
  const source = unit.rateRow?.source;
  if (!source) return "";
  const column = source.table.columns["rate"] ?? "A";
  return `${source.table.sheet}!${column}${source.row}`;
}
