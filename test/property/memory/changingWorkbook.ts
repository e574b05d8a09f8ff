import fc from "fast-check";
import { buildBacklog } from "../../../src/domain/backlog/buildBacklog";
import { addDays } from "../../../src/domain/calendar/localDate";
import type { Books, ChangeOrder, ContractTerms } from "../../../src/domain/entries/books";
import type { ExpenseEntry, MilestoneEntry, TimeEntry } from "../../../src/domain/entries/entry";
import { Decimal } from "../../../src/domain/money/decimal";
import { priceUnits } from "../../../src/domain/pricing/priceUnits";
import { confirmed, draftOf, withInvoice } from "../../unit/domain/invoicing/billingFixtures";
import {
  at,
  books,
  budget,
  client,
  day,
  dec,
  exchangeRate,
  expense,
  milestone,
  person,
  project,
  rate,
  settings,
  split,
  time,
} from "../../unit/domain/pricing/ledger";

export const today = day("2026-06-30");

const first = day("2026-05-01");
const grid = { table: "Time", sheet: "Grid", columns: { hours: "C", date: "C" }, grid: true } as const;
const byDay = { direction: "up", increment: 15, scope: "day", minimum: 0 } as const;
const byEntry = { direction: "nearest", increment: 6, scope: "entry", minimum: 0 } as const;

const anyRow = fc.record({
  person: fc.constantFrom("Ann", "Ann", "Bob"),
  task: fc.constantFrom("", "", "Design", "Build"),
  project: fc.constantFrom("Site", "Site", "Shop", "Flat", "Care", "Nowhere"),
  offset: fc.constantFrom(0, 0, 0, 1, 40, 70),
  minutes: fc.nat(300),
  billingType: fc.constantFrom("Chargeable", "Chargeable", "Chargeable", "Complimentary"),
  mark: fc.constantFrom(null, null, null, "On hold"),
  approved: fc.boolean(),
  changeOrder: fc.constantFrom("", "", "Extra"),
  number: fc.integer({ min: 100, max: 1_000_000 }),
  /** Where it is kept, and whether it has a Billing ID. */
  kind: fc.constantFrom("plain", "known", "known", "copied", "grid"),
});
type Row = typeof anyRow extends fc.Arbitrary<infer T> ? T : never;

/** What people do with a workbook; `pick` says with which row, `row` what it says then. */
const anyEdit = fc.record({
  act: fc.constantFrom(
    ...(["retype", "retype", "insert", "delete", "move", "again", "expense", "milestone", "terms", "rate"] as const),
    ...([
      "client",
      "split",
      "budget",
      "people",
      "settings",
      "exchange",
      "order",
      "draft",
      "confirm",
      "discard",
    ] as const),
  ),
  pick: fc.nat(1000),
  row: anyRow,
});
export type Edit = typeof anyEdit extends fc.Arbitrary<infer T> ? T : never;

/** A workbook with something of everything, and what is done with it one after the other. */
export const changingWorkbook = fc.record({
  rows: fc.array(anyRow, { minLength: 1, maxLength: 20 }),
  edits: fc.array(anyEdit, { minLength: 1, maxLength: 8 }),
  master: fc.array(anyEdit, { maxLength: 6 }),
});
export type ChangingWorkbook = typeof changingWorkbook extends fc.Arbitrary<infer T> ? T : never;

/** The states of a workbook, from its first on. */
export function statesOf({ rows, edits, master }: ChangingWorkbook): readonly Books[] {
  let now = master.filter(({ act }) => isMaster(act)).reduce(edited, opened(rows));
  return [now, ...edits.map((edit) => (now = edited(now, edit)))];
}

function isMaster(act: Edit["act"]): boolean {
  return ["terms", "rate", "client", "split", "budget", "people", "exchange", "order", "milestone", "expense"].includes(
    act,
  );
}

function timeRow({ person: who, offset, minutes, kind, number, ...row }: Row): TimeEntry {
  const id = kind === "known" ? `ID-${number}` : kind === "copied" ? "ID-COPIED" : null;
  return time({
    ...row,
    ...{ person: who, date: addDays(first, offset), billingId: id },
    source: kind === "grid" ? { table: grid, row: number } : at("Time", number),
    duration: { unit: "h", seconds: new Decimal(minutes * 60) },
  });
}

function expenseRow({ project: named, offset, minutes, task, number }: Row): ExpenseEntry {
  const place = named === "Nowhere" ? { project: "", client: task === "" ? "Gamma" : "gamma" } : { project: named };
  const source = at("Expenses", number);
  return expense({ ...place, source, task, date: addDays(first, offset), unitCost: new Decimal(minutes).div(10) });
}

function milestoneRow({ offset, minutes, approved, number }: Row): MilestoneEntry {
  const source = at("Milestones", number);
  return milestone(approved ? `${minutes % 100} %` : `${minutes}`, {
    source,
    project: "Flat",
    due: addDays(first, offset),
  });
}

function changeOrder({ approved, offset, minutes }: Row): ChangeOrder {
  return {
    ...{ source: at("Change orders", 2), project: "Site", line: "", request: "Extra", requestedOn: null },
    ...{ estimatedHours: null, amount: new Decimal(minutes), quotedOn: null, evidence: "" },
    ...{ agreedOn: approved ? addDays(first, offset) : null, status: approved ? "Agreed" : "Quoted" },
  };
}

