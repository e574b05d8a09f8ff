import type { PageSetup } from "../documents/sheetDocument";
import { addressOf } from "./areas";

/** Queues how a sheet prints: paper, print area, repeated rows, page breaks, fit to width, footer. */
export function writePageSetup(sheet: Excel.Worksheet, page: PageSetup): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = page.paper === "A4" ? "A4" : "Letter";
  pageLayout.orientation = page.orientation === "portrait" ? "Portrait" : "Landscape";
  if (page.fitToWidth) {
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: page.fitToHeight ? 1 : 0 };
  }
  if (page.printArea) pageLayout.setPrintArea(addressOf(page.printArea));
  if (page.titleRows) pageLayout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`);
  if (page.footer !== "") pageLayout.headersFooters.defaultForAllPages.centerFooter = page.footer;
  for (const row of page.pageBreaksBefore)
    sheet.horizontalPageBreaks.add(addressOf({ row, column: 0, rows: 1, columns: 1 }));
}
