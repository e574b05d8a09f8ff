import type { PlannedChangeOrder } from "../../../application/planning/plannedRows";
import type { PlannedRetainer, RetainerTerm } from "../../../application/planning/planRetainer";
import type { ContractTerms } from "../../../domain/entries/books";
import type { PlannedMilestone } from "../../../domain/planning/planMilestones";
import type { Change } from "../../app/useCase";
import type { Billing } from "../../../application/readBilling";
import type { Outcome } from "../../../domain/diagnostics/diagnostic";

/** Adds milestones to their table. */
export function addingMilestones(planned: readonly PlannedMilestone[], table: string): Change {
  return async (environment, billing, progress) => {
    const { addPlannedRows } = await import("../../../application/planning/addPlannedRows");
    const { milestoneRow } = await import("../../../application/planning/plannedRows");
    const { wordsOf } = await import("../../../application/words");
    const words = wordsOf(environment.language);
    const rows = planned.map((milestone) => milestoneRow(milestone, words));
    const added = await addPlannedRows(environment, billing, () => [{ table: "Milestones", rows }], progress);
    return told(table, rows.length, added);
  };
}

/** Adds a change order, and its milestone where one is planned. */
export function addingChangeOrder(
  order: PlannedChangeOrder,
  milestone: PlannedMilestone | null,
  table: string,
): Change {
  return async (environment, billing, progress) => {
    const { addPlannedRows } = await import("../../../application/planning/addPlannedRows");
    const { changeOrderRow, milestoneRow } = await import("../../../application/planning/plannedRows");
    const { wordsOf } = await import("../../../application/words");
    const words = wordsOf(environment.language);
    const milestones = milestone ? [{ table: "Milestones", rows: [milestoneRow(milestone, words)] } as const] : [];
    const orders = { table: "Change orders", rows: [changeOrderRow(order, words)] } as const;
    return told(table, 1, await addPlannedRows(environment, billing, () => [orders, ...milestones], progress));
  };
}

/** Adds a retainer. */
export function addingRetainer(retainer: PlannedRetainer, table: string): Change {
  return async (environment, billing, progress) => {
    const { addPlannedRows } = await import("../../../application/planning/addPlannedRows");
    const { retainerRow } = await import("../../../application/planning/planRetainer");
    const rows = [retainerRow(retainer, environment.language)];
    return told(table, 1, await addPlannedRows(environment, billing, () => [{ table: "Projects", rows }], progress));
  };
}

/** Adds the next term of a retainer; the row it continues is found again in the workbook as it is now. */
export function renewingRetainer(terms: ContractTerms, next: RetainerTerm, table: string): Change {
  return async (environment, billing, progress) => {
    const { addPlannedRows } = await import("../../../application/planning/addPlannedRows");
    const { retainerTerm } = await import("../../../application/planning/planRetainer");
    const plan = (now: Billing) => retainerTerm(terms, next, now);
    return told(table, 1, await addPlannedRows(environment, billing, plan, progress));
  };
}

function told(name: string, count: number, { value, diagnostics }: Outcome<number>) {
  return { kind: "changed", change: "rowsPlanned", name, count, done: value > 0, diagnostics } as const;
}