function opened(rows: readonly Row[]): Books {
  return books({
    clients: [client(), client({ name: "Beta", currency: "USD" })],
    projects: [
      project({ hoursRounding: byDay }),
      project({ project: "Shop", client: "Beta" }),
      project({ project: "Flat", method: "Fixed price", contractValue: dec("1000") }),
      project({ project: "Care", method: "Retainer", retainerFee: dec("500"), includedHours: dec("5") }),
    ],
    rates: [rate("80"), rate("95.5", { person: "Ann" }), rate("40", { kind: "Cost", person: "Bob" })],
    exchangeRates: [exchangeRate("EUR", "USD", "1.1", "2026-01-01")],
    time: rows.map(timeRow),
  });
}

/** The workbook after an edit. What is not touched stays the same objects. */
function edited(now: Books, { act, pick, row }: Edit): Books {
  const place = pick % (now.time.length + 1);
  switch (act) {
    case "retype":
      return { ...now, time: spliced(now.time, place, 1, timeRow(row)) };
    case "insert":
      return { ...now, time: spliced(now.time, place, 0, timeRow(row)) };
    case "delete":
      return { ...now, time: spliced(now.time, place, 1) };
    case "move":
      return { ...now, time: [...now.time.slice(place), ...now.time.slice(0, place)] };
    case "again":
      return { ...now, settings: { ...now.settings }, rates: [...now.rates], time: [...now.time] };
    case "expense":
      return { ...now, expenses: changed(now.expenses, pick, expenseRow(row)) };
    case "milestone":
      return { ...now, milestones: changed(now.milestones, pick, milestoneRow(row)) };
    case "people":
      return { ...now, people: changed(now.people, pick, person(row.person, row.task)) };
    case "settings":
      return { ...now, settings: settings({ requireReady: row.approved, defaultTax: pick % 3 === 0 ? "" : "20 %" }) };
    case "draft":
      return drafted(now, pick, false);
    case "confirm":
      return drafted(now, pick, true);
    case "discard":
      return { ...now, register: now.register.slice(0, -1), journal: now.journal.slice(0, -1 - (pick % 3)) };
    default:
      return { ...now, ...withMaster(now, { act, pick, row }) };
  }
}

function withMaster(now: Books, { act, pick, row }: Edit): Partial<Books> {
  switch (act) {
    case "terms": {
      const place = pick % now.projects.length;
      return { projects: spliced(now.projects, place, 1, { ...now.projects[place]!, ...termsOf(row) }) };
    }
    case "rate":
      return { rates: changed(now.rates, pick, rate(`${row.minutes}`, { source: at("Rates", 9), task: row.task })) };
    case "client": {
      const { name } = now.clients[0] ?? { name: "Acme" };
      const cap = row.approved ? dec(`${row.minutes * 3}`) : null;
      return { clients: pick % 2 === 0 ? [] : [client({ name, cap, tax: row.task }), ...now.clients.slice(1)] };
    }
    case "split":
      return { splits: now.splits.length > 0 ? [] : [split("Acme", "33.3"), split("Beta", "66.7", true)] };
    case "order":
      return { changeOrders: changed(now.changeOrders, pick, changeOrder(row)) };
    case "exchange":
      return { exchangeRates: [exchangeRate("EUR", "USD", `1.${row.minutes}1`, "2026-01-01")] };
    default: {
      const types = ["Plus fixed", "Fixed amount", "Capped", "Not billable"] as const;
      return { budget: changed(now.budget, pick, budget(types[pick % 4]!, `${row.minutes}`, row.task)) };
    }
  }
}

function termsOf({ minutes, approved, billingType, task }: Row): Partial<ContractTerms> {
  return {
    hoursRounding: minutes % 3 === 0 ? byDay : minutes % 3 === 1 ? byEntry : null,
    cap: approved ? dec(`${minutes * 2}`) : null,
    overCap: billingType === "Chargeable" ? "Block" : "Write off",
    approvalRequired: task === "" ? "No" : "Manager",
  };
}

function changed<T>(rows: readonly T[], pick: number, row: T): readonly T[] {
  const place = pick % (rows.length + 1);
  return pick % 4 === 3 ? spliced(rows, place, 1) : spliced(rows, place, pick % 2, row);
}

function spliced<T>(rows: readonly T[], place: number, removed: number, ...added: readonly T[]): readonly T[] {
  return [...rows.slice(0, place), ...added, ...rows.slice(place + removed)];
}

/** Puts what is ready of one client on an invoice. */
function drafted(now: Books, pick: number, confirm: boolean): Books {
  const { units } = buildBacklog({ books: now, units: priceUnits(now).units, cutOff: today, today });
  const ready = units.filter(
    ({ state, billingId, price }) => state === "ready" && billingId !== null && price !== null,
  );
  const [one] = ready;
  const chosen = ready.filter(
    ({ client: payer, currency }, index) =>
      payer === one!.client && currency === one!.currency && index % 3 !== pick % 3,
  );
  if (chosen.length === 0) return now;
  const reference = `D-${now.register.length}`;
  const draft = draftOf(chosen, { books: now, billingIdOf: ({ billingId, key }) => billingId ?? key }, reference);
  return withInvoice(now, confirm ? confirmed(draft, `2026-${now.register.length}`) : draft);
}
