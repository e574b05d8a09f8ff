import { buildBacklog } from "../../../../src/domain/backlog/buildBacklog";
import { creditByQuantity } from "../../../../src/domain/corrections/buildCreditNote";
import type { Books } from "../../../../src/domain/entries/books";
import type { BillableUnit } from "../../../../src/domain/pricing/billableUnit";
import { priceUnits } from "../../../../src/domain/pricing/priceUnits";
import {
  at,
  books,
  client,
  confirmed,
  day,
  dec,
  draftOf,
  expenseEntry,
  milestoneEntry,
  milestoneUnit,
  taxCode,
  terms,
  timeEntry,
  unit,
  withInvoice,
} from "../invoicing/billingFixtures";

const backlogOf = (units: readonly BillableUnit[], from: Books) =>
  buildBacklog({ books: from, units, cutOff: day("2026-03-31"), today: day("2026-03-31") });

const statesOf = (units: readonly BillableUnit[], from: Books) =>
  backlogOf(units, from).units.map(({ state, reason }) => reason ?? state);

const invoiced = (units: readonly BillableUnit[], number = "2026-0001", from: Books = books()) =>
  withInvoice(from, confirmed(draftOf(units, { books: from }), number));

const work = { task: "Build", person: "Ann", description: "Menu", externalDescription: "Menu" };

describe("a row that lost its Billing ID", () => {
  test("is not billed again once invoiced, and says on which invoice it is", () => {
    const from = invoiced([unit(2, work)]);
    const backlog = backlogOf([unit(2, { ...work, billingId: null })], from);
    expect(backlog.units.map(({ state, reason }) => [state, reason])).toEqual([["blocked", "row.taken"]]);
    expect(backlog.diagnostics.map(({ code, params }) => [code, params])).toEqual([
      ["row.taken", { invoice: "2026-0001", billingId: "ID-2" }],
    ]);
  });

  test("is not billed again while a draft holds it, nor when its ID was overwritten", () => {
    const from = withInvoice(books(), draftOf([unit(2, work)]));
    expect(statesOf([unit(2, { ...work, billingId: null })], from)).toEqual(["row.taken"]);
    expect(statesOf([unit(2, { ...work, billingId: "typed over" })], from)).toEqual(["row.taken"]);
  });

  test("is not billed again when its words were edited on the draft", () => {
    const from = invoiced([unit(2, { ...work, description: "Edited", externalDescription: "Edited" })]);
    expect(statesOf([unit(2, { ...work, billingId: null })], from)).toEqual(["row.taken"]);
  });

  test("is not billed again when its ID was overwritten with that of a row that a credit note freed", () => {
    const freed = unit(3, { ...work, task: "Other" });
    const first = confirmed(draftOf([freed]), "2026-0001");
    let from = withInvoice(books(), first);
    const credit = creditByQuantity({
      ...{ books: from, original: first, date: day("2026-03-31"), draft: "D-0002", by: "Ann" },
      ...{ lines: "all", back: "backlog" },
    }).value!;
    from = withInvoice(from, confirmed(credit, "2026-0002"));
    from = invoiced([unit(2, work)], "2026-0003", from);
    expect(statesOf([unit(2, { ...work, billingId: freed.billingId })], from)).toEqual(["row.taken"]);
    expect(statesOf([freed, unit(2, work)], from)).toEqual(["ready", "invoiced"]);
  });

  test("leaves other rows of the same content alone: each invoiced row takes one", () => {
    const from = invoiced([unit(2, work)]);
    expect(statesOf([unit(2, work), unit(3, { ...work, billingId: null })], from)).toEqual(["invoiced", "ready"]);
    const lost = [2, 3].map((row) => unit(row, { ...work, billingId: null }));
    expect(statesOf(lost, from).sort()).toEqual(["ready", "row.taken"]);
  });

  test("is other work when it says something else and was marked Ready by hand", () => {
    const from = invoiced([unit(2, work)]);
    const other = { ...work, description: "Footer", externalDescription: "Footer", billingId: null };
    const entry = timeEntry(2, { mark: "Ready" });
    expect(statesOf([unit(2, { ...other, entry })], from)).toEqual(["ready"]);
    expect(statesOf([unit(2, { ...work, billingId: null, entry })], from)).toEqual(["row.taken"]);
  });

  test("is free again once its invoice was credited", () => {
    const first = confirmed(draftOf([unit(2, work)]), "2026-0001");
    const from = withInvoice(books(), first);
    const credit = creditByQuantity({
      ...{ books: from, original: first, date: day("2026-03-31"), draft: "D-0002", by: "Ann" },
      ...{ lines: "all", back: "backlog" },
    }).value!;
    expect(statesOf([unit(2, { ...work, billingId: null })], withInvoice(from, credit))).toEqual(["row.taken"]);
    const after = withInvoice(from, confirmed(credit, "2026-0002"));
    expect(statesOf([unit(2, { ...work, billingId: null })], after)).toEqual(["ready"]);
  });

  test.each([
    ["date", { date: day("2026-03-11") }],
    ["task", { task: "Test" }],
    ["person", { person: "Bob" }],
    ["quantity", { quantity: "2" }],
  ])("is other work where its %s differs", (_, other) => {
    const from = invoiced([unit(2, work)]);
    expect(statesOf([unit(2, { ...work, ...other, billingId: null })], from)).toEqual(["ready"]);
  });

  test("of expenses the amount counts too: two tickets of a day are two", () => {
    const ticket = (row: number, price: string, words: string) =>
      unit(row, {
        ...{ origin: "Expenses", entryClass: "Expense", entry: expenseEntry(row), unit: "", price },
        ...{ billingId: null, description: words, externalDescription: words },
      });
    const from = invoiced([{ ...ticket(2, "40", "Train"), billingId: "E1" }]);
    expect(statesOf([ticket(2, "40", "Train"), ticket(3, "55", "Taxi")], from)).toEqual(["row.taken", "ready"]);
  });

  test("a milestone is known by its name and day, not by its share of the price", () => {
    const milestone = (row: number, name: string) =>
      milestoneUnit(row, "300", { date: null, description: name, externalDescription: name });
    const from = invoiced([milestone(2, "Design")]);
    const now = [milestone(2, "Design"), milestone(3, "Launch")].map((each) => ({
      ...each,
      billingId: null,
      entry: milestoneEntry(each.source!.row),
    }));
    expect(statesOf(now, from)).toEqual(["row.taken", "ready"]);
  });
});

