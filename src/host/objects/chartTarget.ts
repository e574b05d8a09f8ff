import type { Chart } from "../model/features";
import type { Sheet } from "../model/sheet";
import { type HostObject, hostObject } from "../protocol/hostObject";

export type ChartTarget = { readonly sheet: Sheet; readonly chart: Chart };

export function chartObject(sheet: Sheet, chart: Chart): HostObject {
  return hostObject("Chart", { sheet, chart } satisfies ChartTarget);
}

/** Charts are kept as their file has them until they are changed. */
export function touch({ sheet, chart }: ChartTarget): void {
  chart.part = null;
  sheet.changed.add("charts");
}
