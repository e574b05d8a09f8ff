import { confirmInvoices } from "../../src/application/confirming/confirmInvoices";
import { discardDrafts } from "../../src/application/drafting/discardDrafts";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import type { Environment } from "../../src/application/environment";
import { readBilling } from "../../src/application/readBilling";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { openBook } from "../support/openBook";
import { smallBook } from "../support/sheetLiteral";

/** Each preparation draws Billing IDs of its own. */
let nextSeed = 100;

export const today = "2026-11-20" as LocalDate;

/** Two clients' work that nothing was billed of yet: the workbook has no table of the add-in's own. */
export function freshBook() {
  return smallBook(
    [
      ["2026-05-04", "Website", "Design", "Ann", 2, "Home page"],
      ["2026-06-04", "Website", "Design", "Ann", 1.5, "Menu"],
      ["2026-06-05", "Shop", "Build", "Bob", 3, "Basket"],
      ["2026-06-08", "Website", "Build", "Bob", 4, "Search"],
      ["2026-06-09", "Shop", "Design", "Ann", 0.5, "Icons"],
    ],
    {
      Projects: [
        ["Project", "Client", "Billing method"],
        ["Website", "Acme", "Time and materials"],
        ["Shop", "Borealis", "Time and materials"],
      ],
      Rates: [
        ["Project", "Rate"],
        ["Website", 100],
        ["Shop", 80],
      ],
      Clients: [
        ["Client", "Billing address", "Country", "VAT no.", "Company no."],
        ["Acme", "1 rue A, Paris", "FR", "FR11111111111", "111111111"],
        ["Borealis", "3 rue C, Paris", "FR", "FR33333333333", "333333333"],
      ],
    },
  );
}

/** The same work, with tables of the add-in's own and an invoice that was confirmed before. */
export async function usedBook(): Promise<Uint8Array> {
  return afterwards(freshBook(), async (environment) => {
    await draft(environment, "2026-05-31" as LocalDate);
    await confirm(environment);
  });
}

export async function draft(environment: Environment, cutOff?: LocalDate): Promise<unknown> {
  return draftInvoices(environment, await readBilling(environment, cutOff), { filters: [{}], date: today });
}

export async function confirm(environment: Environment, drafts: readonly string[] | null = null): Promise<unknown> {
  return confirmInvoices(environment, await readBilling(environment), { drafts, date: today });
}

export async function discard(environment: Environment): Promise<unknown> {
  const billing = await readBilling(environment);
  const drafts = billing.books.register.filter(({ state }) => state !== "Confirmed").map((record) => record.draft);
  return discardDrafts(environment, billing, drafts);
}

/** A workbook as a file, after something was done to it. */
export async function afterwards(
  book: Parameters<typeof openBook>[0],
  work: (environment: Environment) => Promise<unknown>,
): Promise<Uint8Array> {
  const opened = await openBook(book, { seed: nextSeed++ });
  await work(opened.environment);
  opened.close();
  return opened.toFile();
}