describe("clients who share a row", () => {
  const acme = client();
  const beta = client({ name: "Beta", source: at("Clients", 3) });
  const share = (who: typeof acme, quantity: string, billingId: string | null = "X") =>
    unit(2, { client: who, key: `Time!2|${who.name}`, quantity, billingId });

  test("a share that is not billed yet stays ready while the others are", () => {
    const from = invoiced([share(acme, "4")]);
    expect(statesOf([share(acme, "4"), share(beta, "4")], from)).toEqual(["invoiced", "ready"]);
  });

  test("a row billed whole to one client is not billed to others who come to share it", () => {
    const from = invoiced([share(acme, "8")]);
    expect(statesOf([share(acme, "4"), share(beta, "4")], from)).toEqual(["invoiced", "row.taken"]);
  });

  test("a share billed to a client who has another name now is not billed again", () => {
    const from = invoiced([share(acme, "4")]);
    const renamed = client({ name: "Acme Ltd" });
    expect(statesOf([share(renamed, "4"), share(beta, "4")], from)).toEqual(["row.taken", "row.taken"]);
  });

  test("a share whose row lost its ID is found by its client", () => {
    const from = invoiced([share(acme, "4")]);
    expect(statesOf([share(beta, "4", null), share(acme, "4", null)], from)).toEqual(["ready", "row.taken"]);
  });
});

