import "./nodeGlobals";
import { readBilling } from "../../src/application/readBilling";
import { runToEnd } from "../../src/domain/steps";
import { PaneSession } from "../../src/taskpane/app/paneSession";
import { createPaneStore } from "../../src/taskpane/app/store";
import { ticking } from "../../src/taskpane/app/ticking";
import { paneBilling } from "../../src/taskpane/model/paneBilling";
import { groupTicks } from "../../src/taskpane/model/selection";
import { selectionWorth } from "../../src/taskpane/model/selectionWorth";
import { worthOf } from "../../src/taskpane/model/worth";
import { openBook } from "../support/openBook";
import { smallBook, work } from "../support/sheetLiteral";

/** More rows than one step takes. */
const rows = 2500;

async function openSession() {
  const book = await openBook(smallBook(Array.from({ length: rows }, () => work("2026-05-04", 1))));
  const { environment } = book;
  const billing = runToEnd(paneBilling(await readBilling(environment)));
  const today = environment.clock.today();
  const store = createPaneStore({ language: "en", name: "", welcomed: true, view: "backlog", today });
  const read = () =>
    store.dispatch({ type: "read", billing: { ...billing }, today, selection: store.state().backlog.selection });
  read();
  const memory = { clientId: "", save: () => undefined };
  const giveWay = () => new Promise<void>((resolve) => void setTimeout(resolve));
  const session = new PaneSession(store, { ...environment, giveWay, memory, report: fail });
  const selection = () => store.state().backlog.selection;
  book.close();
  return { billing, units: billing.backlog.units, read, selection, tick: ticking(session).tick };
}

function fail(error: unknown): never {
  throw error;
}

test("two groups that are ticked one right after the other are both ticked, and unticked again", async () => {
  const { units, selection, tick } = await openSession();
  const [first, second] = [units.slice(0, 2200), units.slice(2200)];
  await Promise.all([tick(first), tick(second)]);
  expect(selection().size).toBe(rows);
  await Promise.all([tick(first), tick(second)]);
  expect(selection().size).toBe(0);
});

test("what is read while a group is being ticked comes first", async () => {
  const { units, read, selection, tick } = await openSession();
  const ticked = tick(units);
  read();
  await ticked;
  expect(selection().size).toBe(0);
});

test("what is ticked of thousands of rows comes to what its rows come to", async () => {
  const { billing, units, selection, tick } = await openSession();
  const { waiting } = billing;
  const ticks = () => [...runToEnd(groupTicks(waiting, selection())).values()];
  await tick(units);
  expect(ticks()).toEqual(["all", "all", "all", "all"]);
  expect(runToEnd(selectionWorth(waiting, selection()))).toEqual(worthOf(units));
  await tick(units.slice(0, 2100));
  expect(ticks()).toEqual(["some", "some", "some", "some"]);
  expect(runToEnd(selectionWorth(waiting, selection()))).toEqual(worthOf(units.slice(2100)));
});
