import { activateSheet } from "../model/sheetOperations";
import type { Workbook } from "../model/workbook";
import type { HostObject } from "../protocol/hostObject";
import { chartObject, type ChartTarget } from "./chartTarget";

/** Selects a chart, or none; the one selected before is told. */
export function activateChart(workbook: Workbook, target: ChartTarget | null): void {
  const before = chartById(workbook, workbook.activeChart);
  if (before?.chart === target?.chart) return;
  workbook.activeChart = target?.chart.id ?? null;
  if (before) workbook.notifyActivity({ kind: "chartDeactivated", sheet: before.sheet, id: before.chart.id });
  if (!target) return;
  activateSheet(workbook, target.sheet);
  workbook.notifyActivity({ kind: "chartActivated", sheet: target.sheet, id: target.chart.id });
}

/** The chart that is selected, or null. */
export function activeChart(workbook: Workbook): HostObject | null {
  const found = chartById(workbook, workbook.activeChart);
  return found && chartObject(found.sheet, found.chart);
}

function chartById({ sheets }: Workbook, id: string | null): ChartTarget | null {
  for (const sheet of sheets) {
    const chart = sheet.charts.find((each) => each.id === id);
    if (chart) return { sheet, chart };
  }
  return null;
}
