import { BacklogMemory } from "../domain/backlog/backlogMemory";
import { PricingMemory } from "../domain/pricing/pricingMemory";

/**
 * What a workbook's rows were worth and where they stood, for showing its next reading: only what an edit touches is worked out again.
 * Never to decide what is written. Rule: docs/decisions/0061.
 */
export class BillingMemory {
  readonly pricing = new PricingMemory();
  readonly backlog = new BacklogMemory();
}
