import type { Chart } from "../model/features";
import type { Sheet } from "../model/sheet";
import { type HostObject, hostObject } from "../protocol/hostObject";

export type ChartTarget = { readonly sheet: Sheet; readonly chart: Chart };

export function chartObject(sheet: Sheet, chart: Chart): HostObject {
  return hostObject("Chart", { sheet, chart } satisfies ChartTarget);
}

/** A chart was changed. */
export function touch({ sheet }: ChartTarget): void {
  sheet.changed.add("charts");
}
