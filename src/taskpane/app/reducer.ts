import type { PaneAction } from "./actions";
import type { BacklogState, Notice, PaneState } from "./state";

/** The pane's next state. Everything that needs the workbook happens in the controller, which then says so here. */
export function reducePane(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case "viewOpened":
      return {
        ...state,
        ...{ view: action.view, page: action.page ?? null, plan: action.plan ?? null },
        ...{ ledgersPage: action.ledgersPage ?? null, preview: null, confirmation: null },
        notice: lasting(state.notice),
      };
    case "welcomed":
      return { ...state, welcomed: true, name: action.name };
    case "languageChosen":
      return { ...state, language: action.language };
    case "named":
      return { ...state, name: action.name };
    case "workBegan":
      return { ...state, work: action.work };
    case "workAdvanced":
      return state.work ? { ...state, work: { ...state.work, done: action.done, total: action.total } } : state;
    case "workCommitted":
      return state.work ? { ...state, work: { ...state.work, canCancel: false } } : state;
    case "workWaits":
      return state.work ? { ...state, work: { ...state.work, wait: action.wait } } : state;
    case "workEnded":
      return { ...state, work: null };
    case "read":
      return withBacklog(
        { ...state, billing: action.billing, today: action.today },
        { selection: action.selection, explained: null },
      );
    case "noticed":
      return { ...state, notice: action.notice };
    case "previewed":
      return { ...state, preview: action.preview };
    case "confirmationAsked":
      return { ...state, confirmation: action.confirmation };
    default:
      return reduceBacklog(state, action);
  }
}

type BacklogAction = Extract<
  PaneAction,
  { type: "filtered" | "ordered" | "filtersShown" | "groupToggled" | "selected" | "explained" }
>;

function reduceBacklog(state: PaneState, action: BacklogAction): PaneState {
  switch (action.type) {
    case "filtered":
      return withBacklog(state, { filters: action.filters });
    case "ordered":
      return withBacklog(state, { order: action.order });
    case "filtersShown":
      return withBacklog(state, { showFilters: action.shown });
    case "groupToggled":
      return withBacklog(state, { toggled: flipped(state.backlog.toggled, action.id) });
    case "selected":
      return withBacklog({ ...state, preview: null }, { selection: action.selection });
    case "explained":
      return withBacklog(state, { explained: action.key });
  }
}

/** A failure stays in sight until it is closed or tried again; good news has been read by then. */
function lasting(notice: Notice | null): Notice | null {
  return notice?.kind === "failed" ? notice : null;
}

function withBacklog(state: PaneState, changes: Partial<BacklogState>): PaneState {
  return { ...state, backlog: { ...state.backlog, ...changes } };
}

function flipped(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
