import fc from "fast-check";
import { BillingMemory } from "../../../src/application/billingMemory";
import { buildBacklogInSteps } from "../../../src/domain/backlog/buildBacklog";
import type { Books } from "../../../src/domain/entries/books";
import { priceUnitsInSteps } from "../../../src/domain/pricing/priceUnits";
import { runToEnd } from "../../../src/domain/steps";
import { day } from "../../unit/domain/plainBooks";
import { ledgerBooks } from "../../support/ledgerBooks";
import { watchBook } from "../../support/watchedBook";
import { userAction } from "./userEdits";

const today = day("2026-12-31");

function billed(books: Books, memory: BillingMemory) {
  const priced = runToEnd(priceUnitsInSteps(books, 100, memory.pricing));
  const from = { books, units: priced.units, cutOff: today, today };
  return { priced, backlog: runToEnd(buildBacklogInSteps(from, memory.backlog)) };
}

test("After any edits what is billed of cells and prices from memory is what a first reading would bill", async () => {
  const book = fc.constantFrom(...Object.keys(ledgerBooks));
  await fc.assert(
    fc.asyncProperty(book, fc.array(userAction, { minLength: 1, maxLength: 5 }), async (name, actions) => {
      const watched = await watchBook(ledgerBooks[name]!());
      const memory = new BillingMemory();
      try {
        billed((await watched.follow()).books, memory);
        for (const { edit } of actions) {
          await watched.work(edit);
          const { books } = await watched.readAnew();
          expect(billed((await watched.follow()).books, memory)).toEqual(billed(books, new BillingMemory()));
        }
      } finally {
        await watched.close();
      }
    }),
    { numRuns: 20 },
  );
});
