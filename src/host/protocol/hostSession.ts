import { HostError } from "../model/hostError";
import type { Workbook } from "../model/workbook";
import { Batch, responseError, type ActionHook } from "./batch";
import { newCounters, utf8Length, type Counters } from "./counters";
import { accessDenied, payloadLimitExceeded } from "./errors";
import { EventQueue, type ClientEvents } from "./eventQueue";
import { EventSubscriptions } from "./eventSubscriptions";
import { FaultPlan, type Fault, type FaultEffect } from "./faults";
import type { Calculation, HostContext } from "./hostContext";
import { requestFlags, type RequestBody, type ResponseBody } from "./messages";
import { ObjectReferences } from "./objectReferences";
import type { ObjectRegistry } from "./objectRegistry";

/** How a request ends for the transport: with an answer, refused with an Excel error code, or never. */
export type Delivery =
  | { readonly kind: "answer"; readonly text: string }
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "silence" };

export type SessionOptions = {
  readonly workbook: Workbook;
  readonly calculation: Calculation;
  readonly registry: ObjectRegistry;
  readonly contentLanguage: string;
  readonly userName: string;
  /** Excel on the web's limit for a request and for a response. */
  readonly payloadLimitBytes: number;
};

/** One client's connection to a workbook: its references, subscriptions, counters and faults. */
export class HostSession {
  readonly workbook: Workbook;
  readonly counters: Counters = newCounters();
  /** While true the user is editing a cell: requests are refused, or wait if they ask for it. */
  private editingCell = false;
  private waiting: (() => void)[] = [];
  private readonly context: HostContext;
  private readonly events: EventQueue;
  private readonly faultPlan = new FaultPlan();
  private readonly stopListening: readonly (() => void)[];
  private readonly batchListeners = new Set<() => void>();
  private gate: (() => Promise<void>) | null = null;
  /** Whether anything changed since formulas were last brought up to date. */
  private stale = true;

  constructor(private readonly options: SessionOptions) {
    this.workbook = options.workbook;
    const references = new ObjectReferences();
    const markStale = () => {
      this.stale = true;
    };
    this.stopListening = [
      options.workbook.onActivity((activity) => {
        references.follow(activity);
        if (activity.kind === "rowHiddenChanged") markStale();
      }),
      options.workbook.onCellsChanged(markStale),
      options.workbook.onStructureChanged(markStale),
    ];
    const subscriptions = new EventSubscriptions();
    this.context = {
      ...options,
      references,
      subscriptions,
      counters: this.counters,
      settle: () => this.settle(),
      batch: { calculationSuspended: false, screenSuspended: false },
    };
    this.events = new EventQueue(options.workbook, subscriptions, references);
  }

  /** Executes one request body; no limits, no faults of the connection. */
  execute(request: RequestBody, hook?: ActionHook): ResponseBody {
    this.counters.syncs++;
    this.counters.actions += request.Actions.length;
    this.context.batch.calculationSuspended = this.context.batch.screenSuspended = false;
    this.events.held = true;
    try {
      return new Batch(request, this.options.registry, this.context, hook).run();
    } finally {
      this.context.batch.calculationSuspended = false;
      this.settle();
      this.events.held = false;
      for (const listener of this.batchListeners) listener();
    }
  }

  /** Calls after each batch, before its answer is on its way. */
  onBatchDone(listener: () => void): () => void {
    this.batchListeners.add(listener);
    return () => this.batchListeners.delete(listener);
  }

  /** Answers the text of a request as Excel's connection would, with its limits and the faults planned. */
  async process(text: string, flags = 0): Promise<Delivery> {
    if (this.editingCell && !isClientHousekeeping(text)) {
      if (!(flags & requestFlags.delayForCellEdit)) return refused("InvalidOperationInCellEditMode");
      await new Promise<void>((resume) => this.waiting.push(resume));
    }
    if (this.gate && !isClientHousekeeping(text) && !onlyLetsGo(text)) await this.gate();
    const requestBytes = utf8Length(text);
    this.counters.requestBytes += requestBytes;
    if (requestBytes > this.options.payloadLimitBytes) {
      return refused(payloadLimitExceeded("RequestPayloadSizeLimitExceeded").code);
    }
    const faults = this.faultPlan.take(this.counters.syncs + 1);
    const whole = faults.filter((fault) => fault.action === undefined);
    const stopped = await this.meet(whole, "before");
    if (stopped) return stopped;
    const response = this.answer(JSON.parse(text) as RequestBody, flags, faults);
    const lost = await this.meet(whole, "after");
    return lost ?? this.send(response);
  }

  /** From now on each request waits for the gate, so that whose turn it is can be decided. */
  holdRequests(gate: () => Promise<void>): void {
    this.gate = gate;
  }

