import type { PlannedChangeOrder } from "../../../application/planning/plannedRows";
import type { PlannedRetainer, RetainerTerm } from "../../../application/planning/planRetainer";
import type { ContractTerms } from "../../../domain/entries/books";
import type { PlannedMilestone } from "../../../domain/planning/planMilestones";
import type { Change } from "../../app/useCase";
import type { Diagnostic } from "../../../domain/diagnostics/diagnostic";

/** Adds milestones to their table. */
export function addingMilestones(planned: readonly PlannedMilestone[], table: string): Change {
  return async (environment, billing) => {
    const { addPlannedRows } = await import("../../../application/planning/addPlannedRows");
    const { milestoneRow } = await import("../../../application/planning/plannedRows");
    const { wordsOf } = await import("../../../application/words");
    const words = wordsOf(environment.language);
    const rows = planned.map((milestone) => milestoneRow(milestone, words));
    return told(table, rows.length, await addPlannedRows(environment, billing, [{ table: "Milestones", rows }]));
  };
}

/** Adds a change order, and its milestone where one is planned. */
export function addingChangeOrder(
  order: PlannedChangeOrder,
  milestone: PlannedMilestone | null,
  table: string,
): Change {
  return async (environment, billing) => {
    const { addPlannedRows } = await import("../../../application/planning/addPlannedRows");
    const { changeOrderRow, milestoneRow } = await import("../../../application/planning/plannedRows");
    const { wordsOf } = await import("../../../application/words");
    const words = wordsOf(environment.language);
    const milestones = milestone ? [{ table: "Milestones", rows: [milestoneRow(milestone, words)] } as const] : [];
    const orders = { table: "Change orders", rows: [changeOrderRow(order, words)] } as const;
    return told(table, 1, await addPlannedRows(environment, billing, [orders, ...milestones]));
  };
}

/** Adds a retainer. */
export function addingRetainer(retainer: PlannedRetainer, table: string): Change {
  return async (environment, billing) => {
    const { addRetainer } = await import("../../../application/planning/planRetainer");
    return told(table, 1, await addRetainer(environment, billing, retainer));
  };
}

/** Adds the next term of a retainer; the row it continues is found again in the workbook as it is now. */
export function renewingRetainer(terms: ContractTerms, next: RetainerTerm, table: string): Change {
  return async (environment, billing) => {
    const { addRetainerTerm } = await import("../../../application/planning/planRetainer");
    const now = billing.books.projects.find(
      ({ project, line, start, end }) =>
        project === terms.project && line === terms.line && start === terms.start && end === terms.end,
    );
    if (!now) return { ...told(table, 0, []), done: false };
    return told(table, 1, await addRetainerTerm(environment, billing, now, next));
  };
}

function told(name: string, count: number, diagnostics: readonly Diagnostic[]) {
  return { kind: "changed", change: "rowsPlanned", name, count, done: diagnostics.length === 0, diagnostics } as const;
}
