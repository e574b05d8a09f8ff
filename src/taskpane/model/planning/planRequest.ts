import type { ContractTerms } from "../../../domain/entries/books";
import { keyOf } from "../../../domain/entries/key";

/** What can be planned. */
export const plans = ["milestones", "changeOrder", "retainer"] as const;
export type Plan = (typeof plans)[number];

/** A form of planning that is opened for a contract line. */
export type PlanRequest = { readonly plan: Plan; readonly project: string; readonly line: string };

/** Whether a request is for this contract line. */
export function isPlannedFor(
  request: PlanRequest | null,
  { project, line }: Pick<ContractTerms, "project" | "line">,
): boolean {
  return request !== null && keyOf(request.project) === keyOf(project) && keyOf(request.line) === keyOf(line);
}
