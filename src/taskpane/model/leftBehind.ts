import { keyOf } from "../../domain/entries/key";
import { addsUp } from "../../domain/invoicing/priceLine";
import type { BillableUnit } from "../../domain/pricing/billableUnit";

/** What is ready and chargeable of some clients but on no invoice yet: what confirming leaves for later. */
export function leftBehind(units: readonly BillableUnit[], clients: readonly string[]): BillableUnit[] {
  const named = new Set(clients.map(keyOf));
  return units.filter((unit) => unit.state === "ready" && addsUp(unit) && named.has(keyOf(unit.client?.name ?? "")));
}