  /** Delivers events collected since; a transport calls it after it has sent an answer. */
  flushEvents(): void {
    this.events.flush();
  }

  onEvents(listener: (events: ClientEvents) => void): () => void {
    return this.events.listen(listener);
  }

  /** Plans something to go wrong; syncs are counted from now. */
  plan(fault: Fault): void {
    this.faultPlan.add(fault, this.counters.syncs);
  }

  /** The user begins (true) or ends (false) editing a cell. */
  setCellEditing(editing: boolean): void {
    this.editingCell = editing;
    if (editing) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resume of waiting) resume();
  }

  /** Cells written or read so far by this client; its kept references. */
  get keptReferences(): number {
    return this.context.references.count;
  }

  /** The add-in's page was loaded anew: what the former one registered for and kept is no more. */
  forgetClient(): void {
    this.context.subscriptions.clear();
    this.context.references.clear();
  }

  dispose(): void {
    this.events.dispose();
    for (const stop of this.stopListening) stop();
  }

  private answer(request: RequestBody, flags: number, faults: readonly Fault[]): ResponseBody {
    if (this.workbook.readOnly && flags & requestFlags.write && writes(request)) {
      this.counters.syncs++;
      return { Results: [], TraceIds: [], Error: responseError(accessDenied(), 0) };
    }
    const inside = faults.filter((fault) => fault.action !== undefined);
    return this.execute(request, inside.length > 0 ? hookOf(inside) : undefined);
  }

  private settle(): void {
    const waits = this.workbook.calculationMode === "Manual" || this.context.batch.calculationSuspended;
    if (waits || !this.stale) return;
    this.stale = false;
    this.options.calculation.calculateDirty();
  }

  private send(response: ResponseBody): Delivery {
    const text = JSON.stringify(response);
    const bytes = utf8Length(text);
    this.counters.responseBytes += bytes;
    if (bytes > this.options.payloadLimitBytes) {
      return refused(payloadLimitExceeded("ResponsePayloadSizeLimitExceeded").code);
    }
    return { kind: "answer", text };
  }

  private async meet(faults: readonly Fault[], when: Fault["when"]): Promise<Delivery | null> {
    for (const { effect } of faults.filter((fault) => fault.when === when)) {
      if (effect.kind === "delay") await pause(effect.milliseconds);
      else if (effect.kind === "run") effect.run();
      else {
        if (when === "before") this.counters.syncs++;
        return this.failing(effect);
      }
    }
    return null;
  }

  private async failing(effect: FaultEffect): Promise<Delivery> {
    switch (effect.kind) {
      case "hang":
        return { kind: "silence" };
      case "timeout":
        await pause(effect.milliseconds);
        return refused("InvalidOrTimedOutSession");
      case "throttle":
        if (effect.syncs > 1) {
          this.plan({ sync: 1, when: "before", effect: { kind: "throttle", syncs: effect.syncs - 1 } });
        }
        return refused("ActivityLimitReached");
      case "fail":
        return refused(effect.code);
      default:
        return refused("GeneralException");
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function refused(code: string): Delivery {
  return { kind: "refused", code };
}

/** The client marks registrations and kept references as writes too; only calls and sets that could change cells count. */
function writes(request: RequestBody): boolean {
  const changes = request.Actions.some(
    ({ ActionType, Name }) =>
      ActionType === 4 ||
      ActionType === 9 ||
      (ActionType === 3 && !/^(_|Get|Select|Activate|Calculate|Suspend)/.test(Name ?? "")),
  );
  const made = Object.values(request.ObjectPaths).some(
    ({ ObjectPathType, Name }) => ObjectPathType === 3 && /^(Add|Insert|Copy|ConvertToRange)/.test(Name),
  );
  return changes || made;
}

function hookOf(faults: readonly Fault[]): ActionHook {
  return (index, when) => {
    for (const fault of faults) {
      if (fault.action !== index || fault.when !== when) continue;
      if (fault.effect.kind === "run") fault.effect.run();
      if (fault.effect.kind === "fail")
        throw new HostError(fault.effect.code, "The operation failed.", null, fault.effect.status);
    }
  };
}

/**
 * Whether a request is the client's own announcement that it is ready. It touches no cell, and the client sends it
 * unmarked and catches no failure of it: refused during a cell edit, it would fail in every add-in that starts then.
 */
function isClientHousekeeping(text: string): boolean {
  return text.includes('"NotifyActionHandlerReady"') && text.includes('"Microsoft.InternalService.');
}

/** Whether a request does nothing but let go of objects: the client sends it when it likes, and waits for no answer. */
function onlyLetsGo(text: string): boolean {
  const { Actions } = JSON.parse(text) as RequestBody;
  return Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference");
}
