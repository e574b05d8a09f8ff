import type { Fault } from "../../src/host/protocol/faults";
import { allFaults, cleanRun, failuresAfter, type Direction } from "./faultRuns";
import { scenarios } from "./scenarios";

/** All faults take minutes; every push tries a sample that is drawn from a fixed seed. */
const everyFault = process.env["SHEETBILL_ALL_FAULTS"] === "1";
const sampleSize = 12;

jest.setTimeout(everyFault ? 3_600_000 : 120_000);

test.each(["draft", "discard", "confirm"])(
  "after any fault in %s, finishing gives the run without fault and undoing the workbook before it",
  async (name) => {
    const scenario = (await scenarios()).find((each) => each.name === name)!;
    const clean = await cleanRun(scenario);
    const faults = everyFault ? allFaults(clean) : sample(allFaults(clean), sampleSize);
    const failures: string[] = [];
    for (const fault of faults) {
      for (const direction of ["finish", "undo"] as const) {
        const found = await failuresAfter(scenario, clean, fault, direction);
        if (found.length > 0) failures.push(`${describeFault(fault, direction)}: ${found.join("; ")}`);
      }
    }
    process.stdout.write(`${name}: ${faults.length} faults, ${faults.length * 2} recoveries\n`);
    expect(failures).toEqual([]);
  },
);

function describeFault({ sync, action, when, effect }: Fault, direction: Direction): string {
  return `${direction} after ${effect.kind} ${when} request ${sync}${action === undefined ? "" : ` action ${action}`}`;
}

/** Every so-manyth fault, requests as a whole first: the same ones each time. */
function sample(faults: readonly Fault[], size: number): Fault[] {
  const whole = faults.filter(({ action }) => action === undefined);
  const inside = faults.filter(({ action }) => action !== undefined);
  const every = (list: readonly Fault[]) =>
    list.filter((_, index) => index % Math.max(1, Math.floor(list.length / size)) === 0).slice(0, size);
  return [...every(whole), ...every(inside)];
}
