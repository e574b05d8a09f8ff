/** What the pane's thread went through. Units: milliseconds. */
export type PaneMeter = {
  /** Tasks of 50 ms and longer. */
  readonly longTasks: number[];
  /** From an input until its handlers ran. */
  readonly inputDelays: number[];
  /** Between two drawn frames. */
  readonly frames: number[];
  /** When the open view first stood on the screen, since the page was asked for. */
  shown: number | null;
};

declare global {
  var paneMeter: PaneMeter;
}

/** Runs in the pane's frame before its scripts: counts long tasks, the delay of inputs, and frames. */
export function installPaneMeter(preferences: string): void {
  if (window === window.top || location.protocol !== "https:") return;
  localStorage.setItem("sheetbill.preferences", preferences);
  const meter: PaneMeter = { longTasks: [], inputDelays: [], frames: [], shown: null };
  window.paneMeter = meter;
  const observe = (type: string, note: (entry: PerformanceEntry) => void, more = {}): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, ...more });
  observe("longtask", ({ duration }) => meter.longTasks.push(Math.round(duration)));
  const noteInput = (entry: PerformanceEntry): void => {
    const { processingStart, startTime } = entry as PerformanceEventTiming;
    meter.inputDelays.push(Math.round(processingStart - startTime));
  };
  observe("event", noteInput, { durationThreshold: 16 });
  let last = performance.now();
  const drawn = (now: number): void => {
    meter.frames.push(Math.round(now - last));
    last = now;
    if (meter.shown === null && document.querySelector('[role="tabpanel"] section')) meter.shown = Math.round(now);
    requestAnimationFrame(drawn);
  };
  requestAnimationFrame(drawn);
}
