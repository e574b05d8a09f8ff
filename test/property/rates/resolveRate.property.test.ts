import fc from "fast-check";
import { addDays } from "../../../src/domain/calendar/localDate";
import type { RateRow } from "../../../src/domain/entries/books";
import { rateFacts } from "../../../src/domain/rates/rateFacts";
import { indexRates } from "../../../src/domain/rates/rateIndex";
import { isInForce, resolveRate } from "../../../src/domain/rates/resolveRate";
import { at, day, rate } from "../../unit/domain/pricing/ledger";

const origin = day("2026-01-01");
const name = (value: string) => fc.constantFrom("", "", value, `Other ${value}`);
const someDay = fc.option(fc.integer({ min: 0, max: 20 }).map((days) => addDays(origin, days)));
const date = fc.integer({ min: 0, max: 20 }).map((days) => addDays(origin, days));

const row: fc.Arbitrary<RateRow> = fc
  .record({
    task: name("Design"),
    project: name("Site"),
    client: name("Acme"),
    person: name("Ann"),
    role: name("Designer"),
    from: someDay,
    to: someDay,
    price: fc.integer({ min: 0, max: 200 }),
  })
  .map(({ price, ...values }) => rate(`${price}`, values));
const rows = fc
  .array(row, { maxLength: 12 })
  .map((all) => all.map((one, index) => ({ ...one, source: at("Rates", index + 2) })));
const facts = rateFacts("time", { task: "Design", project: "Site", client: "Acme", person: "Ann", role: "Designer" });

/** The rule read aloud: of the rows that apply, compare name by name, then From. */
function byTheBook(all: readonly RateRow[], on: typeof origin): string {
  const matches = (value: string, own: string) => value === "" || value === own;
  const applying = all.filter(
    (one) =>
      matches(one.task, "Design") &&
      matches(one.project, "Site") &&
      matches(one.client, "Acme") &&
      matches(one.person, "Ann") &&
      matches(one.role, "Designer") &&
      isInForce(one, on),
  );
  const rank = (one: RateRow) =>
    [one.task, one.project, one.client, one.person, one.role].map((value) => (value === "" ? "0" : "1")).join("") +
    (one.from ?? "");
  const best = applying.map(rank).sort().at(-1);
  const winners = applying.filter((one) => rank(one) === best);
  if (winners.length === 0) return "missing";
  return winners.length === 1 ? `row ${winners[0]!.source.row}` : "ambiguous";
}

function resolved(all: readonly RateRow[], on: typeof origin): string {
  const resolution = resolveRate(indexRates(all, "Sale"), facts, on);
  return resolution.kind === "found" ? `row ${resolution.row.source.row}` : resolution.kind;
}

test("the index finds what comparing every row finds", () => {
  fc.assert(
    fc.property(rows, date, (all, on) => expect(resolved(all, on)).toBe(byTheBook(all, on))),
    { numRuns: 500 },
  );
});

test("the order of the rate table decides nothing", () => {
  const shuffled = rows.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, date, ([all, other], on) => {
      expect(resolved(other, on)).toBe(resolved(all, on));
    }),
  );
});
