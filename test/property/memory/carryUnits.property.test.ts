import fc from "fast-check";
import { carryUnits } from "../../../src/application/safety/carryUnits";
import { buildBacklog } from "../../../src/domain/backlog/buildBacklog";
import type { Books } from "../../../src/domain/entries/books";
import type { BillableUnit } from "../../../src/domain/pricing/billableUnit";
import { PricingMemory } from "../../../src/domain/pricing/pricingMemory";
import { priceUnitsInSteps } from "../../../src/domain/pricing/priceUnits";
import { runToEnd } from "../../../src/domain/steps";
import { changingWorkbook, statesOf, today } from "./changingWorkbook";

test("a selection is carried over alike, whether a reading has the earlier one's objects or its own", () => {
  fc.assert(
    fc.property(changingWorkbook, fc.integer({ min: 1, max: 3 }), (workbook, oneOf) => {
      const memory = new PricingMemory();
      const readings = statesOf(workbook).map((books) => unitsOf(books, memory));
      readings.slice(1).forEach((now, index) => {
        const selected = readings[index]!.filter(({ state }, place) => state === "ready" && place % oneOf === 0);
        expect(carryUnits(selected, now)).toEqual(carryUnits(selected, now.map(copied)));
      });
    }),
    { numRuns: 30 },
  );
});

function unitsOf(books: Books, memory: PricingMemory): readonly BillableUnit[] {
  const { units } = runToEnd(priceUnitsInSteps(books, 100, memory));
  return buildBacklog({ books, units, cutOff: today, today }).units;
}

function copied(unit: BillableUnit): BillableUnit {
  return { ...unit, entry: unit.entry && { ...unit.entry } };
}
