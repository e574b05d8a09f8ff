/**
 * Something that goes wrong on purpose, in a sync counted from when it was planned (1 is the next one).
 * Tests plan faults; a host without any never fails by itself.
 */
export type Fault = {
  readonly sync: number;
  /** 0-based action within the batch; without it the fault concerns the request as a whole. */
  readonly action?: number;
  readonly when: "before" | "after";
  readonly effect: FaultEffect;
};

export type FaultEffect =
  /** Fails with an Excel error code; what came before stays done. */
  | { readonly kind: "fail"; readonly code: string; readonly status?: number }
  /** The connection is lost: the client gets a failure that does not say whether the batch was applied. */
  | { readonly kind: "drop" }
  /** No answer ever comes. */
  | { readonly kind: "hang" }
  | { readonly kind: "delay"; readonly milliseconds: number }
  /** Excel is busy: this sync and the ones after it, so many in all, are refused with ActivityLimitReached. */
  | { readonly kind: "throttle"; readonly syncs: number }
  /** No answer for so long; then the session counts as timed out. */
  | { readonly kind: "timeout"; readonly milliseconds: number }
  /** Runs something in between, such as a co-author's edit. */
  | { readonly kind: "run"; readonly run: () => void };

/** The faults planned for one connection. */
export class FaultPlan {
  private faults: Fault[] = [];

  /** Adds a fault; `sync` counts from here. */
  add(fault: Fault, syncsSoFar: number): void {
    this.faults.push({ ...fault, sync: fault.sync + syncsSoFar });
  }

  /** Takes the faults of a sync: each happens once. */
  take(sync: number): readonly Fault[] {
    const due = this.faults.filter((fault) => fault.sync === sync);
    if (due.length > 0) this.faults = this.faults.filter((fault) => fault.sync !== sync);
    return due;
  }

  clear(): void {
    this.faults = [];
  }
}
