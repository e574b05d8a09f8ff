import { billingDiagnostics } from "./billingDiagnostics";
import { invoicingDiagnostics } from "./invoicingDiagnostics";
import { readingDiagnostics } from "./readingDiagnostics";

/** A message (what is wrong) and a remedy (what to do) for every diagnostic. */
export const diagnostics = {
  ...readingDiagnostics,
  ...billingDiagnostics,
  ...invoicingDiagnostics,
} as const;
