import fc from "fast-check";
import { addManualDetail } from "../../../../src/domain/invoicing/addManualDetail";
import { journalOf } from "../../../../src/domain/invoicing/assembleInvoice";
import { editDetails } from "../../../../src/domain/invoicing/editDetails";
import type { Invoice } from "../../../../src/domain/invoicing/invoice";
import { regroupInvoice, textsLostBy } from "../../../../src/domain/invoicing/regroupInvoice";
import type { GroupBy } from "../../../../src/domain/entries/terms";
import type { BillableUnit } from "../../../../src/domain/pricing/billableUnit";
import { amount, books, confirmed, day, dec, draftOf, milestoneUnit, terms, unit } from "./billingFixtures";

const groupings: readonly GroupBy[] = ["entry", "task", "person", "day", "line"];

/** The units as the backlog has them once they are on the draft. */
const reserved = (units: readonly BillableUnit[]) => units.map((each) => ({ ...each, state: "onDraft" as const }));

const regroup = (
  invoice: Invoice,
  groupBy: GroupBy | null,
  units: readonly BillableUnit[] = [],
  loses: string[] = [],
) => regroupInvoice(invoice, { groupBy, loses }, { books: books(), units: reserved(units) });

const printed = (invoice: Invoice) => invoice.lines.map((line) => [line.description, line.quantity.toFixed()]);

const work = [
  unit(2, { task: "Design", person: "Ann", quantity: "2" }),
  unit(3, { task: "Build", person: "Bob", quantity: "3" }),
  unit(4, { task: "Design", person: "Bob", quantity: "0.5", date: day("2026-03-12") }),
];
const draft = draftOf(work);

test.each([
  ["task", ["2.5", "3"]],
  ["person", ["2", "3.5"]],
  ["day", ["5", "0.5"]],
  ["entry", ["2", "3", "0.5"]],
  ["line", ["5.5"]],
] as const)("a draft's lines are put together by %s", (groupBy, quantities) => {
  const { value, diagnostics } = regroup(draft, groupBy, work);
  expect(diagnostics).toEqual([]);
  expect(value.lines.map(({ quantity }) => quantity.toFixed())).toEqual(quantities);
});

test("as agreed, each contract line's own Group by decides", () => {
  const byTask = books({ projects: [terms({ groupBy: "task" })] });
  const split = regroup(draft, "entry", work).value;
  const { value } = regroupInvoice(split, { groupBy: null, loses: [] }, { books: byTask, units: reserved(work) });
  expect(value.lines.map(({ quantity }) => quantity.toFixed())).toEqual(["2.5", "3"]);
});

test("three entries of twenty minutes are one hour together, and 0.3333 each", () => {
  const third = dec("1").div(3);
  const units = [2, 3, 4].map((row) => unit(row, { quantity: third }));
  const single = regroup(draftOf(units), "entry", units).value;
  expect(single.lines.map(({ quantity }) => quantity.toFixed())).toEqual(["0.3333", "0.3333", "0.3333"]);
  expect(regroup(single, "line", units).value.lines.map(({ quantity }) => quantity.toFixed())).toEqual(["1"]);
});

test("a quantity that was changed on the draft stays changed, whatever the ledger says", () => {
  const { value: cut } = editDetails(draftOf(work, {}), { line: 1 }, { quantity: dec("4") }, books());
  const { value } = regroup(cut, "entry", work);
  const billed = (invoice: Invoice) =>
    journalOf(invoice)
      .filter(({ billingType }) => billingType === "Chargeable")
      .reduce((sum, { billedQuantity }) => sum.plus(billedQuantity), dec("0"));
  expect([billed(value).toFixed(), amount(value.net)]).toEqual(["4", "400.00"]);
});

test("milestones and lines added by hand stand alone", () => {
  const mixed = draftOf([...work, milestoneUnit(9, "100"), milestoneUnit(10, "100")]);
  const manual = {
    section: 1,
    description: "Workshop",
    quantity: dec("1"),
    price: dec("100"),
    unit: "h",
    taxCode: "20 %",
  };
  const { value: added } = addManualDetail(mixed, { ...manual, entryClass: "Time", date: null } as never, books());
  const { value } = regroup(added, "line", work);
  expect(value.lines).toHaveLength(4);
});

