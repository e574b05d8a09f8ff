import type { Fault } from "../../src/host/protocol/faults";
import { allFaults, cleanRun, cutOff, failuresAfter, type Direction } from "./faultRuns";
import { scenarioNames, scenarioOf } from "./faultScenarios";
import { distinctFaults } from "./leftStates";

/** All faults take a quarter of an hour; every push tries a sample that is drawn from a fixed seed. */
const everyFault = process.env["SHEETBILL_ALL_FAULTS"] === "1";
const sampleSize = Number(process.env["SHEETBILL_FAULT_SAMPLE"] ?? 1);

const directions: readonly Direction[] = ["finish", "undo"];

jest.setTimeout(everyFault ? 3_600_000 : 120_000);

const tried = { faults: 0, workbooks: 0, recoveries: 0 };

afterAll(() => {
  const { faults, workbooks, recoveries } = tried;
  process.stdout.write(`all use cases: ${faults} faults that leave ${workbooks} workbooks, ${recoveries} recoveries\n`);
});

test.each(scenarioNames.map((name, index) => [name, index] as const))(
  "after any fault in %s, finishing gives the run without fault and undoing the workbook before it",
  async (name, index) => {
    const scenario = await scenarioOf(name);
    const clean = await cleanRun(scenario);
    const all = allFaults(clean);
    const faults = everyFault ? await distinctFaults(scenario, clean) : sample(all, index);
    const failures: string[] = [];
    let recoveries = 0;
    for (const [at, fault] of faults.entries()) {
      const left = await cutOff(scenario, fault);
      for (const direction of everyFault ? directions : [directions[(at + index) % 2]!]) {
        const found = await failuresAfter(scenario, clean, left, direction);
        recoveries++;
        if (found.length > 0) failures.push(`${describeFault(fault, direction)}: ${found.join("; ")}`);
      }
    }
    tried.faults += everyFault ? all.length : faults.length;
    tried.workbooks += faults.length;
    tried.recoveries += recoveries;
    const stood = everyFault ? `${all.length} faults that leave ${faults.length} workbooks` : `${faults.length} faults`;
    process.stdout.write(`${name}: ${stood}, ${recoveries} recoveries\n`);
    expect(failures).toEqual([]);
  },
);

function describeFault({ sync, action, when, effect }: Fault, direction: Direction): string {
  return `${direction} after ${effect.kind} ${when} request ${sync}${action === undefined ? "" : ` action ${action}`}`;
}

/** Faults from all over the run, requests as a whole and actions; other places for each use case, the same ones each time. */
function sample(faults: readonly Fault[], seed: number): Fault[] {
  const whole = faults.filter(({ action }) => action === undefined);
  const inside = faults.filter(({ action }) => action !== undefined);
  const spread = (list: readonly Fault[], from: number) =>
    Array.from({ length: sampleSize }, (_, index) => {
      const share = (index + ((seed * 0.37 + from) % 1)) / sampleSize;
      return list[Math.floor((0.3 + share * 0.7) * (list.length - 1))]!;
    });
  return [...spread(whole, 0.75), ...spread(inside, 0.6)];
}
