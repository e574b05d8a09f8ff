import type { Diagnostic } from "../../../domain/diagnostics/diagnostic";
import type { Books, ContractTerms } from "../../../domain/entries/books";
import { renewRetainer } from "../../../domain/planning/renewRetainer";
import type { PlanRequest } from "../planning/planRequest";

/** Something to keep an eye on, and the form that answers it; null where only its cell does. */
export type HomeNotice = { readonly finding: Diagnostic; readonly plan: PlanRequest | null };

const formOf: Readonly<Record<string, PlanRequest["plan"]>> = {
  "cap.near": "changeOrder",
  "retainer.renewal": "retainer",
};

/**
 * Caps from 80 %, which a change order raises, and retainers that end soon, which a next term renews. A client's cap is agreed on with
 * the client: no contract line's change order raises it.
 */
export function homeNotices(
  findings: readonly Diagnostic[],
  { projects }: Pick<Books, "projects">,
): readonly HomeNotice[] {
  const wanted = findings.filter(({ code }) => formOf[code] !== undefined);
  if (wanted.length === 0) return [];
  return wanted.map((finding) => ({ finding, plan: planFor(finding, projects) }));
}

function planFor({ code, source }: Diagnostic, projects: readonly ContractTerms[]): PlanRequest | null {
  const terms = projects.find(({ source: own }) => own.table.sheet === source?.sheet && own.row === rowOf(source.cell));
  const plan = formOf[code]!;
  if (!terms || terms.method === "Internal" || (plan === "retainer" && !renewRetainer(terms))) return null;
  return { plan, project: terms.project, line: terms.line };
}

/** The row of a cell, 1-based as on the sheet. */
function rowOf(cell: string): number {
  return Number(/\d+$/u.exec(cell)?.[0] ?? 0);
}