test("a line that stays keeps the text it was given; so does one that still prints it", () => {
  const single = regroup(draft, "entry", work).value;
  const named = editDetails(single, { line: 2 }, { externalDescription: "The basket" }, books()).value;
  expect(printed(named)[1]![0]).toBe("The basket");
  const { value, diagnostics } = regroup(named, "task", work);
  expect(diagnostics).toEqual([]);
  expect(printed(value)).toEqual([
    ["Design", "2.5"],
    ["The basket", "3"],
  ]);
});

test("a text that would no longer be printed is named, and nothing changes until it may go", () => {
  const named = editDetails(draft, { line: 1 }, { externalDescription: "Website in March" }, books()).value;
  const refused = regroup(named, "task", work);
  expect(refused.value).toBe(named);
  expect(refused.diagnostics.map(({ code, params }) => [code, params["text"]])).toEqual([
    ["edit.textLost", "Website in March"],
  ]);
  const { value } = regroup(named, "task", work, ["Website in March"]);
  expect(printed(value)).toEqual([
    ["Design", "2.5"],
    ["Build", "3"],
  ]);
  expect(journalOf(value).map(({ externalDescription }) => externalDescription)).toEqual(["", "", ""]);
});

test("the text of a single row that joins others stays with the row, where rows are printed", () => {
  const rows = work.map((each) => ({ ...each, externalDescription: "Logged" }));
  const single = draftOf(rows, { groupBy: "entry" });
  const named = editDetails(single, { line: 2 }, { externalDescription: "The basket" }, books()).value;
  const context = { books: books(), units: reserved(rows) };
  expect(textsLostBy(named, "line", context)).toContain("The basket");
  const { value } = regroup(named, "line", rows, ["The basket", "Logged"]);
  expect(printed(value)).toEqual([["Design, Build", "5.5"]]);
  const back = regroup(value, "entry", rows, ["Logged"]).value;
  expect(printed(back)[1]).toEqual(["The basket", "3"]);
});

test("lines that round up together never pass a cap that they kept apart", () => {
  const capped = books({ projects: [terms({ cap: dec("33.33") })] });
  const third = dec("1").div(9);
  const units = [2, 3, 4].map((row) =>
    unit(row, { quantity: third, price: "100", terms: terms({ cap: dec("33.33") }) }),
  );
  const single = draftOf(units, { books: capped, groupBy: "entry" });
  const context = { books: capped, units: reserved(units) };
  const { value } = regroupInvoice(single, { groupBy: "line", loses: [] }, context);
  expect(value.net.lessThanOrEqualTo("33.33")).toBe(true);
});

test("an invoice that is confirmed is not grouped anew", () => {
  const invoice = confirmed(draft, "2026-0001");
  expect(regroup(invoice, "task").diagnostics.map(({ code }) => code)).toEqual(["edit.locked"]);
});

const someWork = fc.array(
  fc.record({
    minutes: fc.integer({ min: 1, max: 600 }),
    task: fc.constantFrom("Design", "Build", ""),
    person: fc.constantFrom("Ann", "Bob"),
    date: fc.constantFrom("2026-03-10", "2026-03-11").map(day),
    price: fc.constantFrom("100", "33.33"),
  }),
  { minLength: 1, maxLength: 8 },
);

test("however often a draft is grouped anew, it is what drafting in that grouping gives", () => {
  fc.assert(
    fc.property(someWork, fc.constantFrom(...groupings), fc.constantFrom(...groupings), (rows, first, last) => {
      const units = rows.map(({ minutes, ...rest }, index) =>
        unit(index + 2, { quantity: dec(`${minutes}`).div(60), ...rest }),
      );
      const start = draftOf(units, { groupBy: first });
      const wanted = draftOf(units, { groupBy: last });
      const { value } = regroup(start, last, units);
      const facts = (invoice: Invoice) =>
        invoice.lines.map((line) => [
          line.quantity.toFixed(),
          line.price.toFixed(),
          amount(line.net),
          line.description,
        ]);
      expect([facts(value).sort(), amount(value.total)]).toEqual([facts(wanted).sort(), amount(wanted.total)]);
    }),
    { numRuns: 60 },
  );
});

test("rows of one day keep their order, whatever lines they stood on in between", () => {
  const rows = [
    unit(2, { task: "Build", person: "Ann", date: day("2026-03-11") }),
    unit(3, { task: "", person: "Bob", date: day("2026-03-10") }),
    unit(4, { task: "Design", person: "Bob", date: day("2026-03-11") }),
  ];
  const byPerson = draftOf(rows, { groupBy: "person" });
  expect(printed(regroup(byPerson, "line", rows).value)[0]![0]).toBe("Build, Design");
});
