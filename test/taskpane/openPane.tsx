import { webLightTheme } from "@fluentui/react-components";
import { cleanup, render, screen, type RenderResult } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { App } from "../../src/taskpane/app/App";
import { createPaneController, type PaneController } from "../../src/taskpane/app/paneController";
import { createPaneStore, type PaneStore } from "../../src/taskpane/app/store";
import type { StartingPoint } from "../../src/taskpane/app/state";
import { watchWorkbook } from "../../src/taskpane/app/watchWorkbook";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import type { Workbook } from "../../src/host/model/workbook";
import { openBook, type OpenBook } from "../support/openBook";

/** The pane on a workbook in the embedded host, over the real office.js. */
export type OpenPane = {
  readonly book: OpenBook;
  readonly store: PaneStore;
  readonly controller: PaneController;
  readonly view: RenderResult;
  readonly user: UserEvent;
  /** What nobody foresaw. */
  readonly reported: readonly unknown[];
  readonly saved: readonly object[];
  readonly close: () => Promise<void>;
};

/** jsdom lays nothing out; the virtualised list needs a height to show rows in, and rows with one; what has no place loses the focus. */
function giveElementsASize(): void {
  for (const [name, value] of Object.entries({
    clientHeight: 600,
    clientWidth: 350,
    offsetHeight: 48,
    offsetWidth: 350,
  })) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
  }
  const rects = function (this: Element): DOMRect[] {
    return this.closest('[style*="display: none"]') ? [] : [this.getBoundingClientRect()];
  };
  Object.defineProperty(Element.prototype, "getClientRects", { configurable: true, value: rects });
}

const opened: OpenPane[] = [];

afterEach(async () => {
  for (const pane of opened.splice(0)) {
    await pane.close();
    cleanup();
    expect(pane.reported).toEqual([]);
  }
});

/** Opens the pane until the test is over; whatever nobody foresaw fails it. */
export async function openPane(workbook: Workbook, start: Partial<StartingPoint> = {}): Promise<OpenPane> {
  giveElementsASize();
  // State changes when the workbook answers, not inside of an act(): the tests wait for what is seen.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  const language = start.language ?? "en";
  const book = await openBook(workbook, { language });
  const today = book.environment.clock.today() satisfies LocalDate;
  const store = createPaneStore({ language, name: "Alex", welcomed: true, view: "home", today, ...start });
  const reported: unknown[] = [];
  const saved: object[] = [];
  const { port, clock, random, digest } = book.environment;
  const memory = { clientId: "test-1", save: (changes: object) => void saved.push(changes) };
  const controller = createPaneController(store, {
    ...{ port, clock, random, digest, memory },
    report: (error) => reported.push(error),
  });
  const view = render(<App pane={{ store, controller }} theme={webLightTheme} />);
  await controller.start(false);
  const stop = await watchWorkbook(port, store, controller);
  const pane: OpenPane = {
    ...{ book, store, controller, view, reported, saved },
    user: userEvent.setup(),
    close: async () => {
      view.unmount();
      await stop();
      book.close();
    },
  };
  opened.push(pane);
  return pane;
}

/** Opens one of the pane's tabs by its name. */
export async function openTab(pane: OpenPane, name: string): Promise<void> {
  await pane.user.click(screen.getByRole("tab", { name }));
}
