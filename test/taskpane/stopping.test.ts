import "./nodeGlobals";
import type { Progress } from "../../src/application/workbookPort";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { createPaneStore } from "../../src/taskpane/app/store";
import { WorkRunner } from "../../src/taskpane/app/workRunner";

const job = { kind: "changing", quiet: false, canCancel: true } as const;

function newRunner() {
  const today = "2026-11-20" as LocalDate;
  const store = createPaneStore({ language: "en", name: "", welcomed: true, view: "home", today });
  return { store, runner: new WorkRunner(store, () => undefined) };
}

test("work that is about to write offers no way to stop it any longer, and is not stopped", async () => {
  const { store, runner } = newRunner();
  const offered: (boolean | undefined)[] = [];
  let isWritten = false;
  const task = async (progress: Progress): Promise<void> => {
    offered.push(store.state().work?.canCancel);
    runner.commit();
    offered.push(store.state().work?.canCancel);
    runner.cancel();
    progress(1, 2);
    isWritten = await Promise.resolve(true);
  };
  await runner.run({ ...job, task });
  expect([offered, isWritten, store.state().notice]).toEqual([[true, false], true, null]);
});

test("work that was stopped just before it writes writes nothing", async () => {
  const { store, runner } = newRunner();
  let isWritten = false;
  const task = (): Promise<void> => {
    runner.cancel();
    runner.commit();
    isWritten = true;
    return Promise.resolve();
  };
  await runner.run({ ...job, task });
  expect([isWritten, store.state().notice]).toEqual([false, { kind: "cancelled" }]);
});
