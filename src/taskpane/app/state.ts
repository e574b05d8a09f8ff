import type { EnvironmentErrorKind } from "../../application/environmentError";
import type { LocalDate } from "../../domain/calendar/localDate";
import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { GroupBy } from "../../domain/entries/terms";
import type { Invoice } from "../../domain/invoicing/invoice";
import type { Language } from "../../texts/language";
import { noFilters, type BacklogFilters } from "../model/backlogFilter";
import type { BacklogOrder } from "../model/backlogOrder";
import type { PaneBilling } from "../model/paneBilling";
import type { InvoicePage } from "../model/invoicePage";
import type { LedgersPage } from "../model/ledgersPage";
import type { PlanRequest } from "../model/planning/planRequest";
import type { Selection } from "../model/selection";

export type PaneView = "home" | "backlog" | "invoices" | "margin" | "ledgers" | "settings";

/** What the pane is busy with. */
export type WorkKind =
  "reading" | "drafting" | "confirming" | "margin" | "making" | "showing" | "changing" | "importing";

/** `total` 0 while unknown. Only what can be stopped without leaving anything half-way may be cancelled. */
export type Work = {
  readonly kind: WorkKind;
  /** Begun by the pane itself after a change of the workbook: controls stay usable. */
  readonly quiet: boolean;
  readonly done: number;
  readonly total: number;
  readonly canCancel: boolean;
  /** What it waits for, and of how many seconds; null or absent while it goes on. */
  readonly wait?: WorkWait | null;
};

/** Units: `seconds` of the whole wait, `left` of what is left of it. */
export type WorkWait =
  { readonly reason: "settling"; readonly seconds: number; readonly left: number } | { readonly reason: "others" };

/** What the pane has to say about the last action. Words are chosen when it is shown, so that a change of language changes them. */
export type Notice =
  | {
      readonly kind: "failed";
      readonly error: EnvironmentErrorKind;
      readonly code: string;
      readonly detail: string;
      readonly canRetry: boolean;
    }
  | { readonly kind: "drafted"; readonly count: number; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: "confirmed"; readonly count: number; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: "marginWritten"; readonly sheet: string }
  | { readonly kind: "made"; readonly sheets: readonly string[] }
  | { readonly kind: "selectionChanged"; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: "nothingInSelection" }
  | { readonly kind: "tookFromSheet"; readonly count: number; readonly waiting: number }
  | { readonly kind: "selectedInSheet"; readonly sheet: string; readonly count: number; readonly others: number }
  | ChangeNotice
  /** Somebody changed a draft while it was being edited here. */
  | { readonly kind: "overtaken"; readonly name: string }
  | { readonly kind: "cancelled" };

/** What can be done to drafts, invoices and runs that were cut off. */
export type ChangeName =
  | "discarded"
  | "refreshed"
  | "sentToReview"
  | "takenBack"
  | "credited"
  | "reissued"
  | "creditedInPart"
  | "creditedByAmount"
  | "edited"
  | "takenOver"
  | "sent"
  | "recapMade"
  | "recapValidated"
  | "reimbursed"
  | "paid"
  | "reminded"
  | "finished"
  | "undone"
  | "mapped"
  | "unmapped"
  | "imported"
  | "importUndone"
  | "rateMade"
  | "notationSet"
  | "markedTotal"
  | "highlighted"
  | "highlightsOff"
  | "rowsPlanned"
  | "sheetsAdded";

/** What came of one of these; `done` false: it was refused, and the diagnostics say why. */
export type ChangeNotice = {
  readonly kind: "changed";
  readonly change: ChangeName;
  readonly name: string;
  /** How many rows or cells it was about, where that is told. */
  readonly count?: number;
  readonly done: boolean;
  readonly diagnostics: readonly Diagnostic[];
};

/** How the drafts of a selection are to be made; discount and freight as typed. */
export type DraftOptions = {
  readonly date: LocalDate;
  readonly groupBy: GroupBy | null;
  readonly discountPercent: string;
  readonly freight: string;
};

/** Drafts as they would be written, for the selection and options they were planned for. */
export type DraftPreview = {
  readonly options: DraftOptions;
  readonly invoices: readonly Invoice[];
  readonly diagnostics: readonly Diagnostic[];
};

export type BacklogState = {
  readonly filters: BacklogFilters;
  readonly order: BacklogOrder;
  readonly showFilters: boolean;
  /** Groups that are not as they begin: clients begin open, lines closed. */
  readonly toggled: ReadonlySet<string>;
  readonly selection: Selection;
  /** The unit whose price is explained. */
  readonly explained: string | null;
};

/** Drafts about to be confirmed: the question is on the screen. */
export type Confirmation = { readonly drafts: readonly string[]; readonly date: LocalDate };

/** Everything the pane shows. */
export type PaneState = {
  readonly language: Language;
  readonly name: string;
  /** Whether the first run was seen or skipped on this device. */
  readonly welcomed: boolean;
  readonly view: PaneView;
  /** What the invoices view is opened at, where that is not its lists. */
  readonly page: InvoicePage | null;
  /** The form of planning that the ledgers view is opened at. */
  readonly plan: PlanRequest | null;
  /** The page that the ledgers view is opened at, where that is not its first. */
  readonly ledgersPage: LedgersPage | null;
  readonly today: LocalDate;
  readonly billing: PaneBilling | null;
  readonly work: Work | null;
  readonly notice: Notice | null;
  readonly backlog: BacklogState;
  readonly preview: DraftPreview | null;
  readonly confirmation: Confirmation | null;
};

export type StartingPoint = Pick<PaneState, "language" | "name" | "welcomed" | "view" | "today">;

export function initialState(start: StartingPoint): PaneState {
  return {
    ...start,
    page: null,
    plan: null,
    ledgersPage: null,
    billing: null,
    work: null,
    notice: null,
    backlog: {
      filters: noFilters,
      order: "oldest",
      showFilters: false,
      toggled: new Set(),
      selection: new Set(),
      explained: null,
    },
    preview: null,
    confirmation: null,
  };
}
