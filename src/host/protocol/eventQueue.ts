import type { Activity } from "../model/activity";
import type { CellChange, Workbook } from "../model/workbook";
import { eventsOfActivity, eventsOfChange } from "./eventMessages";
import type { EventSubscriptions } from "./eventSubscriptions";
import { eventTypes } from "./eventTypes";
import { hostObject } from "./hostObject";
import type { EventEntry } from "./messages";
import type { ObjectReferences } from "./objectReferences";
import type { RawEvent } from "./rawEvent";

/** What a client is told besides answers. */
export type ClientEvents = {
  /** Events with registered handlers. */
  readonly entries: readonly EventEntry[];
  readonly selectionChanged: boolean;
  readonly settingsChanged: boolean;
};

/** Collects what happens to the workbook and turns it into events for one client, in order, after the batch that caused it. */
export class EventQueue {
  private entries: EventEntry[] = [];
  private selectionChanged = false;
  private settingsChanged = false;
  private scheduled = false;
  private readonly listeners = new Set<(events: ClientEvents) => void>();
  private readonly stop: (() => void)[];
  /** While a batch runs, events wait until its answer is on its way. */
  held = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly subscriptions: EventSubscriptions,
    private readonly references: ObjectReferences,
  ) {
    this.stop = [
      workbook.onCellsChanged((change) => this.addChange(change)),
      workbook.onActivity((activity) => this.addActivity(activity)),
      workbook.watchFormulas(() => this.subscriptions.hasType(eventTypes.formulaChanged)),
    ];
  }

  listen(listener: (events: ClientEvents) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Delivers what has been collected. */
  flush(): void {
    if (this.held) return;
    const events = {
      entries: this.entries,
      selectionChanged: this.selectionChanged,
      settingsChanged: this.settingsChanged,
    };
    this.entries = [];
    this.selectionChanged = this.settingsChanged = false;
    if (events.entries.length === 0 && !events.selectionChanged && !events.settingsChanged) return;
    for (const listener of this.listeners) listener(events);
  }

  dispose(): void {
    for (const stop of this.stop) stop();
    this.listeners.clear();
  }

  private addChange(change: CellChange): void {
    if (this.subscriptions.empty) return;
    for (const event of eventsOfChange(this.workbook, change, this.held)) this.add(event);
  }

  private addActivity(activity: Activity): void {
    if (activity.kind === "selectionChanged") this.selectionChanged = this.subscriptions.enabled;
    if (activity.kind === "settingsChanged") this.settingsChanged = this.subscriptions.enabled;
    for (const event of eventsOfActivity(this.workbook, activity)) this.add(event);
    this.schedule();
  }

  private add(event: RawEvent): void {
    const targets = event.targets.filter((target) => this.subscriptions.has(event.type, target));
    if (targets.length === 0) return;
    const referenceId = event.range ? this.references.keep(hostObject("Range", event.range)) : undefined;
    const message = JSON.stringify({ ...event.message, referenceId });
    for (const targetId of targets) this.entries.push({ messageType: event.type, targetId, message });
    this.schedule();
  }

  private schedule(): void {
    if (this.scheduled || this.held) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      this.flush();
    });
  }
}
