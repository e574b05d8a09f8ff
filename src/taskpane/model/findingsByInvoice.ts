import type { Finding } from "../../application/verification/finding";

/** Findings under the invoice they concern, in the order they were found. */
export function findingsByInvoice(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = groups.get(finding.invoice);
    if (known) known.push(finding);
    else groups.set(finding.invoice, [finding]);
  }
  return groups;
}
