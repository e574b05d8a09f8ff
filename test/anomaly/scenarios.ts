import { creditInvoice } from "../../src/application/corrections/creditInvoice";
import { takeOverDraft } from "../../src/application/drafting/takeOver";
import { editDraft } from "../../src/application/editing/editDraft";
import { refreshDraft } from "../../src/application/editing/refreshDraft";
import { reviewDraft } from "../../src/application/editing/reviewDraft";
import { recordPayment } from "../../src/application/payments/recordPayment";
import { decimal } from "../../src/domain/money/decimal";
import { confirmInvoices } from "../../src/application/confirming/confirmInvoices";
import { discardDrafts } from "../../src/application/drafting/discardDrafts";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import type { Environment } from "../../src/application/environment";
import { readBilling } from "../../src/application/readBilling";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { openBook } from "../support/openBook";
import { smallBook } from "../support/sheetLiteral";
import type { Scenario } from "./faultRuns";

/** Each preparation draws Billing IDs of its own. */
let nextSeed = 100;

export const today = "2026-11-20" as LocalDate;

/** Two clients' work, with tables of the add-in's own and an invoice that was confirmed before. */
export async function usedBook(): Promise<Uint8Array> {
  const workbook = smallBook(
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
  return afterwards(workbook, async (environment) => {
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

const edit = async (environment: Environment): Promise<unknown> =>
  editDraft(environment, await readBilling(environment), {
    draft: "D-0002",
    changes: [
      { kind: "header", edit: { name: "Summer" } },
      { kind: "details", choice: { line: 1 }, edit: { quantity: decimal("1") } },
    ],
  });

const refresh = async (environment: Environment): Promise<unknown> =>
  refreshDraft(environment, await readBilling(environment), "D-0002");

const review = async (environment: Environment): Promise<unknown> =>
  reviewDraft(environment, await readBilling(environment), "D-0002");

const takeOver = async (environment: Environment): Promise<unknown> =>
  takeOverDraft(
    { ...environment, identity: { name: "Bob", clientId: "bob" } },
    await readBilling(environment),
    "D-0002",
  );

const credit = async (environment: Environment): Promise<unknown> =>
  creditInvoice(environment, await readBilling(environment), {
    ...{ invoice: "2026-0001", date: today, kind: "quantity", lines: "all", back: "backlog" },
  });

const pay = (amount: string) => async (environment: Environment) =>
  recordPayment(environment, await readBilling(environment), {
    ...{ invoice: "2026-0001", amount: decimal(amount), date: today, type: "Payment", method: "" },
  });

/** The use cases that faults are tried on. */
export const scenarioNames = [
  ...["draft", "discard", "confirm", "edit", "refresh", "review", "takeover", "credit", "pay"],
] as const;

/** A use case with a workbook in which it has something to do. */
export async function scenarioOf(name: string): Promise<Scenario> {
  const used = await usedBook();
  const drafted = () => afterwards(used, draft);
  const partly = () => afterwards(used, (environment) => draft(environment, "2026-06-05" as LocalDate));
  const books: Readonly<Record<string, () => Promise<Scenario>>> = {
    draft: async () => ({ name, book: used, run: draft }),
    discard: async () => ({ name, book: await drafted(), run: discard }),
    confirm: async () => ({ name, book: await drafted(), run: confirm }),
    edit: async () => ({ name, book: await drafted(), run: edit }),
    refresh: async () => ({ name, book: await partly(), run: refresh }),
    review: async () => ({ name, book: await drafted(), run: review }),
    takeover: async () => ({ name, book: await drafted(), run: takeOver }),
    credit: async () => ({ name, book: used, run: credit }),
    pay: async () => ({ name, book: await afterwards(used, pay("10")), run: pay("50") }),
  };
  return books[name]!();
}
