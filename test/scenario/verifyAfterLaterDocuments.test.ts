import { confirmInvoices } from "../../src/application/confirming/confirmInvoices";
import { creditInvoice } from "../../src/application/corrections/creditInvoice";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { readBilling } from "../../src/application/readBilling";
import { verifyInvoices } from "../../src/application/verification/verifyInvoices";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { openBook, type OpenBook } from "../support/openBook";
import { smallBook, work } from "../support/sheetLiteral";

const today = "2026-11-20" as LocalDate;
let book: OpenBook;
afterEach(() => book.close());

/** A fixed price and hours of one client, billed; its tab has an annex with links to the ledger. */
async function billed(kinds: readonly string[], sections: readonly string[]): Promise<void> {
  const time = [work("2026-11-02", 3), work("2026-11-03", 2)];
  const projects = [
    ["Project", "Client", "Billing method", "Contract value"],
    ["Website", "Acme", "Time and materials"],
    ["Brand", "Acme", "Fixed price", 1000],
  ];
  const parts = kinds.map((kind, index) => ["Brand", `Part ${index + 1}`, kind, 1000 / kinds.length, "2026-11-01"]);
  const milestones = [["Project", "Milestone", "Kind", "% or Amount", "Due"], ...parts];
  book = await openBook(smallBook(time, { Projects: projects, Milestones: milestones }), { today });
  const { environment } = book;
  await draftInvoices(environment, await readBilling(environment), { filters: [{}], date: today });
  const request = { drafts: null, date: today };
  const { value } = await confirmInvoices(environment, await readBilling(environment), request);
  expect(value.flatMap(({ sections }) => sections.map(({ name }) => name)).sort()).toEqual(sections);
}

async function findings() {
  return (await verifyInvoices(book.environment, await readBilling(book.environment))).findings;
}

test("a credit note of the same day does not make its invoice look changed", async () => {
  await billed(["Milestone"], ["Brand", "Website"]);
  const { value } = await creditInvoice(book.environment, await readBilling(book.environment), {
    ...{ invoice: "2026-0001", date: today, kind: "quantity", lines: "all", back: "backlog" },
  });
  expect(value?.number).toBe("2026-0002");
  expect(await findings()).toEqual([]);
});

test("invoices of one fixed price that are confirmed together do not make each other look changed", async () => {
  await billed(["Deposit", "Milestone"], ["Brand", "Brand", "Website"]);
  expect(await findings()).toEqual([]);
});
