import type { LocalDate } from "../../domain/calendar/localDate";
import type { Language } from "../../texts/language";
import type { BacklogFilters } from "../model/backlogFilter";
import type { BacklogOrder } from "../model/backlogOrder";
import type { PaneBilling } from "../model/paneBilling";
import type { InvoicePage } from "../model/invoicePage";
import type { LedgersPage } from "../model/ledgersPage";
import type { PlanRequest } from "../model/planning/planRequest";
import type { Selection } from "../model/selection";
import type { Confirmation, DraftPreview, Notice, PaneView, Work, WorkWait } from "./state";

/** Everything that can happen to the pane's state. */
export type PaneAction =
  | {
      readonly type: "viewOpened";
      readonly view: PaneView;
      readonly page?: InvoicePage;
      readonly plan?: PlanRequest;
      readonly ledgersPage?: LedgersPage;
    }
  | { readonly type: "welcomed"; readonly name: string }
  | { readonly type: "languageChosen"; readonly language: Language }
  | { readonly type: "named"; readonly name: string }
  | { readonly type: "workBegan"; readonly work: Work }
  | { readonly type: "workAdvanced"; readonly done: number; readonly total: number }
  /** From here on the work under way cannot be stopped any longer. */
  | { readonly type: "workCommitted" }
  | { readonly type: "workWaits"; readonly wait: WorkWait | null }
  | { readonly type: "workEnded" }
  /** A fresh reading; the selection is what of the former one still stands. */
  | { readonly type: "read"; readonly billing: PaneBilling; readonly today: LocalDate; readonly selection: Selection }
  | { readonly type: "noticed"; readonly notice: Notice | null }
  | { readonly type: "filtered"; readonly filters: BacklogFilters }
  | { readonly type: "ordered"; readonly order: BacklogOrder }
  | { readonly type: "filtersShown"; readonly shown: boolean }
  | { readonly type: "groupToggled"; readonly id: string }
  | { readonly type: "selected"; readonly selection: Selection }
  | { readonly type: "explained"; readonly key: string | null }
  | { readonly type: "previewed"; readonly preview: DraftPreview | null }
  | { readonly type: "confirmationAsked"; readonly confirmation: Confirmation | null };
