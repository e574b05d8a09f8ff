import fc from "fast-check";
import { EnvironmentError } from "../../../src/application/environmentError";
import type { WorkbookReading } from "../../../src/application/readBooksOf";
import { ledgerBooks } from "../../support/ledgerBooks";
import { userAction } from "./userEdits";
import { watchBook, watchShared, type WatchedBook } from "../../support/watchedBook";

/** Everything a reading says but for the memory it was made from. */
function said({ books, raws, layout, sites, ledgers, intents, mappings }: WorkbookReading): unknown {
  return { books, raws, layout, sites, ledgers, intents, mappings };
}

/** A sheet that is renamed while it is read is not found; the pane offers to try again. */
async function readOrFail(watched: WatchedBook): Promise<void> {
  try {
    await watched.follow();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
  }
}

const book = fc.constantFrom(...Object.keys(ledgerBooks));
const whose = fc.constantFrom("the user", "a co-author");
const steps = fc.array(fc.tuple(userAction, fc.constantFrom("read", "read", "go on", "while reading")), {
  minLength: 1,
  maxLength: 7,
});

test("After any edits what is read from memory is what the workbook says", async () => {
  await fc.assert(
    fc.asyncProperty(book, whose, steps, async (name, by, actions) => {
      const watched = await (by === "a co-author" ? watchShared : watchBook)(ledgerBooks[name]!());
      try {
        await watched.follow();
        for (const [{ edit }, then] of actions) {
          const reading = then === "while reading" ? readOrFail(watched) : null;
          await watched.work(edit);
          await reading;
          if (then !== "go on") expect(said(await watched.follow())).toEqual(said(await watched.readAnew()));
        }
        expect(said(await watched.follow())).toEqual(said(await watched.readAnew()));
      } finally {
        await watched.close();
      }
    }),
    { numRuns: Number(process.env["FOLLOWING_RUNS"] ?? 25) },
  );
});
