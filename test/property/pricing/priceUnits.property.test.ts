import fc from "fast-check";
import { addDays } from "../../../src/domain/calendar/localDate";
import type { Books } from "../../../src/domain/entries/books";
import type { TimeEntry } from "../../../src/domain/entries/entry";
import { Decimal, zero } from "../../../src/domain/money/decimal";
import type { BillableUnit } from "../../../src/domain/pricing/billableUnit";
import { priceUnits, priceUnitsInSteps } from "../../../src/domain/pricing/priceUnits";
import { roundSeconds } from "../../../src/domain/pricing/roundHours";
import { books, client, day, dec, expense, project, rate, split, time } from "../../unit/domain/pricing/ledger";

const people = ["Ann", "Bob", "Cy"];
const tasks = ["", "Design", "Build"];

const entry: fc.Arbitrary<TimeEntry> = fc
  .record({
    person: fc.constantFrom(...people),
    task: fc.constantFrom(...tasks),
    offset: fc.integer({ min: 0, max: 3 }),
    seconds: fc.integer({ min: 0, max: 30_000 }),
    project: fc.constantFrom("Site", "Shop", "Nowhere"),
  })
  .map(({ offset, seconds, ...names }) =>
    time({
      ...names,
      date: addDays(day("2026-05-04"), offset),
      duration: { unit: "h", seconds: new Decimal(seconds) },
    }),
  );
const ledger = fc.array(entry, { minLength: 1, maxLength: 25 });

const rates = [rate("80"), rate("95.5", { person: "Ann" }), rate("100", { task: "Design", from: day("2026-05-05") })];
const projects = [project(), project({ project: "Shop", currency: "JPY" })];

const sum = (values: readonly (Decimal | null)[]) => values.reduce<Decimal>((total, value) => total.plus(value!), zero);

/** What pricing made of a row, wherever it stands. */
function outcome({ entry: row, state, reason, quantity, price, net }: BillableUnit): string {
  const worked = row?.kind === "time" ? [row.project, row.person, row.task, row.date] : [];
  return [...worked, state, reason, quantity?.toFixed(), price?.toFixed(), net?.toFixed()].join("|");
}

function outcomes(values: Partial<Books>): readonly string[] {
  return priceUnits(books(values)).units.map(outcome).sort();
}

test("the order of rows changes no price", () => {
  const shuffled = ledger.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
  );
  fc.assert(
    fc.property(shuffled, ([rows, other]) => {
      expect(outcomes({ rates, projects, time: other })).toEqual(outcomes({ rates, projects, time: rows }));
    }),
  );
});

test("each row is priced as if it were alone", () => {
  fc.assert(
    fc.property(ledger, (rows) => {
      const alone = rows.flatMap((row) => outcomes({ rates, projects, time: [row] })).sort();
      expect(outcomes({ rates, projects, time: rows })).toEqual(alone);
    }),
    { numRuns: 30 },
  );
});

test("hours rounded by the day are shared without loss", () => {
  const policy = { direction: "up", increment: 15, scope: "day", minimum: 0 } as const;
  const oneDay = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(oneDay, (seconds) => {
      const worked = seconds.map((each) => time({ duration: { unit: "h", seconds: new Decimal(each) } }));
      const { units } = priceUnits(books({ rates, projects: [project({ hoursRounding: policy })], time: worked }));
      const total = new Decimal(seconds.reduce((all, each) => all + each, 0));
      expect(sum(units.map(({ quantity }) => quantity)).toFixed()).toBe(
        roundSeconds(total, policy).div(3600).toFixed(),
      );
    }),
  );
});

const percentages = fc
  .uniqueArray(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 4 })
  .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 10_000])
  .map((cuts) => cuts.slice(1).map((cut, index) => new Decimal(cut - cuts[index]!).div(100)));

test("a split loses no quantity and no cent", () => {
  const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
  fc.assert(
    fc.property(percentages, fc.integer({ min: 0, max: 100_000 }), amount, (percents, seconds, cents) => {
      const names = percents.map((_, index) => `Client ${index}`);
      const values = {
        clients: [client(), ...names.map((name) => client({ name }))],
        splits: names.map((name, index) => split(name, percents[index]!.toFixed(), index === 1)),
        rates: [rate("80"), rate("33.33", { kind: "Cost" })],
      };
      const worked = time({ duration: { unit: "h", seconds: new Decimal(seconds) } });
      const bought = expense({ unitCost: new Decimal(cents).div(100) });
      const whole = priceUnits(books({ ...values, splits: [], time: [worked], expenses: [bought] })).units;
      const parts = priceUnits(books({ ...values, time: [worked], expenses: [bought] })).units;
      const hours = parts.filter(({ origin }) => origin === "Time");
      const costs = parts.filter(({ origin }) => origin === "Expenses");
      expect(
        sum(hours.map(({ quantity }) => quantity))
          .minus(whole[0]!.quantity!)
          .abs()
          .lessThan("1e-30"),
      ).toBe(true);
      expect(sum(hours.map(({ cost }) => cost)).toFixed()).toBe(whole[0]!.cost!.toFixed());
      expect(sum(costs.map(({ net }) => net)).toFixed()).toBe(whole[1]!.net!.toFixed());
    }),
  );
});

test("no row without a price has a net, and none with an error is ready", () => {
  const someRates = fc.subarray([...rates, rate("70"), rate("1", { person: "Bob", rate: null })]);
  fc.assert(
    fc.property(ledger, someRates, (rows, table) => {
      for (const unit of priceUnits(books({ rates: table, projects, time: rows })).units) {
        expect(unit.net === null).toBe(unit.price === null);
        if (unit.price === null) expect(unit.state).toBe("blocked");
        if (unit.net !== null)
          expect(unit.net.minus(unit.quantity!.times(unit.price!)).abs().lessThan(dec("1"))).toBe(true);
      }
    }),
  );
});

test("priced in steps of any size, everything is the same", () => {
  fc.assert(
    fc.property(ledger, fc.integer({ min: 1, max: 30 }), (rows, rowsAtOnce) => {
      const from = books({ rates, projects, time: rows, expenses: [expense({ unitCost: dec("10") })] });
      const steps = priceUnitsInSteps(from, rowsAtOnce);
      const shares: number[] = [];
      let step = steps.next();
      for (; !step.done; step = steps.next()) shares.push(step.value);
      expect(step.value).toEqual(priceUnits(books({ ...from })));
      expect(shares.every((share, index) => share >= (shares[index - 1] ?? 0) && share <= 1)).toBe(true);
    }),
  );
});
