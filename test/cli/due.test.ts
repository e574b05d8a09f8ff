import { BookSteps } from "../support/bookSteps";
import { smallBook } from "../support/sheetLiteral";

let steps: BookSteps;
afterEach(() => steps.remove());

const projects = (...rows: [project: string, frequency: string][]) => [
  ["Project", "Client", "Billing method", "Billing frequency"],
  ...rows.map(([project, frequency]) => [project, "Acme", "Time and materials", frequency]),
];

test("each contract gets a draft of what its frequency says is due, and the run says what became of each", async () => {
  const book = smallBook(
    [
      ["2026-05-20", "Monthly work", "", "Ann", 2, "May"],
      ["2026-06-03", "Monthly work", "", "Ann", 4, "June, for the next run"],
      ["2026-06-07", "Weekly work", "", "Ann", 1, "Sunday, the week's last day"],
      ["2026-06-08", "Weekly work", "", "Ann", 5, "Monday of the week that runs"],
      ["2026-06-02", "Quarterly work", "", "Ann", 1, "the quarter is not over"],
      ["2026-05-02", "Unpriced", "", "Ann", 1, "no rate"],
    ],
    {
      Projects: projects(
        ["Monthly work", "Monthly"],
        ["Weekly work", "Weekly"],
        ["Quarterly work", "Quarterly"],
        ["Unpriced", "Monthly"],
      ),
      Rates: [["Project", "Rate"], ...["Monthly work", "Weekly work", "Quarterly work"].map((name) => [name, 100])],
    },
  );
  steps = new BookSteps(book, "2026-06-10");
  const { json, exitCode } = await steps.run("due", "--date", "2026-06-10");
  expect(json.contracts).toEqual([
    { client: "Acme", project: "Monthly work", outcome: "drafted", draft: "D-0001", reason: null },
    { client: "Acme", project: "Weekly work", outcome: "drafted", draft: "D-0002", reason: null },
    { client: "Acme", project: "Quarterly work", outcome: "nothing to bill", draft: null, reason: null },
    { client: "Acme", project: "Unpriced", outcome: "failed", draft: null, reason: "rate.missing" },
  ]);
  expect(json.invoices.map(({ draft, net }: Record<string, string>) => [draft, net])).toEqual([
    ["D-0001", "200.00"],
    ["D-0002", "100.00"],
  ]);
  expect(exitCode).toBe(1);
});

test("a second run on the same day finds nothing to bill", async () => {
  steps = new BookSteps(smallBook([["2026-05-04", "Website", "Design", "Ann", 1, "x"]]), "2026-06-10");
  await steps.run("due");
  const { json, exitCode } = await steps.run("due");
  expect(json.contracts).toEqual([
    { client: "Acme", project: "Website", outcome: "nothing to bill", draft: null, reason: null },
  ]);
  expect([json.invoices, exitCode]).toEqual([[], 0]);
});

test("work that waits for its approval is nothing to bill, not a failure", async () => {
  const book = smallBook([["2026-05-04", "Website", "Design", "Ann", 1, "x"]], {
    Projects: [
      ["Project", "Client", "Billing method", "Approval required"],
      ["Website", "Acme", "Time and materials", "Manager"],
    ],
  });
  steps = new BookSteps(book, "2026-06-10");
  const { json } = await steps.run("due");
  expect(json.contracts[0]).toMatchObject({ outcome: "nothing to bill", reason: "approval.missing" });
});

test("a project that clients share gets a draft for each, under its client's name", async () => {
  const book = smallBook([["2026-05-04", "Website", "Design", "Ann", 1, "x"]], {
    Clients: [
      ["Client", "Billing address", "Country", "VAT no.", "Company no."],
      ["Acme", "1 rue A, Paris", "FR", "FR11111111111", "111111111"],
      ["Beta", "2 rue A, Paris", "FR", "FR33333333333", "333333333"],
    ],
    Splits: [
      ["Project", "Client", "%", "Rounding"],
      ["Website", "Acme", 50, "yes"],
      ["Website", "Beta", 50, ""],
    ],
  });
  steps = new BookSteps(book, "2026-06-10");
  const { json } = await steps.run("due");
  expect(json.contracts).toEqual([
    { client: "Acme", project: "Website", outcome: "drafted", draft: "D-0001", reason: null },
    { client: "Beta", project: "Website", outcome: "drafted", draft: "D-0002", reason: null },
  ]);
});
