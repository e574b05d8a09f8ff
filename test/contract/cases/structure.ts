import { equal, truthy, type ContractCase } from "../contractCase";

const local = (address: string) => address.slice(address.lastIndexOf("!") + 1);

/** What follows when rows and columns come and go; what identifies things; filters of a sheet. */
export const structureCases: readonly ContractCase[] = [
  {
    name: "inserted rows push rules, merges, tables and print areas down",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      sheet.getRange("A2:A3").values = [["Head"], [1]];
      const table = sheet.tables.add("A2:A3", true);
      sheet.getRange("C2").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
      const rule = sheet.getRange("C2:C3").conditionalFormats.add(excel.ConditionalFormatType.custom);
      rule.custom.rule.formula = "=C2>1";
      sheet.getRange("E2:F2").merge();
      sheet.pageLayout.setPrintArea("A2:F3");
      await context.sync();
      sheet.getRange("1:2").insert(excel.InsertShiftDirection.down);
      const tableRange = table.getRange().load("address");
      const validated = sheet.getRange("C4").dataValidation.load("type");
      const formatted = rule.getRange().load("address");
      rule.custom.rule.load("formula");
      const merged = sheet.getRange("A1:F9").getMergedAreasOrNullObject().load("address");
      const printed = sheet.pageLayout.getPrintArea().load("address");
      await context.sync();
      equal(local(tableRange.address), "A4:A5");
      equal([validated.type, local(formatted.address), rule.custom.rule.formula], ["WholeNumber", "C4:C5", "=C4>1"]);
      equal([local(merged.address), local(printed.address)], ["E4:F4", "A4:F5"]);
    },
  },
  {
    name: "deleted columns take their cells along; formulas and tables close up",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      sheet.getRange("A1:C2").values = [["a", "b", "c"], [1, 2, 3]]; // prettier-ignore
      const table = sheet.tables.add("A1:C2", true);
      sheet.getRange("E2").formulas = [["=C2*2"]];
      await context.sync();
      sheet.getRange("B:B").delete(excel.DeleteShiftDirection.left);
      const header = table.getHeaderRowRange().load("values");
      const cell = sheet.getRange("D2").load("formulas,values");
      await context.sync();
      equal(header.values, [["a", "c"]]);
      equal([cell.formulas[0]![0], cell.values[0]![0]], ["=B2*2", 6]);
    },
  },
  {
    name: "values written to the covered cells of a merge vanish",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const range = sheet.getRange("A1:B1");
      range.merge();
      range.values = [["seen", "covered"]];
      range.load("values");
      await context.sync();
      equal(range.values, [["seen", ""]]);
    },
  },
  {
    name: "ids: of sheets, tables and charts; things are found by them, whatever their names become",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      sheet.getRange("A1:B3").values = [["a", "b"], [1, 2], [3, 4]]; // prettier-ignore
      const table = sheet.tables.add("A1:B3", true).load("id");
      const chart = sheet.charts.add(excel.ChartType.line, sheet.getRange("A1:B3")).load("id");
      const copy = sheet.copy(excel.WorksheetPositionType.end).load("id");
      copy.tables.load("items/id");
      copy.charts.load("items/id");
      sheet.load("id");
      await context.sync();
      const ids = [sheet.id, copy.id, table.id, copy.tables.items[0]!.id, chart.id, copy.charts.items[0]!.id];
      equal(new Set(ids).size, ids.length, "different ids");
      table.name = "ContractRenamed";
      const found = context.workbook.tables.getItem(table.id).load("name");
      const sameSheet = context.workbook.worksheets.getItem(sheet.id).load("name");
      sheet.load("name");
      copy.delete();
      await context.sync();
      equal([found.name, sameSheet.name], ["ContractRenamed", sheet.name]);
    },
  },
  {
    name: "filters: of a sheet, with criteria, cleared and removed",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      const range = sheet.getRange("A1:A4");
      range.values = [["N"], [1], [2], [3]];
      sheet.autoFilter.apply(range, 0, { filterOn: excel.FilterOn.custom, criterion1: ">1" });
      const view = range.getVisibleView().load("values");
      const { autoFilter } = sheet;
      autoFilter.load("enabled,isDataFiltered");
      await context.sync();
      equal(view.values, [["N"], [2], [3]]);
      equal([autoFilter.enabled, autoFilter.isDataFiltered], [true, true]);
      autoFilter.clearCriteria();
      autoFilter.load("isDataFiltered");
      await context.sync();
      equal(autoFilter.isDataFiltered, false);
      autoFilter.remove();
      const none = autoFilter.getRangeOrNullObject();
      await context.sync();
      equal(none.isNullObject, true);
    },
  },
  {
    name: "moveTo: cells go with formats and rules, and references follow them, to other sheets too",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const other = context.workbook.worksheets.add().load("name");
      sheet.load("name");
      await context.sync();
      sheet.getRange("A1:A2").formulas = [[5], ["=A1*2"]];
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
      sheet.getRange("C1").formulas = [["=A2+1"]];
      await context.sync();
      sheet.getRange("A1:A2").moveTo("B4");
      await context.sync();
      const moved = sheet.getRange("B4:B5").load("formulas");
      const font = sheet.getRange("B4").format.font.load("bold");
      const rule = sheet.getRange("B4").dataValidation.load("type");
      const reader = sheet.getRange("C1").load("formulas,values");
      const left = sheet.getRange("A1:A2").load("values");
      await context.sync();
      equal([moved.formulas[0]![0], moved.formulas[1]![0], font.bold], [5, "=B4*2", true]);
      equal([rule.type, left.values], ["WholeNumber", [[""], [""]]]);
      equal([reader.formulas[0]![0], reader.values[0]![0]], ["=B5+1", 11]);
      sheet.getRange("B5").moveTo(other.getRange("A1"));
      const away = other.getRange("A1").load("formulas,values");
      reader.load("formulas");
      await context.sync();
      equal([away.formulas[0]![0], away.values[0]![0]], [`=${sheet.name}!B4*2`, 10]);
      equal(reader.formulas[0]![0], `=${other.name}!A1+1`);
      other.delete();
      await context.sync();
    },
  },
  {
    name: "autofill: series of numbers, dates and counted texts; formulas move along",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      sheet.getRange("A1:E2").formulas = [
        [1, "2026-01-30", "Item 1", "=A1*2", 7],
        [3, "2026-01-31", "Item 2", "=A2*2", ""],
      ];
      sheet.getRange("A1:D2").autoFill("A1:D4", excel.AutoFillType.fillDefault);
      sheet.getRange("E1").autoFill("E1:E2", excel.AutoFillType.fillDefault);
      sheet.getRange("B2").autoFill("B2:B3", excel.AutoFillType.fillMonths);
      const filled = sheet.getRange("A3:D4").load("formulas");
      const copied = sheet.getRange("E2").load("values");
      const month = sheet.getRange("B3").load("values");
      await context.sync();
      equal([filled.formulas[0]![0], filled.formulas[1]![0]], [5, 7]);
      equal([filled.formulas[0]![2], filled.formulas[1]![3]], ["Item 3", "=A4*2"]);
      equal([filled.formulas[1]![1], month.values[0]![0], copied.values[0]![0]], [46055, 46081, 7]);
    },
  },
  {
    name: "autofill: only formats, and against the direction",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      sheet.getRange("B3:C3").values = [[10, 20]];
      sheet.getRange("B3").format.font.bold = true;
      sheet.getRange("B3:C3").autoFill("A3:C3", excel.AutoFillType.fillSeries);
      sheet.getRange("B3").autoFill("B3:B4", excel.AutoFillType.fillFormats);
      const left = sheet.getRange("A3").load("values");
      const below = sheet.getRange("B4").load("values");
      const font = sheet.getRange("B4").format.font.load("bold");
      await context.sync();
      equal([left.values[0]![0], below.values[0]![0], font.bold], [0, "", true]);
    },
  },
  {
    name: "page: colours, drafts, comments, errors, order and the first number",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      const { pageLayout } = sheet;
      pageLayout.load("blackAndWhite,draftMode,printComments,printErrors,printOrder,firstPageNumber");
      await context.sync();
      equal(
        [pageLayout.blackAndWhite, pageLayout.printComments, pageLayout.printOrder],
        [false, "NoComments", "DownThenOver"],
      );
      pageLayout.blackAndWhite = true;
      pageLayout.printComments = excel.PrintComments.endSheet;
      pageLayout.printErrors = excel.PrintErrorType.dash;
      pageLayout.firstPageNumber = 3;
      pageLayout.load("blackAndWhite,printComments,printErrors,firstPageNumber");
      await context.sync();
      equal([pageLayout.blackAndWhite, pageLayout.printComments], [true, "EndSheet"]);
      equal([pageLayout.printErrors, pageLayout.firstPageNumber], ["Dash", 3]);
    },
  },
  {
    name: "used range: of a column with one value far down",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("C5000").values = [["x"]];
      const used = sheet.getRange("C:C").getUsedRange(true).load("address");
      await context.sync();
      truthy(local(used.address) === "C5000", `C5000, got ${used.address}`);
    },
  },
];
