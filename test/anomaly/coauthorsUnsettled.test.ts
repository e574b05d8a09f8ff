import type { Environment } from "../../src/application/environment";
import { brokenAfter, openTogether, settlingIn, startingBooks } from "./coauthors";
import { confirm, draft } from "./scenarios";

const everything = process.env["SHEETBILL_ALL_FAULTS"] === "1";
const schedules = Number(process.env["SHEETBILL_SCHEDULES"] ?? (everything ? 200 : 4));
const first = Number(process.env["SHEETBILL_FIRST_SCHEDULE"] ?? 1);

jest.setTimeout(20_000 + schedules * 30_000);

async function together(book: Uint8Array, seed: number, work: (person: Environment) => Promise<unknown>) {
  const { workbook, people, turns, close } = await openTogether(book, 2, seed);
  const done = await turns.together(people.map((person) => () => work(person)));
  close();
  return { ...(await brokenAfter(workbook, done)), order: turns.order.join("") };
}

test.each([
  ["draft", "used", draft],
  ["confirm", "reviewed", confirm],
] as const)(
  "two people who %s at once where nothing settles are told apart by what they read back, and repaired",
  async (name, start, work) => {
    const book = await settlingIn((await startingBooks())[start], 0);
    const failures: string[] = [];
    const orders = new Set<string>();
    for (let seed = first; seed < first + schedules; seed++) {
      const { broken, numbers, order } = await together(book, seed, work);
      orders.add(order);
      const all = numbers.length === 3 ? broken : [...broken, `${numbers.length} drafts and invoices`];
      if (all.length > 0) failures.push(`seed ${seed}: ${all.join("; ")}`);
    }
    process.stdout.write(`two people who ${name} at once, nothing settles: ${orders.size} schedules\n`);
    expect(failures).toEqual([]);
  },
);
