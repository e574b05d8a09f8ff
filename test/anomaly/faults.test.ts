import type { Fault } from "../../src/host/protocol/faults";
import { allFaults, cleanRun, failuresAfter, type Direction } from "./faultRuns";
import { scenarioNames, scenarioOf } from "./scenarios";

/** All faults take minutes; every push tries a sample that is drawn from a fixed seed. */
const everyFault = process.env["SHEETBILL_ALL_FAULTS"] === "1";
const sampleSize = Number(process.env["SHEETBILL_FAULT_SAMPLE"] ?? 3);

const directions: readonly Direction[] = ["finish", "undo"];

jest.setTimeout(everyFault ? 3_600_000 : 120_000);

test.each(scenarioNames)(
  "after any fault in %s, finishing gives the run without fault and undoing the workbook before it",
  async (name) => {
    const scenario = await scenarioOf(name);
    const clean = await cleanRun(scenario);
    const faults = everyFault ? allFaults(clean) : sample(allFaults(clean), sampleSize);
    const failures: string[] = [];
    let recoveries = 0;
    for (const [index, fault] of faults.entries()) {
      for (const direction of everyFault ? directions : [directions[index % 2]!]) {
        const found = await failuresAfter(scenario, clean, fault, direction);
        recoveries++;
        if (found.length > 0) failures.push(`${describeFault(fault, direction)}: ${found.join("; ")}`);
      }
    }
    process.stdout.write(`${name}: ${faults.length} faults, ${recoveries} recoveries\n`);
    expect(failures).toEqual([]);
  },
);

function describeFault({ sync, action, when, effect }: Fault, direction: Direction): string {
  return `${direction} after ${effect.kind} ${when} request ${sync}${action === undefined ? "" : ` action ${action}`}`;
}

/** Faults spread evenly over the run, requests as a whole first: the same ones each time. */
function sample(faults: readonly Fault[], size: number): Fault[] {
  const whole = faults.filter(({ action }) => action === undefined);
  const inside = faults.filter(({ action }) => action !== undefined);
  const spread = (list: readonly Fault[], from: number) =>
    Array.from({ length: Math.min(size, list.length) }, (_, index) => {
      const share = (index + from) / size;
      return list[Math.min(list.length - 1, Math.floor(share * list.length))]!;
    });
  return [...spread(whole, 0.75), ...spread(inside, 0.6)];
}
