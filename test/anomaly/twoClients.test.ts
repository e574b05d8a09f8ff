import { readBilling } from "../../src/application/readBilling";
import { verifyInvoices } from "../../src/application/verification/verifyInvoices";
import { openBook } from "../support/openBook";
import { openTogether } from "./coauthors";
import { brokenInvariants } from "./invariants";
import { confirm, draft, usedBook } from "./scenarios";

const everything = process.env["SHEETBILL_ALL_FAULTS"] === "1";
const schedules = Number(process.env["SHEETBILL_SCHEDULES"] ?? (everything ? 300 : 15));
const first = Number(process.env["SHEETBILL_FIRST_SCHEDULE"] ?? 1);

jest.setTimeout(20_000 + schedules * 3_000);

/** Two people draft everything at once, then confirm everything at once; what is wrong in the end. */
async function billTogether(book: Uint8Array, seed: number) {
  const { workbook, people, turns, close } = await openTogether(book, 2, seed);
  const drafted = await turns.together(people.map((person) => () => draft(person)));
  const confirmed = await turns.together(people.map((person) => () => confirm(person)));
  close();
  const after = await openBook(workbook);
  const billing = await readBilling(after.environment);
  const numbers = billing.books.register.map(({ number }) => number).sort();
  const broken = [
    ...[...drafted, ...confirmed].flatMap((each) => (each.status === "rejected" ? [String(each.reason)] : [])),
    ...(await brokenInvariants(after.environment)),
    ...(numbers.join(" ") === "2026-0001 2026-0002 2026-0003" ? [] : [`numbers ${numbers.join(" ")}`]),
    ...(await verifyInvoices(after.environment, billing)).findings.map((each) => JSON.stringify(each)),
  ];
  after.close();
  return { broken, order: turns.order.join("") };
}

test("two people who draft and confirm at once bill each row once and get numbers in order, without a gap", async () => {
  const used = await usedBook();
  const failures: string[] = [];
  const orders = new Set<string>();
  for (let seed = first; seed < first + schedules; seed++) {
    const { broken, order } = await billTogether(used, seed);
    orders.add(order);
    if (broken.length > 0) failures.push(`seed ${seed}: ${broken.join("; ")}`);
  }
  process.stdout.write(`two people at once: ${orders.size} schedules\n`);
  expect(failures).toEqual([]);
});

test("the same seed gives the same schedule", async () => {
  const used = await usedBook();
  const [once, again] = [await billTogether(used, 5), await billTogether(used, 5)];
  expect(again).toEqual(once);
  expect((await billTogether(used, 6)).order).not.toBe(once.order);
});
