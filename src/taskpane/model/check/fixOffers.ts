import { fixesFor, type Fix } from "../../../application/mapping/fixes";
import type { Billing } from "../../../application/readBilling";
import type { Diagnostic } from "../../../domain/diagnostics/diagnostic";

/** A finding with what can be done about it; a fix that serves several findings is offered at the first of them. */
export type OfferedFinding = { readonly finding: Diagnostic; readonly fixes: readonly Fix[] };

/** What can be done about findings, each fix once. */
export function offerFixes(billing: Billing, findings: readonly Diagnostic[]): OfferedFinding[] {
  const offered = new Set<string>();
  return findings.map((finding) => {
    const fixes = fixesFor(billing, finding).filter((fix) => {
      const key = JSON.stringify(fix);
      if (offered.has(key)) return false;
      offered.add(key);
      return true;
    });
    return { finding, fixes };
  });
}
