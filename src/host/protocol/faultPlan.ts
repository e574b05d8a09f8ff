import { seededNumbers } from "./seededNumbers";
import type { Fault, FaultEffect } from "./faults";

export type FaultPlanOptions = {
  /** The faults fall in this many syncs from now. */
  readonly syncs?: number;
  readonly faults?: number;
  /** Actions at which a batch may fail are below this. */
  readonly actions?: number;
  readonly kinds?: readonly Exclude<FaultEffect["kind"], "run">[];
};

const codes = ["GeneralException", "Conflict", "AccessDenied", "InvalidOperation", "ServiceNotAvailable"];

/** Failures that end by themselves: an add-in under test never waits for ever. */
const defaultKinds = ["fail", "drop", "delay", "throttle", "timeout"] as const;

/**
 * What goes wrong in a run of an add-in, the same for the same seed: failing actions, lost connections, slow and refused
 * syncs. Give each to `HostSession.plan`.
 */
export function faultPlan(seed: number, options: FaultPlanOptions = {}): Fault[] {
  const next = seededNumbers(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const kinds = options.kinds ?? defaultKinds;
  return Array.from({ length: options.faults ?? 1 }, () => {
    const kind = kinds[below(kinds.length)]!;
    const sync = 1 + below(options.syncs ?? 12);
    const when = next() < 0.5 ? ("before" as const) : ("after" as const);
    const effect = effectOf(kind, below);
    if (kind === "throttle") return { sync, when: "before", effect };
    const atAction = kind === "fail" && next() < 0.7;
    return atAction ? { sync, action: below(options.actions ?? 20), when, effect } : { sync, when, effect };
  });
}

function effectOf(kind: Exclude<FaultEffect["kind"], "run">, below: (limit: number) => number): FaultEffect {
  switch (kind) {
    case "fail":
      return { kind, code: codes[below(codes.length)]! };
    case "delay":
    case "timeout":
      return { kind, milliseconds: 1 + below(20) };
    case "throttle":
      return { kind, syncs: 1 + below(3) };
    default:
      return { kind };
  }
}
