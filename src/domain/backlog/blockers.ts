import type { LocalDate } from "../calendar/localDate";
import type { DiagnosticCode } from "../diagnostics/codes";
import { diagnose, type Diagnostic, type DiagnosticParams } from "../diagnostics/diagnostic";
import type { ChangeOrder } from "../entries/books";
import type { MilestoneEntry } from "../entries/entry";
import { keyOf } from "../entries/key";
import { cellOf } from "../entries/source";
import type { BillableUnit } from "../pricing/billableUnit";

/** What the rules of the backlog look at besides the unit. */
export type BlockerContext = {
  readonly cutOff: LocalDate;
  readonly changeOrders: ReadonlyMap<string, readonly ChangeOrder[]>;
};

type Blocker = (unit: BillableUnit, context: BlockerContext) => Diagnostic | null;

/** What keeps a unit in the backlog, or warns, besides the diagnostics it came with; one rule each, in the order they are told. */
export const blockers: readonly Blocker[] = [
  function approvalGiven(unit) {
    const entry = unit.entry;
    const required = unit.terms?.approvalRequired ?? "No";
    if (required === "No" || entry === null || entry.kind === "milestone") return null;
    if (required !== "Client" && !entry.approved) return at(unit, "approval.missing", "approved", { by: "Manager" });
    const client = required === "Client" || required === "Both";
    if (!client || entry.kind !== "time" || entry.clientApproved) return null;
    return at(unit, "approval.missing", "clientApproved", { by: "Client" });
  },
  function milestoneAccepted(unit) {
    const entry = unit.entry;
    if (entry?.kind !== "milestone" || entry.acceptanceCriteria === "" || entry.acceptedOn !== null) return null;
    return at(unit, "milestone.notAccepted", "acceptedOn", { milestone: entry.milestone });
  },
  function changeOrderAgreed(unit, { changeOrders }) {
    const { entry, terms } = unit;
    if (entry?.kind === "milestone") return milestoneOfOrder(unit, entry, changeOrders);
    if (entry?.kind !== "time" || entry.changeOrder === "") return null;
    const params = { changeOrder: entry.changeOrder };
    const order = findOrder(changeOrders, entry.project, { request: entry.changeOrder, line: terms?.line ?? "" });
    if (!order) return at(unit, "changeOrder.unknown", "changeOrder", params);
    if (order.status !== "Agreed") return at(unit, "changeOrder.notAgreed", "changeOrder", params);
    if (order.agreedOn === null || entry.date === null || entry.date >= order.agreedOn) return null;
    return at(unit, "changeOrder.beforeAgreement", "date", { ...params, agreedOn: order.agreedOn });
  },
  function notAfterCutOff(unit, { cutOff }) {
    if (unit.date === null || unit.date <= cutOff) return null;
    return at(unit, "date.afterCutOff", "date", { date: unit.date, cutOff });
  },
];

/** The milestone of a change order bears its name; it can be billed once the order is agreed. */
function milestoneOfOrder(
  unit: BillableUnit,
  { project, milestone }: MilestoneEntry,
  orders: BlockerContext["changeOrders"],
): Diagnostic | null {
  const order = findOrder(orders, project, { request: milestone, line: unit.terms?.line ?? "" });
  if (!order || order.status === "Agreed") return null;
  return at(unit, "changeOrder.notAgreed", "milestone", { changeOrder: order.request });
}

function findOrder(
  orders: BlockerContext["changeOrders"],
  project: string,
  { request, line }: { readonly request: string; readonly line: string },
): ChangeOrder | undefined {
  const named = orders.get(changeOrderKey(project, request)) ?? [];
  return named.find((candidate) => candidate.line === "" || keyOf(candidate.line) === keyOf(line));
}

/** Whether a finding keeps the unit in the backlog: errors do, and a date after the cut-off, which is no error. */
export function blocks(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === "error" || diagnostic.code === "date.afterCutOff";
}

/** Change orders by project and request. */
export function indexChangeOrders(orders: readonly ChangeOrder[]): ReadonlyMap<string, readonly ChangeOrder[]> {
  const index = new Map<string, ChangeOrder[]>();
  for (const order of orders) {
    const key = changeOrderKey(order.project, order.request);
    index.set(key, [...(index.get(key) ?? []), order]);
  }
  return index;
}

function changeOrderKey(project: string, request: string): string {
  return `${keyOf(project)}|${keyOf(request)}`;
}

function at(unit: BillableUnit, code: DiagnosticCode, field: string, params: DiagnosticParams): Diagnostic {
  return diagnose(code, unit.source ? cellOf(unit.source, field) : null, params);
}
