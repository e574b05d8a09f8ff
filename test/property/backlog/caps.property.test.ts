import fc from "fast-check";
import { buildBacklog } from "../../../src/domain/backlog/buildBacklog";
import { addDays } from "../../../src/domain/calendar/localDate";
import { Decimal } from "../../../src/domain/money/decimal";
import {
  books,
  client,
  confirmed,
  day,
  dec,
  draftOf,
  terms,
  unit,
  withInvoice,
} from "../../unit/domain/invoicing/billingFixtures";

const today = day("2026-04-30");

const anyRow = fc.record({
  seconds: fc.integer({ min: 60, max: 30_000 }),
  price: fc.constantFrom("33.335", "75", "150", "241.67"),
  later: fc.integer({ min: 0, max: 50 }),
});

const anyCase = fc.record({
  rows: fc.array(anyRow, { minLength: 1, maxLength: 10 }),
  cap: fc.integer({ min: 1, max: 300_000 }).map((cents) => new Decimal(cents).div(100)),
  scope: fc.constantFrom("line", "contract", "client"),
  overCap: fc.constantFrom("Block", "Write off"),
  discount: fc.constantFrom(null, "7.5"),
});

const setUp = ({ rows, cap, scope, overCap, discount }: typeof anyCase extends fc.Arbitrary<infer T> ? T : never) => {
  const own = terms({
    ...(scope === "line" ? { cap } : scope === "contract" ? { contractCap: cap } : {}),
    ...{ overCap, discountPercent: discount === null ? null : dec(discount) },
  });
  const acme = client(scope === "client" ? { cap } : {});
  const units = rows.map(({ seconds, price, later }, index) =>
    unit(index + 2, {
      ...{ quantity: new Decimal(seconds).div(3600), price, terms: own, client: acme },
      date: addDays(day("2026-01-01"), later),
    }),
  );
  return { units, from: books({ projects: [own], clients: [acme] }) };
};

test("a cap is never exceeded, over as many invoices as it takes", () => {
  fc.assert(
    fc.property(anyCase, (input) => {
      const { units, from } = setUp(input);
      const half = units.filter((_, index) => index % 2 === 0);
      const first = buildBacklog({ books: from, units: half, cutOff: today, today }).units;
      const ready = first.filter(({ state }) => state === "ready");
      const one = ready.length === 0 ? null : draftOf(ready, { books: from });
      const ledger = one ? withInvoice(from, confirmed(one, "F-1")) : from;
      const rest = buildBacklog({ books: ledger, units, cutOff: today, today }).units;
      const more = rest.filter(({ state }) => state === "ready");
      const other = more.length === 0 ? null : draftOf(more, { books: ledger }, "D-0002");
      const billed = [one, other].reduce((sum, invoice) => sum.plus(invoice?.net ?? 0), new Decimal(0));
      expect(billed.lessThanOrEqualTo(input.cap)).toBe(true);
    }),
  );
});

test("no quantity is lost: the parts of every unit add up to it", () => {
  fc.assert(
    fc.property(anyCase, (input) => {
      const { units, from } = setUp(input);
      const after = buildBacklog({ books: from, units, cutOff: today, today }).units;
      for (const each of units) {
        const parts = after.filter((part) => (part.partOf?.key ?? part.key) === each.key);
        expect(parts.reduce((sum, part) => sum.plus(part.quantity!), new Decimal(0)).toFixed(30)).toBe(
          each.quantity!.toFixed(30),
        );
      }
    }),
  );
});

test("the order of rows never changes what is ready", () => {
  fc.assert(
    fc.property(anyCase, (input) => {
      const { units, from } = setUp(input);
      const readyOf = (rows: typeof units) =>
        buildBacklog({ books: from, units: rows, cutOff: today, today })
          .units.filter(({ state }) => state === "ready")
          .map(({ key, quantity, billingType }) => `${key} ${quantity!.toFixed()} ${billingType}`)
          .sort();
      expect(readyOf([...units].reverse())).toEqual(readyOf(units));
    }),
  );
});
