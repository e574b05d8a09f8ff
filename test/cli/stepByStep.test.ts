import { BookSteps } from "../support/bookSteps";
import { smallBook } from "../support/sheetLiteral";

/** Three clients and every method: hours with a cap, a fixed price with an advance, a retainer. */
function agencyBook() {
  const projects = [
    [
      ...["Project", "Line", "Client", "Contract", "Billing method", "Tasks", "Contract value", "Cap"],
      ...["Billing frequency", "Retainer fee", "Included hours", "Overage", "Start"],
    ],
    ["Web", "", "Alpha", "", "Time and materials", "", "", 2000, "Monthly", "", "", "", ""],
    ["Build", "Main", "Beta", "Build", "Fixed price", "Make", 10000, "", "At milestone", "", "", "", ""],
    ["Care", "", "Gamma", "", "Retainer", "", "", "", "Monthly", 500, 5, "120", "2026-05-01"],
  ];
  const client = (name: string, number: number) => [
    name,
    `${number} rue A`,
    "FR",
    `FR1111111111${number}`,
    `11111111${number}`,
  ];
  return smallBook([], {
    Projects: projects,
    Clients: [
      ["Client", "Billing address", "Country", "VAT no.", "Company no."],
      client("Alpha", 1),
      client("Beta", 2),
      client("Gamma", 3),
    ],
    Rates: [
      ["Person", "Rate", "From", "To"],
      ["Ann", 100, "", "2026-05-31"],
      ["Ann", 110, "2026-06-01", ""],
    ],
    Time: [
      ["Date", "Project", "Task", "Person", "Hours", "Description"],
      ["2026-05-04", "Web", "Design", "Ann", 8, "Home page"],
      ["2026-05-12", "Build", "Make", "Ann", 6, "covered"],
      ["2026-05-13", "Care", "", "Ann", 7, "two hours over"],
      ["2026-06-02", "Web", "Design", "Ann", 10, "Menu"],
      ["2026-06-03", "Web", "Design", "Ann", 2, "over the cap by 20"],
    ],
    Milestones: [
      ["Project", "Line", "Milestone", "Kind", "% or Amount", "Acceptance criteria", "Accepted on"],
      ["Build", "Main", "Advance", "Advance", 1000, "", "2026-05-05"],
      ["Build", "Main", "First half", "Milestone", 5000, "Signed", "2026-05-20"],
      ["Build", "Main", "Second half", "Milestone", 5000, "Signed", "2026-06-15"],
    ],
  });
}

type Made = Record<string, string>;
const figures = (json: { invoices: Made[] }) =>
  json.invoices.map(({ number, type, client, net, advances, total }) => [number, type, client, net, advances, total]);

test("a quarter on the command line, each output being the next input, closes to the cent", async () => {
  const steps = new BookSteps(agencyBook(), "2026-05-31");
  const due = await steps.run("due", "--date", "2026-05-31");
  expect(due.json.contracts.map(({ project, outcome, draft }: Made) => [project, outcome, draft])).toEqual([
    ["Web", "drafted", "D-0001"],
    ["Build", "drafted", "D-0002"],
    ["Build", "drafted", "D-0003"],
    ["Care", "drafted", "D-0004"],
  ]);
  await steps.run("edit", "--draft", "D-0001", "--line", "1", "--quantity", "6", "--rest", "backlog");
  await steps.run("review", "--draft", "D-0001");
  const may = await steps.run("confirm", "--all");
  expect(may.exitCode).toBe(0);
  expect(figures(may.json)).toEqual([
    ["2026-0001", "Invoice", "Alpha", "600.00", "0.00", "720.00"],
    ["2026-0002", "Advance", "Beta", "1000.00", "0.00", "1200.00"],
    ["2026-0003", "Invoice", "Beta", "5000.00", "0.00", "6000.00"],
    ["2026-0004", "Invoice", "Gamma", "740.00", "0.00", "888.00"],
  ]);

  const inJune = ["--today", "2026-06-30"];
  await steps.run("pay", "--invoice", "2026-0001", "--amount", "720", ...inJune);
  const credit = await steps.run("credit", "--invoice", "2026-0003", ...inJune);
  expect(figures(credit.json)).toEqual([["2026-0005", "Credit note", "Beta", "-5000.00", "0.00", "-6000.00"]]);
  const june = await steps.run("invoice", "--all", ...inJune);
  expect(figures(june.json)).toEqual([
    ["2026-0006", "Invoice", "Alpha", "1400.00", "0.00", "1680.00"],
    ["2026-0007", "Invoice", "Beta", "10000.00", "1000.00", "10800.00"],
    ["2026-0008", "Invoice", "Gamma", "500.00", "0.00", "600.00"],
  ]);

  const backlog = await steps.run("backlog", ...inJune);
  expect(backlog.json.totals).toEqual([{ currency: "EUR", net: "0.00" }]);
  expect(
    backlog.json.groups.map(({ project, blocked, rows }: { project: string; blocked: number; rows: Made[] }) => [
      ...[project, blocked, rows[0]!["reason"], rows[0]!["net"]],
    ]),
  ).toEqual([["Web", 1, "cap.exceeded", "120.00"]]);

  const reissued = await steps.run("reissue", "--invoice", "2026-0008", ...inJune);
  expect(figures(reissued.json).map(([number, type, , net]) => [number, type, net])).toEqual([
    ["2026-0009", "Credit note", "-500.00"],
    [null, "Invoice", "500.00"],
  ]);
  await steps.run("discard", "--draft", reissued.json.invoices[1].draft, ...inJune);

  const { json: margin } = await steps.run("margin", "--by", "client", ...inJune);
  const measures = ({ key, billed, drafted, onAccount, wip, writtenOff }: Made) => [
    key,
    billed,
    drafted,
    onAccount,
    wip,
    writtenOff,
  ];
  expect(margin.rows.map(measures)).toEqual([
    ["Alpha", "2000.00", "0.00", "0.00", "120.00", "0.00"],
    ["Beta", "10000.00", "0.00", "0.00", "0.00", "0.00"],
    ["Gamma", "740.00", "0.00", "0.00", "500.00", "0.00"],
  ]);

  const remind = await steps.run("remind", "--date", "2026-07-10");
  expect(remind.json.overdue.map(({ invoice, balance }: Made) => [invoice, balance])).toEqual([
    ["2026-0002", "1200.00"],
    ["2026-0004", "888.00"],
  ]);
  const review = await steps.run("review-period", "--from", "2026-05-01", "--until", "2026-06-30", ...inJune);
  expect([review.json.gaps, review.json.duplicates]).toEqual([[], []]);
  expect(review.json.reconciliation.map(({ difference }: Made) => difference)).toEqual(Array(9).fill("0.00"));
  expect(review.json.unbilled).toEqual([
    { client: "Alpha", currency: "EUR", net: "120.00" },
    { client: "Gamma", currency: "EUR", net: "500.00" },
  ]);
  expect((await steps.run("verify", ...inJune)).json).toEqual({ ok: true, findings: [], gaps: [], duplicates: [] });
  steps.remove();
});
