import type { PaneView } from "./state";

/** Where the pane opens, and whether it takes over the rows selected on the sheet at once. */
export type StartView = { readonly view: PaneView; readonly takeSelection: boolean };

const views: Readonly<Record<string, StartView>> = {
  backlog: { view: "backlog", takeSelection: false },
  bill: { view: "backlog", takeSelection: true },
  selection: { view: "backlog", takeSelection: true },
  check: { view: "ledgers", takeSelection: false },
  margin: { view: "margin", takeSelection: false },
  invoices: { view: "invoices", takeSelection: false },
};

/** The view a ribbon command asks for in the pane's address (`?view=check`); home for anything else. */
export function startViewOf(query: string): StartView {
  const wanted = new URLSearchParams(query).get("view") ?? "";
  return Object.hasOwn(views, wanted) ? views[wanted]! : { view: "home", takeSelection: false };
}
