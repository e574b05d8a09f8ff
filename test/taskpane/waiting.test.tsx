import "./nodeGlobals";
import { screen, waitFor } from "@testing-library/react";
import { confirmInvoices } from "../../src/application/confirming/confirmInvoices";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { readBilling } from "../../src/application/readBilling";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import type { WorkWait } from "../../src/taskpane/app/state";
import { smallBook } from "../support/sheetLiteral";
import { openPane, openTab, type OpenPane } from "./openPane";

let pane: OpenPane;
const slow = { timeout: 20_000 };
const today = "2026-11-20" as LocalDate;

afterEach(() => {
  jest.restoreAllMocks();
});

/** An invoice that somebody else confirmed, and a draft of theirs that is in nobody's way. */
async function openShared(name: string): Promise<void> {
  pane = await openPane(smallBook([["2026-10-05", "Website", "Design", "Ann", 1, "Home page"]]));
  const theirs = { ...pane.book.environment, identity: { name, clientId: "theirs" } };
  await draftInvoices(theirs, await readBilling(theirs), { filters: [{}], date: today });
  await confirmInvoices(theirs, await readBilling(theirs), { drafts: null, date: today });
  await pane.controller.read(false);
  await screen.findByRole("region", { name: "Not marked as sent" }, slow);
}

/** Holds every wait until it is let go. */
function holdWaits(): () => void {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  jest.spyOn(pane.book.environment.clock, "pause").mockImplementation(() => held);
  return letGo;
}

const markSent = () => pane.user.click(screen.getByRole("button", { name: "Mark as sent 2026-0001" }));
const sentOn = () => pane.store.state().billing!.books.register[0]!.sentOn;
const waiting = "Waiting about 3 seconds: everybody must get the change first";

test("while a run waits in a shared workbook, the pane says for what and for how long", async () => {
  await openShared("Bob");
  const letGo = holdWaits();
  await markSent();
  expect((await screen.findAllByText(waiting, {}, slow)).length).toBe(2);
  expect(sentOn()).toBeNull();
  letGo();
  await waitFor(() => expect(sentOn()).toBe(today), slow);
  expect(screen.queryByText(waiting)).toBeNull();
});

test("the seconds that are left are counted, and screen readers hear of the whole wait once", async () => {
  await openShared("Bob");
  const seen: (WorkWait | null)[] = [];
  const stop = pane.store.subscribe(() => {
    const wait = pane.store.state().work?.wait ?? null;
    if (JSON.stringify(wait) !== JSON.stringify(seen.at(-1) ?? null)) seen.push(wait);
  });
  await markSent();
  await waitFor(() => expect(sentOn()).toBe(today), slow);
  stop();
  const counted = [3, 2, 1].map((left) => ({ reason: "settling", seconds: 3, left }));
  expect(seen).toEqual([...counted, null]);
});

test("somebody who bills alone never waits", async () => {
  await openShared("Alex");
  await markSent();
  await waitFor(() => expect(sentOn()).toBe(today), slow);
  await openTab(pane, "Invoices");
  expect(screen.queryByText(/^Waiting/)).toBeNull();
});
