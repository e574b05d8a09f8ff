import type { Books } from "../../../../src/domain/entries/books";
import type { MilestoneEntry } from "../../../../src/domain/entries/entry";
import { codesOf, day, dec, milestone, onlyUnit, priced, project, text } from "./ledger";

const fixed = (contractValue: string, values = {}) =>
  project({ method: "Fixed price", contractValue: dec(contractValue), ...values });

function amounts(milestones: readonly MilestoneEntry[], values: Partial<Books> = {}): readonly (string | null)[] {
  return priced({ projects: [fixed("1000.01")], milestones, ...values }).map(({ net }) => text(net));
}

const thirtyFortyThirty = [milestone("30%"), milestone("40%"), milestone("30%")];

test("30/40/30 of a contract value is the contract value, to the cent", () => {
  expect(amounts(thirtyFortyThirty)).toEqual(["300", "400.01", "300"]);
});

test("three equal parts give the odd cent to the earliest", () => {
  const third = "33.333333333333333333%";
  const projects = [fixed("100")];
  expect(amounts([milestone(third), milestone(third), milestone(third)], { projects })).toEqual([
    "33.34",
    "33.33",
    "33.33",
  ]);
});

test("a deposit is part of the price, an advance is not", () => {
  const deposit = milestone("30%", { milestoneKind: "Deposit" });
  const advance = milestone("20%", { milestoneKind: "Advance" });
  const units = priced({ projects: [fixed("1000")], milestones: [deposit, advance, milestone("70%")] });
  expect(units.map(({ net, state }) => `${text(net)} ${state}`)).toEqual(["300 ready", "200 ready", "700 ready"]);
});

test("milestones that do not add up to the contract value are blocked, with both sums told", () => {
  const [unit] = priced({ projects: [fixed("1000")], milestones: [milestone("30%"), milestone("500")] });
  expect([unit!.state, unit!.reason, text(unit!.net)]).toEqual(["blocked", "milestones.sum", "300"]);
  expect(unit!.diagnostics[0]).toMatchObject({
    source: { sheet: "Projects", cell: "G2" },
    params: { project: "Site", found: "800", expected: "1000" },
  });
});

test("amounts and percentages together may make the contract value", () => {
  const units = priced({ projects: [fixed("1000")], milestones: [milestone("30%"), milestone("700")] });
  expect(units.map(({ state }) => state)).toEqual(["ready", "ready"]);
});

test("the milestone of a change order stands beside the contract value", () => {
  const changeOrders = [
    {
      source: milestone("1").source,
      project: "site",
      line: "",
      request: "Blog",
      requestedOn: null,
      estimatedHours: null,
      amount: dec("250"),
      quotedOn: null,
      agreedOn: day("2026-05-01"),
      evidence: "",
      status: "Agreed" as const,
    },
  ];
  const milestones = [milestone("100%"), milestone("250", { milestone: "Blog" })];
  const units = priced({ projects: [fixed("1000")], milestones, changeOrders });
  expect(units.map(({ net, state }) => `${text(net)} ${state}`)).toEqual(["1000 ready", "250 ready"]);
});

test("without a contract value an amount stands, a percentage has no worth", () => {
  const projects = [project({ method: "Fixed price" })];
  const [share, amount] = priced({ projects, milestones: [milestone("30%"), milestone("500")] });
  expect([share!.net, share!.reason]).toEqual([null, "milestone.valueMissing"]);
  expect([text(amount!.net), amount!.state]).toEqual(["500", "ready"]);
});

test("a milestone without a value is not worth 0, and leaves the others alone", () => {
  const [blank, other] = priced({
    projects: [fixed("1000")],
    milestones: [milestone("1", { value: null }), milestone("30%")],
  });
  expect([blank!.net, codesOf(blank!)]).toEqual([null, ["amount.blank"]]);
  expect(other!.state).toBe("ready");
});

test("a milestone is chargeable, costs nothing, and is dated by its acceptance, else when it is due", () => {
  const projects = [fixed("100")];
  const values = { billingType: "Non-chargeable", acceptedOn: day("2026-05-09") } as const;
  const accepted = onlyUnit({ projects, milestones: [milestone("100%", values)] });
  expect([accepted.billingType, accepted.date, text(accepted.cost)]).toEqual(["Chargeable", "2026-05-09", "0"]);
  expect(onlyUnit({ projects, milestones: [milestone("100%")] }).date).toBe("2026-05-04");
  expect(onlyUnit({ projects, milestones: [milestone("100%", { due: null })] }).date).toBeNull();
});

test("an amount has the decimals of its currency", () => {
  const projects = [fixed("1001", { currency: "JPY" })];
  expect(amounts([milestone("50%"), milestone("50%")], { projects })).toEqual(["501", "500"]);
});
