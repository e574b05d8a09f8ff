import fc from "fast-check";
import { BillingMemory } from "../../../src/application/billingMemory";
import type { Billing } from "../../../src/application/readBilling";
import { buildBacklogInSteps } from "../../../src/domain/backlog/buildBacklog";
import type { Books } from "../../../src/domain/entries/books";
import { priceUnitsInSteps } from "../../../src/domain/pricing/priceUnits";
import { runToEnd } from "../../../src/domain/steps";
import { paneBilling, type PaneBilling } from "../../../src/taskpane/model/paneBilling";
import { changingWorkbook, statesOf, today } from "./changingWorkbook";

/** What the pane's views show of units, worked out for the first time or after an earlier reading. */
function shownOf(books: Books, remembered: BillingMemory, earlier: PaneBilling | null): PaneBilling {
  const { units } = runToEnd(priceUnitsInSteps(books, 100, remembered.pricing));
  const backlog = runToEnd(buildBacklogInSteps({ books, units, cutOff: today, today }, remembered.backlog));
  return runToEnd(paneBilling({ books, backlog } as unknown as Billing, earlier));
}

test("after any edits the views show what they would show of the workbook opened anew", () => {
  fc.assert(
    fc.property(changingWorkbook, (workbook) => {
      const remembered = new BillingMemory();
      let earlier: PaneBilling | null = null;
      for (const books of statesOf(workbook)) {
        earlier = shownOf(books, remembered, earlier);
        const { waiting, blocked } = shownOf({ ...books }, new BillingMemory(), null);
        expect(earlier.waiting).toEqual(waiting);
        expect(earlier.blocked).toEqual(blocked);
      }
    }),
    { numRuns: 20 },
  );
});
