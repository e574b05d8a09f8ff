import fc from "fast-check";
import { openApart } from "./coauthors";
import { commandsOf, Merge, type Real } from "./modelCommands";
import type { Known } from "./modelInvariants";
import { usedBook } from "./scenarios";

const everything = process.env["SHEETBILL_ALL_FAULTS"] === "1";
const runs = Number(process.env["SHEETBILL_MODEL_RUNS"] ?? (everything ? 100 : 3));
const seed = Number(process.env["SHEETBILL_MODEL_SEED"] ?? 1);

jest.setTimeout(60_000 + runs * 60_000);

/** Well within the interval that a claim has to stand. */
const lateness = { send: 700, receive: 700 };

const startingHours: readonly [string, number][] = [
  ["Home page", 2],
  ["Menu", 1.5],
  ["Basket", 3],
  ["Search", 4],
  ["Icons", 0.5],
];

const nothingKnown = (): Known => ({
  hours: new Map(startingHours),
  confirmed: new Map(),
  thrown: [],
  done: new Map(),
});

test("whatever co-authors do at the same time, after every merge each row is billed once, numbers are dense and confirmed invoices stand", async () => {
  const used = await usedBook();
  let merges = 0;
  let commands = 0;
  const total = new Map<string, number>();
  const property = fc.asyncProperty(
    fc
      .integer({ min: 2, max: 4 })
      .chain((people) =>
        fc.tuple(fc.constant(people), fc.commands(commandsOf(people), { maxCommands: 8, size: "max" })),
      ),
    fc.nat(1_000_000),
    async ([people, all], schedule) => {
      const real: Real = await openApart(used, people, schedule, lateness);
      const known = nothingKnown();
      try {
        await fc.asyncModelRun(() => ({ model: known, real }), [...all, new Merge()]);
      } finally {
        real.close();
        const done = [...all];
        commands += done.length;
        for (const [what, count] of known.done) total.set(what, (total.get(what) ?? 0) + count);
        merges += 1 + done.filter((each) => each.toString().includes("merge")).length;
      }
    },
  );
  await fc.assert(property, { numRuns: runs, seed, endOnFailure: process.env["SHEETBILL_SHRINK"] !== "1" });
  process.stdout.write(`co-authors: ${runs} models, ${commands} commands, ${merges} merges\n`);
  process.stdout.write(`${[...total].map(([what, count]) => `${what} ${count}`).join(", ")}\n`);
});
