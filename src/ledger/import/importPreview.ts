import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { TimeEntry } from "../../domain/entries/entry";
import type { Decimal } from "../../domain/money/decimal";
import type { HeaderMatch } from "../header/findHeader";
import type { TrackerName } from "./trackers";

/** Why a row of an export is not taken. */
export type NotTaken =
  "duplicate" | "running" | "break" | "expense" | "unreadable" | "total" | "header" | "blank" | "note";

/** One row of an export that is taken, with what the tracker says besides. `row` is the file's record, the header being 1. */
export type ImportedRow = {
  readonly row: number;
  readonly entry: TimeEntry;
  readonly client: string;
  readonly tags: string;
  readonly fingerprint: string;
  /** The tracker's own figures, to be compared with what is priced here. */
  readonly sourceAmount: Decimal | null;
  readonly sourceRate: Decimal | null;
  readonly sourceCurrency: string;
  readonly invoiceId: string;
  /** Overlaps another row of the same person: taken, and told. */
  readonly overlaps: boolean;
};

/** What an import would do, before anything is written. */
export type ImportPreview = {
  readonly tracker: TrackerName | null;
  readonly match: HeaderMatch;
  readonly rows: readonly ImportedRow[];
  readonly notTaken: readonly {
    readonly row: number;
    readonly reason: NotTaken;
    readonly diagnostics: readonly Diagnostic[];
  }[];
  /** Distinct names, to be mapped once where the workbook does not know them. */
  readonly projects: readonly string[];
  readonly clients: readonly string[];
  readonly people: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
};
