import type { DiagnosticCode } from "../../domain/diagnostics/codes";
import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import { journalOf } from "../../domain/invoicing/assembleInvoice";
import type { DueContract } from "../../domain/invoicing/contractsDue";
import type { Invoice } from "../../domain/invoicing/invoice";
import { addsUp } from "../../domain/invoicing/priceLine";
import type { BillableUnit } from "../../domain/pricing/billableUnit";
import type { PlannedDrafts } from "../drafting/planDrafts";

/** What a run of "everything due" made of a contract; one for each draft where it made several. */
export type DueOutcome = {
  readonly contract: DueContract;
  /** Whom it bills: the contract's client, or one of those who share its project. */
  readonly client: string;
  readonly outcome: "drafted" | "nothing to bill" | "failed";
  readonly draft: string | null;
  readonly reason: DiagnosticCode | null;
};

/** A contract with what of it is due. */
export type DueUnits = { readonly contract: DueContract; readonly units: readonly BillableUnit[] };

/** Reasons for which work waits in the ordinary course of things: nothing has failed. */
const waiting: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  ...(["date.afterCutOff", "approval.missing", "milestone.notAccepted", "cap.exceeded"] as const),
  ...(["changeOrder.notAgreed", "row.onHold", "row.notReady", "row.writtenOff", "row.alreadyInvoiced"] as const),
]);

/** Contract by contract: drafted, nothing to bill, or failed, and why. Rule: domain rules §5 "Everything due". */
export function dueOutcomes(
  due: readonly DueUnits[],
  planned: { readonly value: PlannedDrafts; readonly diagnostics: readonly Diagnostic[] },
  all: readonly BillableUnit[],
): DueOutcome[] {
  const { invoices, ids } = planned.value;
  const contractOfId = new Map(
    due.flatMap(({ contract, units }) => units.map((unit) => [ids.idOf(unit), contract] as const)),
  );
  const drafts = new Map<DueContract, Invoice[]>();
  for (const invoice of invoices) {
    const detail = journalOf(invoice).find(({ billingId }) => contractOfId.has(billingId));
    const contract = detail && contractOfId.get(detail.billingId);
    if (contract) drafts.set(contract, [...(drafts.get(contract) ?? []), invoice]);
  }
  const blockers = blockersByContract(all);
  return due.flatMap(({ contract, units }): DueOutcome[] => {
    const made = drafts.get(contract) ?? [];
    if (made.length > 0) return made.map((invoice) => drafted(contract, invoice));
    if (units.some(addsUp)) return [failed(contract, refusalOf(units, planned.diagnostics))];
    const reasons = (blockers.get(contractKey(contract)) ?? []).filter(({ date }) => isDue(date, contract));
    const failure = reasons.find(({ reason }) => !waiting.has(reason));
    if (failure) return [failed(contract, failure.reason)];
    const { client } = contract;
    return [{ contract, client, outcome: "nothing to bill", draft: null, reason: reasons[0]?.reason ?? null }];
  });
}

function failed(contract: DueContract, reason: DiagnosticCode): DueOutcome {
  return { contract, client: contract.client, outcome: "failed", draft: null, reason };
}

function drafted(contract: DueContract, { client, draft }: Invoice): DueOutcome {
  return { contract, client: client.name, outcome: "drafted", draft, reason: null };
}

/** Why a draft of ready units could not be made. */
function refusalOf(units: readonly BillableUnit[], diagnostics: readonly Diagnostic[]): DiagnosticCode {
  const clients = new Set(units.map((unit) => keyOf(unit.client?.name ?? "")));
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return (errors.find(({ params }) => clients.has(keyOf(params["client"] ?? ""))) ?? errors[0])?.code ?? "draft.empty";
}

type Blocker = { readonly date: string | null; readonly reason: DiagnosticCode };

function blockersByContract(units: readonly BillableUnit[]): Map<string, Blocker[]> {
  const blockers = new Map<string, Blocker[]>();
  for (const { state, reason, terms, date } of units) {
    if (terms === null || reason === null || (state !== "blocked" && state !== "notReady")) continue;
    const key = contractKey({ client: terms.client, contract: terms.contract || terms.project });
    const known = blockers.get(key);
    if (known) known.push({ date, reason });
    else blockers.set(key, [{ date, reason }]);
  }
  return blockers;
}

function isDue(date: string | null, { cutOff }: DueContract): boolean {
  return date === null || date <= cutOff;
}

function contractKey({ client, contract }: Pick<DueContract, "client" | "contract">): string {
  return `${keyOf(client)}|${keyOf(contract)}`;
}
