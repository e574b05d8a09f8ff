import type { Environment } from "../../src/application/environment";
import { readBilling } from "../../src/application/readBilling";
import { recoverIntents } from "../../src/application/recovery/recoverIntents";
import type { Fault } from "../../src/host/protocol/faults";
import { sequence } from "../../src/application/samples/sampleWorkbook";
import { openBook } from "../support/openBook";
import { brokenInvariants } from "./invariants";
import { snapshotOf, type Snapshot } from "./snapshot";

/** A use case under test: the workbook it starts from, and one run of it. */
export type Scenario = {
  readonly name: string;
  readonly book: Uint8Array;
  readonly run: (environment: Environment) => Promise<unknown>;
};

/** The requests a clean run makes: the number of actions in each. */
export type CleanRun = { readonly before: Snapshot; readonly after: Snapshot; readonly actions: readonly number[] };

export type Direction = "finish" | "undo";

/** Draws of a run: the same ones each time it is repeated. */
export const seed = 7;

/** Runs a scenario without faults and counts its requests. */
export async function cleanRun({ book, run }: Scenario): Promise<CleanRun> {
  const opened = await openBook(book, { seed });
  const { host } = opened.office;
  const before = snapshotOf(opened.workbook);
  const start = host.counters.syncs;
  const totals: number[] = [host.counters.actions];
  const record = (sync: number) =>
    host.plan({ sync, when: "after", effect: { kind: "run", run: () => totals.push(host.counters.actions) } });
  for (let sync = 1; sync <= mostRequests; sync++) record(sync);
  await run(opened.environment);
  const syncs = host.counters.syncs - start;
  if (syncs >= mostRequests) throw new RangeError(`${syncs} requests are more than were counted`);
  const actions = totals.slice(1, syncs + 1).map((total, index) => total - totals[index]!);
  opened.close();
  return { before, after: snapshotOf(opened.workbook), actions };
}

/** More than any run of a scenario makes. */
const mostRequests = 300;

/** office.js lets go of objects in a request of its own, of which nobody hears. */
const actionsOfRelease = 2;

/** Every fault there is: each request lost before and after it was applied, each action failing before and after. */
export function allFaults({ actions }: CleanRun): Fault[] {
  const sides = ["before", "after"] as const;
  return actions.flatMap((count, index) => {
    const sync = index + 1;
    if (count === actionsOfRelease) return [];
    const lost = sides.map((when): Fault => ({ sync, when, effect: { kind: "drop" } }));
    const failed = Array.from({ length: count }, (_, action) =>
      sides.map((when): Fault => ({ sync, action, when, effect: { kind: "fail", code: "GeneralException" } })),
    ).flat();
    return [...lost, ...failed];
  });
}

/** The workbook that a run left behind when it was cut off, as a file; whether it heard of the fault at all. */
export type LeftWorkbook = { readonly book: Uint8Array; readonly completed: boolean };

/** Runs a scenario until a fault ends it. */
export async function cutOff({ book, run }: Scenario, fault: Fault): Promise<LeftWorkbook> {
  const broken = await openBook(book, { seed });
  broken.office.host.plan(fault);
  const completed = await run(broken.environment).then(
    () => true,
    () => false,
  );
  broken.close();
  return { book: broken.toFile(), completed };
}

/** What is wrong after a run that was cut off is recovered, in the workbook opened anew; empty when all is well. */
export async function failuresAfter(
  scenario: Scenario,
  clean: CleanRun,
  { book, completed }: LeftWorkbook,
  direction: Direction,
): Promise<string[]> {
  const reopened = await openBook(book, { seed: seed + 1 });
  try {
    const done = completed || differences(snapshotOf(reopened.workbook), clean.after).length === 0;
    const outcome =
      done && (await isClosed(reopened.environment))
        ? "finished"
        : await recover(reopened.environment, scenario, direction);
    const wanted = outcome === "undone" ? clean.before : clean.after;
    const now = snapshotOf(reopened.workbook);
    const undecided = outcome === "unchanged" && differences(now, clean.before).length === 0;
    const found = outcome === "repeated" ? differences(unnamed(now), unnamed(wanted)) : differences(now, wanted);
    return [
      ...(undecided ? [] : found.map((line) => `${outcome}: ${line}`)),
      ...(await brokenInvariants(reopened.environment)),
    ];
  } finally {
    reopened.close();
  }
}

/** A run may be cut off after its last word, when all that it wanted is there. */
async function isClosed(environment: Environment): Promise<boolean> {
  return (await readBilling(environment)).unfinished.length === 0;
}

/** A run that never began and is begun anew may draw other Billing IDs; that they agree is for the invariants. */
function unnamed(snapshot: Snapshot): Snapshot {
  const sheets = Object.entries(snapshot).map(([name, lines]) => {
    const plain = lines.map((line) => line.replace(/\b[A-HJKMNP-TV-Z][0-9A-HJKMNP-TV-Z]{9}\b/gu, "?"));
    return [name, name === "Invoice details" ? plain.sort() : plain] as const;
  });
  return Object.fromEntries(sheets);
}

type Ended = "finished" | "repeated" | "undone" | "unchanged";

/** Finishes or undoes what is open. Where nothing is, a run that never began is begun anew to finish it. */
async function recover(environment: Environment, scenario: Scenario, direction: Direction): Promise<Ended> {
  const billing = await readBilling(environment);
  if (billing.unfinished.length === 0) {
    if (direction === "undo") return "unchanged";
    await scenario.run({ ...environment, random: sequence(seed) });
    return "repeated";
  }
  const first = await recoverIntents(environment, billing, direction);
  const again = await readBilling(environment);
  if (again.unfinished.length > 0) return "unchanged";
  return first.value.some(({ outcome }) => outcome === "finished") ? "finished" : "undone";
}

/** The lines in which two snapshots differ. */
export function differences(found: Snapshot, expected: Snapshot): string[] {
  const names = new Set([...Object.keys(found), ...Object.keys(expected)]);
  return [...names].flatMap((name) => {
    const [left, right] = [found[name] ?? ["no such sheet"], expected[name] ?? ["no such sheet"]];
    const index = left.findIndex((line, at) => line !== right[at]);
    if (index < 0 && left.length === right.length) return [];
    const at = index < 0 ? left.length : index;
    return [`${name} line ${at + 1}: ${left[at] ?? "nothing"} instead of ${right[at] ?? "nothing"}`];
  });
}
