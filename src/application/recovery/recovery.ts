import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import type { OpenIntent } from "./openIntents";

/** How a recovery ended. "failed" leaves the intent open, with the diagnostics that say why. */
export type RecoveryOutcome = "finished" | "undone" | "failed";

export type Recovered = { readonly outcome: RecoveryOutcome; readonly diagnostics: readonly Diagnostic[] };

/** What a recovery works with: the intent, and the workbook as it was just read. */
export type RecoveryRequest = {
  readonly intent: OpenIntent;
  /** Its `unfinished` is empty: recovery is what may go on. */
  readonly billing: Billing;
  readonly environment: Environment;
};

/**
 * How the runs of one action are finished or undone after any prefix of their writes. Both are idempotent, since a recovery may be
 * cut off as well: they look at what there is, never at what they did. Closing the intent is not theirs.
 */
export type Recovery = {
  readonly finish: (request: RecoveryRequest) => Promise<Recovered>;
  readonly undo: (request: RecoveryRequest) => Promise<Recovered>;
};

export const finished: Recovered = { outcome: "finished", diagnostics: [] };
export const undone: Recovered = { outcome: "undone", diagnostics: [] };
