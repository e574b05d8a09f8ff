import { readBilling } from "../../src/application/readBilling";
import { verifyInvoices } from "../../src/application/verification/verifyInvoices";
import { openBook } from "../support/openBook";
import { openApart } from "./coauthors";
import { brokenInvariants } from "./invariants";
import { confirm, draft, usedBook } from "./scenarios";

const everything = process.env["SHEETBILL_ALL_FAULTS"] === "1";
const schedules = Number(process.env["SHEETBILL_SCHEDULES"] ?? (everything ? 200 : 4));
const first = Number(process.env["SHEETBILL_FIRST_SCHEDULE"] ?? 1);

jest.setTimeout(20_000 + schedules * 30_000);

/** Well within the interval that a claim has to stand. */
const lateness = { send: 700, receive: 700 };

/** Everyone drafts everything at once and then confirms everything at once, each in an Excel of their own; what is wrong in the end. */
async function billApart(book: Uint8Array, people: number, seed: number) {
  const opened = await openApart(book, people, seed, lateness);
  const drafted = await opened.turns.together(opened.people.map((person) => () => draft(person)));
  const confirmed = await opened.turns.together(opened.people.map((person) => () => confirm(person)));
  opened.shared.settle();
  const apart = opened.shared.differences();
  opened.close();
  const after = await openBook(opened.shared.clients[0]!.workbook);
  const billing = await readBilling(after.environment);
  const numbers = billing.books.register.map(({ number }) => number).sort();
  const broken = [
    ...[...drafted, ...confirmed].flatMap((each) => (each.status === "rejected" ? [String(each.reason)] : [])),
    ...apart,
    ...(await brokenInvariants(after.environment)),
    ...(numbers.join(" ") === "2026-0001 2026-0002 2026-0003" ? [] : [`numbers ${numbers.join(" ")}`]),
    ...(await verifyInvoices(after.environment, billing)).findings.map((each) => JSON.stringify(each)),
  ];
  after.close();
  return { broken, order: opened.turns.order.join("") };
}

test("people in Excels of their own, whose changes merge late, bill each row once and get numbers without a gap", async () => {
  const used = await usedBook();
  const failures: string[] = [];
  const orders = new Set<string>();
  for (let seed = first; seed < first + schedules; seed++) {
    const { broken, order } = await billApart(used, 2 + (seed % 2), seed);
    orders.add(order);
    if (broken.length > 0) failures.push(`seed ${seed}: ${broken.join("; ")}`);
  }
  process.stdout.write(`people apart, merging late: ${orders.size} schedules\n`);
  expect(failures).toEqual([]);
});
