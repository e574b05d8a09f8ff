import fc from "fast-check";
import { PricingMemory } from "../../../src/domain/pricing/pricingMemory";
import { priceUnits, priceUnitsInSteps } from "../../../src/domain/pricing/priceUnits";
import { runToEnd } from "../../../src/domain/steps";
import { changingWorkbook, statesOf } from "./changingWorkbook";

test("priced with what was priced before, everything is as if it were priced for the first time", () => {
  fc.assert(
    fc.property(changingWorkbook, (workbook) => {
      const memory = new PricingMemory();
      for (const books of statesOf(workbook)) {
        const remembered = runToEnd(priceUnitsInSteps(books, 5, memory));
        expect(remembered).toEqual(priceUnits({ ...books }));
      }
    }),
    { numRuns: 30 },
  );
});
