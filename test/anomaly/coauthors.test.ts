import type { Environment } from "../../src/application/environment";
import { brokenAfter, openApart, startingBooks, type Books } from "./coauthors";
import { confirm, draft } from "./scenarios";

const everything = process.env["SHEETBILL_ALL_FAULTS"] === "1";
const schedules = Number(process.env["SHEETBILL_SCHEDULES"] ?? (everything ? 100 : 2));
const first = Number(process.env["SHEETBILL_FIRST_SCHEDULE"] ?? 1);

jest.setTimeout(20_000 + schedules * 60_000);

/** Well within the interval that a claim has to stand. */
const lateness = { send: 700, receive: 700 };

/**
 * Everyone drafts everything at once, each in an Excel of their own; everyone confirms what is in review; two people confirm one draft
 * each, and claim the same number for it.
 */
async function billApart({ used, reviewed }: Books, people: number, seed: number) {
  const drafting = await apart(used, { people, seed }, (person) => draft(person));
  const confirming = await apart(reviewed, { people, seed }, (person) => confirm(person));
  const claiming = await apart(reviewed, { people: 2, seed }, (person, client) =>
    confirm(person, [`D-000${2 + client}`]),
  );
  const numbers = confirming.numbers.join(" ");
  const broken = [
    ...drafting.broken,
    ...confirming.broken,
    ...claiming.broken,
    ...(claiming.numbers.join(" ") === numbers ? [] : [`claimed ${claiming.numbers.join(" ")}`]),
    ...(drafting.numbers.length === 3 ? [] : [`${drafting.numbers.length} drafts and invoices`]),
    ...(numbers === "2026-0001 2026-0002 2026-0003" ? [] : [`numbers ${numbers}`]),
  ];
  return { broken, order: `${drafting.order} ${confirming.order} ${claiming.order}` };
}

async function apart(
  book: Uint8Array,
  { people, seed }: { readonly people: number; readonly seed: number },
  work: (person: Environment, client: number) => Promise<unknown>,
) {
  const opened = await openApart(book, people, seed, lateness);
  const done = await opened.turns.together(opened.people.map((person, client) => () => work(person, client)));
  opened.shared.settle();
  const differences = opened.shared.differences();
  opened.close();
  const { broken, numbers } = await brokenAfter(opened.shared.clients[0]!.workbook, done);
  return { broken: [...differences, ...broken], numbers, order: opened.turns.order.join("") };
}

test("people in Excels of their own, whose changes merge late, bill each row once and get numbers without a gap", async () => {
  const books = await startingBooks();
  const failures: string[] = [];
  const orders = new Set<string>();
  for (let seed = first; seed < first + schedules; seed++) {
    const { broken, order } = await billApart(books, 2 + (seed % 2), seed);
    orders.add(order);
    if (broken.length > 0) failures.push(`seed ${seed}: ${broken.join("; ")}`);
  }
  process.stdout.write(`people apart, merging late: ${3 * orders.size} schedules\n`);
  expect(failures).toEqual([]);
});