describe("what has no row", () => {
  const retainer = terms({ method: "Retainer", line: "Care", retainerFee: dec("500"), start: day("2026-03-01") });
  const feesOf = (from: Books) =>
    backlogOf(priceUnits(from).units, from).units.filter(({ origin }) => origin === "Retainer");
  const reasons = (from: Books) => feesOf(from).map(({ state, reason }) => reason ?? state);

  test("a retainer period is not billed again when its line, its project or its clients change", () => {
    const start = books({ projects: [retainer] });
    const from = invoiced(feesOf(start), "2026-0001", start);
    expect(reasons(from)).toEqual(["invoiced"]);
    const renamedLine = { ...from, projects: [{ ...retainer, line: "Support" }] };
    expect(reasons(renamedLine)).toEqual(["row.taken"]);
    const renamedProject = { ...from, projects: [{ ...retainer, project: "New site", contract: "New site" }] };
    expect(reasons(renamedProject)).toEqual(["row.taken"]);
    const split = (name: string, rounding: boolean) => ({
      ...{ source: at("Splits", 2), project: "Site", client: name, percent: dec("50"), rounding },
    });
    const shared = {
      ...from,
      clients: [client(), client({ name: "Beta" })],
      splits: [split("Acme", true), split("Beta", false)],
    };
    expect(reasons(shared)).toEqual(["row.taken", "row.taken"]);
  });

  test("another retainer of the client that begins the same day is billed", () => {
    const start = books({ projects: [retainer] });
    const from = invoiced(feesOf(start), "2026-0001", start);
    const other = { ...retainer, project: "Shop", contract: "Shop", source: at("Projects", 3) };
    expect(reasons({ ...from, projects: [retainer, other] })).toEqual(["invoiced", "ready"]);
  });

  test("a plus-fixed amount is not billed again when its task, line or project is renamed", () => {
    const plusFixed = (task: string, project = "Site", line = "") => {
      const row = { source: at("Budget", 2), project, line, phase: "", hours: null, expenses: null };
      return books({
        projects: [terms({ project, line, contract: "C" })],
        budget: [{ ...row, task, revenueType: "Plus fixed", amount: dec("100") }],
        time: [
          timeEntry(2, { project, line, task, duration: { unit: "h", seconds: dec("3600") }, rateOverride: dec("20") }),
        ],
        taxes: [taxCode("20")],
      });
    };
    const fixedOf = (from: Books) =>
      backlogOf(priceUnits(from).units, from)
        .units.filter(({ origin }) => origin === "Budget")
        .map(({ state, reason }) => reason ?? state);
    const start = plusFixed("Build");
    const from = invoiced(
      priceUnits(start).units.filter(({ origin }) => origin === "Budget"),
      "2026-0001",
      start,
    );
    const after = (now: Books) => fixedOf({ ...now, journal: from.journal, register: from.register });
    expect(after(plusFixed("Build"))).toEqual(["invoiced"]);
    expect(after(plusFixed("Building"))).toEqual(["row.taken"]);
    expect(after(plusFixed("Build", "Site", "Line"))).toEqual(["row.taken"]);
    expect(after(plusFixed("Build", "New site"))).toEqual(["row.taken"]);
  });
});

describe("the cells of a grid", () => {
  const cell = (column: string, date: string, hours: string, row = 2) => {
    const table = { table: "Time" as const, sheet: "Week", columns: { project: "A", hours: column, date: column } };
    const duration = { unit: "h" as const, seconds: dec(hours).times(3600) };
    return timeEntry(row, { source: { table, row }, date: day(date), duration, rateOverride: dec("100") });
  };
  const gridOf = (...time: ReturnType<typeof cell>[]) => books({ time });
  const statesIn = (from: Books) => statesOf(priceUnits(from).units, from);

  test("are known again though they keep no ID, each on its own", () => {
    const grid = gridOf(cell("B", "2026-03-02", "2"), cell("C", "2026-03-03", "3"));
    const from = invoiced(priceUnits(grid).units.slice(0, 1), "2026-0001", grid);
    expect(statesIn(from)).toEqual(["invoiced", "ready"]);
  });

  test("changed after they were billed are shown as changed, and not billed again", () => {
    const grid = gridOf(cell("B", "2026-03-02", "2"));
    const { journal, register } = invoiced(priceUnits(grid).units, "2026-0001", grid);
    const now = { ...gridOf(cell("B", "2026-03-02", "3")), journal, register };
    const backlog = backlogOf(priceUnits(now).units, now);
    expect(backlog.units.map(({ state }) => state)).toEqual(["invoiced"]);
    expect(backlog.diagnostics.map(({ code }) => code)).toEqual(["row.changed"]);
  });

  test("of two rows that say the same are two units", () => {
    const grid = gridOf(cell("B", "2026-03-02", "2"), cell("B", "2026-03-02", "2", 3));
    const { units } = priceUnits(grid);
    expect(new Set(units.map(({ billingId }) => billingId)).size).toBe(2);
    const from = invoiced(units.slice(0, 1), "2026-0001", grid);
    expect(statesIn(from)).toEqual(["invoiced", "ready"]);
  });
});
