import { confirmInvoices } from "../../src/application/confirming/confirmInvoices";
import type { Environment } from "../../src/application/environment";
import { EnvironmentError } from "../../src/application/environmentError";
import { readBilling } from "../../src/application/readBilling";
import type { Progress } from "../../src/application/workbookPort";
import { openBook, type OpenBook } from "../support/openBook";
import { settlingIn, startingBooks } from "./coauthors";
import { brokenInvariants } from "./invariants";
import { today } from "./scenarios";

let reviewed: Uint8Array;

beforeAll(async () => {
  reviewed = (await startingBooks()).reviewed;
});

/** Confirms one draft; what the register says of it at each moment of the wait, and how long was waited in all. */
async function confirmWatched(book: Uint8Array, progress: (opened: OpenBook) => Progress) {
  const opened = await openBook(book);
  let waited = 0;
  const pause = (milliseconds: number) => Promise.resolve(void (waited += milliseconds));
  const environment: Environment = { ...opened.environment, clock: { ...opened.environment.clock, pause } };
  const request = { drafts: ["D-0002"], date: today };
  const outcome = await confirmInvoices(environment, await readBilling(environment), request, progress(opened)).catch(
    (error: unknown) => error,
  );
  const { books, unfinished } = await readBilling(opened.environment);
  const [, record] = books.register;
  const broken = await brokenInvariants(opened.environment);
  opened.close();
  return { outcome, waited, record: { number: record!.number, state: record!.state }, unfinished, broken };
}

const stateIn = ({ workbook }: OpenBook): unknown => workbook.sheetNamed("Invoices")!.cells.value(5, 6);

test("a number stays claimed until the settling time has passed, told as progress; then the invoice is confirmed", async () => {
  const states = new Set<unknown>();
  const done = await confirmWatched(await settlingIn(reviewed, 3), (opened) => (_, total) => {
    if (total === 3000) states.add(stateIn(opened));
  });
  expect([...states]).toEqual(["Claimed"]);
  expect(done.waited).toBe(3000);
  expect(done.record).toEqual({ number: "2026-0002", state: "Confirmed" });
});

test("somebody who bills alone does not wait", async () => {
  const done = await confirmWatched(reviewed, () => () => undefined);
  expect(done.waited).toBe(0);
  expect(done.record.state).toBe("Confirmed");
});

test("a confirmation that is cancelled while its claim settles gives the number back and leaves nothing open", async () => {
  const done = await confirmWatched(await settlingIn(reviewed, 3), () => (waited, total) => {
    if (total === 3000 && waited >= 1000) throw new EnvironmentError("cancelled", "Cancelled", "");
  });
  expect(done.outcome).toMatchObject({ kind: "cancelled" });
  expect(done.record).toEqual({ number: "", state: "In review" });
  expect(done.unfinished).toEqual([]);
  expect(done.broken).toEqual([]);
});
