import fc from "fast-check";
import { BacklogMemory } from "../../../src/domain/backlog/backlogMemory";
import { buildBacklog, buildBacklogInSteps } from "../../../src/domain/backlog/buildBacklog";
import { addDays } from "../../../src/domain/calendar/localDate";
import { PricingMemory } from "../../../src/domain/pricing/pricingMemory";
import { priceUnits, priceUnitsInSteps } from "../../../src/domain/pricing/priceUnits";
import { runToEnd } from "../../../src/domain/steps";
import { changingWorkbook, statesOf, today } from "./changingWorkbook";

test("with what is remembered of the last one, a backlog is as if it were the first", () => {
  fc.assert(
    fc.property(changingWorkbook, fc.nat(2), (workbook, days) => {
      const [prices, memory] = [new PricingMemory(), new BacklogMemory()];
      statesOf(workbook).forEach((books, index) => {
        const terms = { cutOff: addDays(today, index % 3 === 2 ? -20 * days : 0), today };
        const { units } = runToEnd(priceUnitsInSteps(books, 100, prices));
        const remembered = runToEnd(buildBacklogInSteps({ books, units, ...terms }, memory));
        const other = { ...books, journal: [...books.journal] };
        expect(remembered).toEqual(buildBacklog({ books: other, units: priceUnits(other).units, ...terms }));
      });
    }),
    { numRuns: 30 },
  );
});
