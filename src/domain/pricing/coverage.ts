import { diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { ContractTerms } from "../entries/books";
import type { Entry, EntryClass } from "../entries/entry";
import { cellOf } from "../entries/source";
import { includesClass } from "./contractLine";
import type { Coverage } from "./placement";

/**
 * Whether an entry is billed on its own. Disbursements always are: money laid out in the client's name is no part of a
 * price. Rule: domain rules §5 "Covered".
 */
export function coverageOf(terms: ContractTerms | null, entryClass: EntryClass): Coverage {
  if (terms?.method === "Internal") return "internal";
  if (terms === null || terms.method === "Time and materials") return "billed";
  if (entryClass === "Disbursement" || entryClass === "Milestone") return "billed";
  return includesClass(terms, entryClass) ? "covered" : "notIncluded";
}

/** That a fixed price or a retainer was named for a row of a class which it does not pay for. */
export function coverageProblem(entry: Entry, entryClass: EntryClass, coverage: Coverage): Diagnostic | null {
  if (coverage !== "notIncluded") return null;
  return diagnose("class.notIncluded", cellOf(entry.source, "line"), { project: entry.project, class: entryClass });
}
