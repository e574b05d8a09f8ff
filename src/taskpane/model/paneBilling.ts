import type { Billing } from "../../application/readBilling";
import { partOfSteps, type Steps } from "../../domain/steps";
import { noFilters } from "./backlogFilter";
import { backlogTree, type ClientNode } from "./backlogTree";
import { blockedReasons, type BlockedReason } from "./blockedReasons";

/** A reading with what several views show of it, worked out once. */
export type PaneBilling = Billing & {
  /** Everything that waits to be billed. */
  readonly waiting: readonly ClientNode[];
  readonly blocked: readonly BlockedReason[];
};

/** Works out what the views show of a reading. What an earlier one showed of the very same units is the same again. */
export function* paneBilling(billing: Billing, earlier: PaneBilling | null = null): Steps<PaneBilling> {
  const { units } = billing.backlog;
  const waiting = yield* partOfSteps(backlogTree(units, noFilters, "oldest", earlier?.waiting), 0, 0.9);
  const blocked = yield* partOfSteps(blockedReasons(units, earlier?.blocked), 0.9, 1);
  return { ...billing, waiting, blocked };
}
