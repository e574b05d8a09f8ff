import { diagnose } from "../../../../src/domain/diagnostics/diagnostic";
import type { Books } from "../../../../src/domain/entries/books";
import { codesOf, day, expense, milestone, onlyUnit, priced, project, rate, time } from "./ledger";

const rates = [rate("100")];

function lineOf(values: Partial<Books>): string {
  const unit = onlyUnit({ rates, ...values });
  return unit.terms ? unit.terms.line : `${unit.reason}`;
}

test("a row that names its line belongs to it, whatever Includes and Tasks say", () => {
  const projects = [
    project({ line: "Build", includes: ["Expense"], tasks: ["Other"] }),
    project({ line: "Run", includes: ["Time"] }),
  ];
  expect(lineOf({ projects, time: [time({ line: " BUILD" })] })).toBe("Build");
});

test("a line that the project does not have is unknown", () => {
  expect(lineOf({ time: [time({ line: "Build" })] })).toBe("contractLine.unknown");
});

test("without a line, Includes decides", () => {
  const projects = [project({ line: "Work", includes: ["Time"] }), project({ line: "Costs", includes: ["Expense"] })];
  expect(lineOf({ projects, time: [time()] })).toBe("Work");
  expect(lineOf({ projects, expenses: [expense()] })).toBe("Costs");
});

test("of the lines that include the class, those that name the task come first", () => {
  const projects = [project({ line: "General" }), project({ line: "Design", tasks: ["Design", "Sketch"] })];
  expect(lineOf({ projects, time: [time({ task: "sketch" })] })).toBe("Design");
  expect(lineOf({ projects, time: [time({ task: "Build" })] })).toBe("General");
  expect(lineOf({ projects, time: [time()] })).toBe("General");
});

test("more than one line is ambiguous", () => {
  const projects = [project({ line: "One" }), project({ line: "Two" })];
  expect(lineOf({ projects, time: [time()] })).toBe("contractLine.ambiguous");
});

test("no line that includes the class, or has the task, leaves the row out", () => {
  expect(lineOf({ projects: [project({ includes: ["Expense"] })], time: [time()] })).toBe("class.notIncluded");
  expect(lineOf({ projects: [project({ tasks: ["Design"] })], time: [time()] })).toBe("class.notIncluded");
});

test("a later row of a line changes its terms from its Start on", () => {
  const projects = [
    project({ currency: "EUR" }),
    project({ currency: "USD", start: day("2026-06-01") }),
    project({ currency: "GBP", start: day("2026-07-01"), end: day("2026-07-31") }),
  ];
  const currencyOn = (date: string) => onlyUnit({ projects, rates, time: [time({ date: day(date) })] }).currency;
  expect(currencyOn("2026-05-31")).toBe("EUR");
  expect(currencyOn("2026-06-01")).toBe("USD");
  expect(currencyOn("2026-07-31")).toBe("GBP");
  expect(currencyOn("2026-08-01")).toBe("USD");
});

test("outside Start and End a line has no terms", () => {
  const projects = [project({ start: day("2026-06-01"), end: day("2026-06-30") })];
  expect(lineOf({ projects, time: [time({ date: day("2026-05-31") })] })).toBe("contractLine.notInForce");
  expect(lineOf({ projects, time: [time({ line: "", date: day("2026-07-01") })] })).toBe("contractLine.notInForce");
});

test("a line that is over leaves its work to the one in force", () => {
  const projects = [
    project({ line: "2025", end: day("2025-12-31") }),
    project({ line: "2026", start: day("2026-01-01") }),
  ];
  expect(lineOf({ projects, time: [time()] })).toBe("2026");
});

test("two rows of a line with one Start contradict each other", () => {
  expect(lineOf({ projects: [project(), project({ currency: "USD" })], time: [time()] })).toBe(
    "contractLine.ambiguous",
  );
});

test("a milestone belongs to the project's only fixed-price line", () => {
  const projects = [project({ line: "Support" }), project({ line: "Site", method: "Fixed price" })];
  expect(lineOf({ projects, milestones: [milestone("100")] })).toBe("Site");
  expect(lineOf({ projects, milestones: [milestone("100", { line: "Support" })] })).toBe("Support");
});

test("two fixed-price lines leave a milestone ambiguous, none leaves it out", () => {
  const two = [project({ line: "A", method: "Fixed price" }), project({ line: "B", method: "Fixed price" })];
  expect(lineOf({ projects: two, milestones: [milestone("100")] })).toBe("contractLine.ambiguous");
  expect(lineOf({ milestones: [milestone("100")] })).toBe("class.notIncluded");
});

test("an advance may be on account of hourly work", () => {
  expect(lineOf({ milestones: [milestone("100", { milestoneKind: "Advance" })] })).toBe("");
});

test("a deposit before Start and a last milestone after End are under the line's terms", () => {
  const projects = [project({ method: "Fixed price", start: day("2026-06-01"), end: day("2026-06-30") })];
  const milestones = [
    milestone("30", { milestoneKind: "Deposit", acceptedOn: day("2026-05-01") }),
    milestone("70", { acceptedOn: day("2026-07-15") }),
  ];
  expect(priced({ projects, milestones }).map(({ state }) => state)).toEqual(["ready", "ready"]);
});

test("an unknown project blocks its row and no other, and is told with its cell", () => {
  const [lost, found] = priced({ rates, time: [time({ project: "Sight" }), time()] });
  expect([lost!.state, lost!.reason, lost!.net]).toEqual(["blocked", "project.unknown", null]);
  expect(lost!.diagnostics[0]!.source).toEqual({ sheet: "Time", cell: "B2" });
  expect(found!.state).toBe("ready");
});

test("a blank project is told once, be it by reading or by pricing", () => {
  expect(codesOf(onlyUnit({ rates, time: [time({ project: "" })] }))).toEqual(["project.blank"]);
  const read = diagnose("project.blank", { sheet: "Time", cell: "B2" });
  expect(codesOf(onlyUnit({ rates, time: [time({ project: "", diagnostics: [read] })] }))).toEqual(["project.blank"]);
});

test("an expense without project belongs to its client", () => {
  const unit = onlyUnit({ expenses: [expense({ project: "", client: "acme" })] });
  expect([unit.client?.name, unit.terms, unit.currency]).toEqual(["Acme", null, "EUR"]);
});
