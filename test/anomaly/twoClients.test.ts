import type { Environment } from "../../src/application/environment";
import { brokenAfter, openTogether, startingBooks, type Books } from "./coauthors";
import { confirm, draft } from "./scenarios";

const everything = process.env["SHEETBILL_ALL_FAULTS"] === "1";
const schedules = Number(process.env["SHEETBILL_SCHEDULES"] ?? (everything ? 150 : 4));
const first = Number(process.env["SHEETBILL_FIRST_SCHEDULE"] ?? 1);

jest.setTimeout(20_000 + schedules * 30_000);

/** Two people draft everything at once; then two confirm at once what is in review. What is wrong in the end. */
async function billTogether({ used, reviewed }: Books, seed: number) {
  const drafting = await together(used, seed, (person) => draft(person));
  const confirming = await together(reviewed, seed, (person) => confirm(person));
  const numbers = confirming.numbers.join(" ");
  const broken = [
    ...drafting.broken,
    ...confirming.broken,
    ...(drafting.numbers.length === 3 ? [] : [`${drafting.numbers.length} drafts and invoices`]),
    ...(numbers === "2026-0001 2026-0002 2026-0003" ? [] : [`numbers ${numbers}`]),
  ];
  return { broken, order: `${drafting.order} ${confirming.order}` };
}

async function together(book: Uint8Array, seed: number, work: (person: Environment) => Promise<unknown>) {
  const { workbook, people, turns, close } = await openTogether(book, 2, seed);
  const done = await turns.together(people.map((person) => () => work(person)));
  close();
  return { ...(await brokenAfter(workbook, done)), order: turns.order.join("") };
}

test("two people who draft or confirm at once bill each row once and get numbers in order, without a gap", async () => {
  const books = await startingBooks();
  const failures: string[] = [];
  const orders = new Set<string>();
  for (let seed = first; seed < first + schedules; seed++) {
    const { broken, order } = await billTogether(books, seed);
    orders.add(order);
    if (broken.length > 0) failures.push(`seed ${seed}: ${broken.join("; ")}`);
  }
  process.stdout.write(`two people at once: ${2 * orders.size} schedules\n`);
  expect(failures).toEqual([]);
});

test("the same seed gives the same schedule", async () => {
  const books = await startingBooks();
  const [once, again] = [await billTogether(books, 5), await billTogether(books, 5)];
  expect(again).toEqual(once);
  expect((await billTogether(books, 6)).order).not.toBe(once.order);
});
