import type { DateSystem } from "../../domain/calendar/localDate";
import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { ExpenseEntry, TimeEntry } from "../../domain/entries/entry";
import type { Decimal } from "../../domain/money/decimal";
import type { HeaderMatch } from "../../ledger/header/findHeader";
import type { NotTaken } from "../../ledger/import/importPreview";
import type { RawTable } from "../../ledger/rawTable";

export type ImportLedger = "Time" | "Expenses";

/** A file to import: its table, and what the user said about it. */
export type ImportSource = {
  /** The file's name, for the Log. */
  readonly file: string;
  readonly raw: RawTable;
  readonly dateSystem: DateSystem;
  readonly ledger: ImportLedger;
  readonly dateOrder?: "dmy" | "mdy";
  /** The user's own mapping of its columns. */
  readonly match?: HeaderMatch;
};

/** A row that would be added. `row` is the file's record, the header being 1. */
export type ImportRow = {
  readonly row: number;
  readonly entry: TimeEntry | ExpenseEntry;
  readonly fingerprint: string;
  /** The tracker's own figures, and its invoice where it was billed there. */
  readonly sourceAmount: Decimal | null;
  readonly sourceRate: Decimal | null;
  readonly sourceCurrency: string;
  readonly invoiceId: string;
};

/** What an import would do: which rows it adds, and why it does not take the others. */
export type ImportPlan = {
  readonly source: ImportSource;
  readonly tracker: string | null;
  readonly rows: readonly ImportRow[];
  readonly notTaken: readonly {
    readonly row: number;
    readonly reason: NotTaken;
    readonly diagnostics: readonly Diagnostic[];
  }[];
  readonly diagnostics: readonly Diagnostic[];
};
