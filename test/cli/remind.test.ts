import { BookSteps } from "../support/bookSteps";
import { smallBook, type SheetLiterals } from "../support/sheetLiteral";

let steps: BookSteps;
afterEach(() => steps.remove());

async function invoiced(more: SheetLiterals = {}) {
  steps = new BookSteps(smallBook([["2026-05-04", "Website", "Design", "Ann", 8, "x"]], more), "2026-06-01");
  await steps.run("invoice", "--all");
}

const clientNamed = (type: string, language: string): SheetLiterals => ({
  Clients: [
    ["Client", "Type", "Billing address", "Country", "VAT no.", "Company no.", "Language"],
    ["Acme", type, "1 rue A, Paris", "FR", "FR11111111111", "111111111", language],
  ],
});

test("an invoice is not reminded of before it is due", async () => {
  await invoiced();
  expect((await steps.run("remind", "--date", "2026-07-01")).json).toEqual({ overdue: [] });
});

test("an overdue invoice is reminded of at the set days, by what is left to pay", async () => {
  await invoiced(clientNamed("Business", "en"));
  await steps.run("pay", "--invoice", "2026-0001", "--amount", "160", "--date", "2026-06-02");
  const levels = [];
  for (const date of ["2026-07-03", "2026-07-04", "2026-07-16", "2026-07-31"]) {
    const { json } = await steps.folder.run("remind", steps.file, "--date", date);
    const [{ days, level, balance }] = json.overdue;
    levels.push([days, level, balance]);
  }
  expect(levels).toEqual([
    [2, 0, "800.00"],
    [3, 1, "800.00"],
    [15, 2, "800.00"],
    [30, 3, "800.00"],
  ]);
  const { json } = await steps.folder.run("remind", steps.file, "--date", "2026-07-31");
  const [last] = json.overdue;
  expect([last.invoice, last.client, last.due]).toEqual(["2026-0001", "Acme", "2026-07-01"]);
  expect(last.subject).toBe("Last reminder: invoice 2026-0001 of 1 Jun 2026 is unpaid");
  expect(last.body).toContain("€800.00 of our invoice 2026-0001 of 1 Jun 2026 for €960.00, due on 1 Jul 2026");
  expect(last.body).toContain("10 %");
  expect(last.body).toContain("40 €");
});

test("a consumer is asked for no indemnity, and is written to in their language", async () => {
  await invoiced(clientNamed("Consumer", "fr"));
  const { json } = await steps.folder.run("remind", steps.file, "--date", "2026-08-01");
  expect(json.overdue[0].subject).toBe("Dernière relance\u00a0: facture 2026-0001 du 01/06/2026 impayée");
  expect(json.overdue[0].body).not.toContain("40 €");
});

test("a reminder that is written is noted in the register", async () => {
  await invoiced();
  const { messages } = await steps.run("remind", "--date", "2026-07-20");
  expect(messages).toMatch(/Written/);
  const { json } = await steps.run("check");
  expect(json.diagnostics.filter(({ severity }: { severity: string }) => severity === "error")).toEqual([]);
});
