import fc from "fast-check";
import { buildBacklog } from "../../../src/domain/backlog/buildBacklog";
import { creditByQuantity } from "../../../src/domain/corrections/buildCreditNote";
import { editDetails } from "../../../src/domain/invoicing/editDetails";
import type { Books } from "../../../src/domain/entries/books";
import type { Invoice } from "../../../src/domain/invoicing/invoice";
import { findInvoice } from "../../../src/domain/invoicing/invoiceFromJournal";
import { checkNumbers, nextDraftReference, nextNumber } from "../../../src/domain/invoicing/nextNumber";
import { Decimal, zero } from "../../../src/domain/money/decimal";
import type { BillableUnit } from "../../../src/domain/pricing/billableUnit";
import { books, confirmed, day, dec, draftOf, unit, withInvoice } from "../../unit/domain/invoicing/billingFixtures";

const today = day("2026-04-30");
const rest = fc.constantFrom("backlog" as const, "writeoff" as const);

/** What people do with a ledger, in any order; `pick` says with which row or invoice. */
const anyStep = fc.record({
  act: fc.constantFrom("draft", "draft", "discard", "cut", "confirm", "confirm", "credit", "creditAll"),
  pick: fc.nat(50),
  quarters: fc.integer({ min: 1, max: 12 }),
  rest,
});
const anyRow = fc.record({ quarters: fc.integer({ min: 1, max: 32 }), task: fc.constantFrom("Design", "Build") });
const anyCase = fc.record({
  rows: fc.array(anyRow, { minLength: 1, maxLength: 5 }),
  steps: fc.array(anyStep, { maxLength: 12 }),
  lost: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
});
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

const ready = (units: readonly BillableUnit[], from: Books) =>
  buildBacklog({ books: from, units, cutOff: today, today }).units.filter(({ state }) => state === "ready");

function take(from: Books, step: Step, units: readonly BillableUnit[]): Books {
  const drafts = from.register.filter(({ state, type }) => state === "Draft" && type === "Invoice");
  const invoices = from.register.filter(({ state, type }) => state === "Confirmed" && type === "Invoice");
  const pick = <T>(list: readonly T[]) => list[step.pick % list.length];
  const reference = nextDraftReference(from.register);
  switch (step.act) {
    case "draft": {
      const free = ready(units, from).filter((_, index) => index % 2 === step.pick % 2);
      return free.length === 0 ? from : withInvoice(from, draftOf(free, { books: from }, reference));
    }
    case "discard":
      return without(from, pick(drafts)?.draft);
    case "cut": {
      const draft = read(from, pick(drafts)?.draft, "draft");
      const line = draft?.lines.find(({ billingType }) => billingType === "Chargeable");
      if (!draft || !line) return from;
      const quantity = Decimal.max(line.quantity.minus(dec("0.25").times(step.quarters)), dec("0.25"));
      const edit = editDetails(
        draft,
        { line: line.line },
        { quantity: Decimal.min(quantity, line.quantity), rest: step.rest },
        from,
      );
      return withInvoice(without(from, draft.draft), edit.value);
    }
    case "confirm": {
      const draft = read(from, pick(drafts)?.draft, "draft");
      return draft ? confirm(without(from, draft.draft), draft) : from;
    }
    case "credit":
    case "creditAll": {
      const original = read(from, pick(invoices)?.number, "confirmed");
      const line = original?.lines[0];
      if (!original || !line) return from;
      const lines = step.act === "creditAll" ? ("all" as const) : [{ line: line.line, quantity: dec("0.25") }];
      const request = { books: from, original, date: today, draft: reference, by: "Ann", lines, back: step.rest };
      const credit = creditByQuantity(request).value;
      return credit ? confirm(from, credit) : from;
    }
  }
}

function read(from: Books, name: string | undefined, wanted: "draft" | "confirmed"): Invoice | null {
  if (name === undefined) return null;
  const found = findInvoice(from, name, wanted);
  expect(found.diagnostics).toEqual([]);
  return found.value;
}

function without(from: Books, draft: string | undefined): Books {
  return {
    ...from,
    register: from.register.filter((record) => record.draft !== draft || record.number !== ""),
    journal: from.journal.filter((detail) => detail.invoice !== draft),
  };
}

function confirm(from: Books, invoice: Invoice): Books {
  const next = nextNumber({ settings: from.settings, register: from.register, type: invoice.type, date: invoice.date });
  return withInvoice(from, confirmed(invoice, next.value!));
}

const unitsOf = (rows: readonly { quarters: number; task: string }[]) =>
  rows.map(({ quarters, task }, index) => unit(index + 2, { quantity: dec("0.25").times(quarters), task }));

const sum = (values: readonly Decimal[]) => values.reduce((left, value) => left.plus(value), zero);

test("whatever is drafted, cut, confirmed, credited and discarded: reserved + billed + written off + free is each row's quantity", () => {
  fc.assert(
    fc.property(anyCase, ({ rows, steps }) => {
      const units = unitsOf(rows);
      let from = books();
      for (const step of steps) {
        from = take(from, step, units);
        for (const each of units) {
          const live = from.journal.filter(({ billingId }) => billingId === each.billingId);
          const used = sum(live.map(({ billedQuantity }) => billedQuantity));
          const free = sum(
            ready(units, from).flatMap(({ billingId, quantity }) => (billingId === each.billingId ? [quantity!] : [])),
          );
          expect(used.plus(free).toFixed()).toBe(each.quantity!.toFixed());
        }
        expect(checkNumbers(from.settings, from.register)).toEqual([]);
      }
    }),
    { numRuns: 80 },
  );
});

test("drafting and discarding gives back the starting state", () => {
  fc.assert(
    fc.property(anyCase, ({ rows, steps }) => {
      const units = unitsOf(rows);
      const before = steps.reduce((from, step) => take(from, step, units), books());
      const free = ready(units, before);
      fc.pre(free.length > 0);
      const reference = nextDraftReference(before.register);
      const drafted = withInvoice(before, draftOf(free, { books: before }, reference));
      expect(ready(units, drafted)).toEqual([]);
      const after = without(drafted, reference);
      expect(after).toEqual(before);
      expect(ready(units, after)).toEqual(free);
    }),
    { numRuns: 60 },
  );
});

test("rows that lose their Billing IDs are never billed beyond their quantity", () => {
  fc.assert(
    fc.property(anyCase, ({ rows, steps, lost }) => {
      const units = unitsOf(rows);
      const from = steps.reduce((ledger, step) => take(ledger, step, units), books());
      const now = units.map((each, index) => (lost[index] ? { ...each, billingId: null } : each));
      const readyNow = sum(ready(now, from).map(({ quantity }) => quantity!));
      const readyBefore = sum(ready(units, from).map(({ quantity }) => quantity!));
      expect(readyNow.lessThanOrEqualTo(readyBefore)).toBe(true);
    }),
    { numRuns: 150 },
  );
});
