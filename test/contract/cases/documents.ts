import { equal, failsWith, truthy, type ContractCase } from "../contractCase";

const local = (address: string) => address.slice(address.lastIndexOf("!") + 1);

/** What writing a document onto a sheet, and taking it away again, relies on. */
export const documentCases: readonly ContractCase[] = [
  {
    name: "documents: copyFrom formats takes looks and number formats, no values",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const from = sheet.getRange("A1:A2");
      from.values = [[1.5], [2.5]];
      from.numberFormat = [["0.00"], ["0.00"]];
      from.format.fill.color = "#DDEBF7";
      sheet.getRange("B1:B2").copyFrom("A1:A2", "Formats");
      const to = sheet.getRange("B1:B2").load("values,numberFormat,format/fill/color");
      await context.sync();
      equal([to.values, to.numberFormat, to.format.fill.color], [[[""], [""]], [["0.00"], ["0.00"]], "#DDEBF7"]);
    },
  },
  {
    name: "documents: copyFrom formats of one row repeats over several",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("A1:B1").numberFormat = [["0.00", "yyyy-mm-dd"]];
      sheet.getRange("A2:B4").copyFrom("A1:B1", "Formats");
      const last = sheet.getRange("A4:B4").load("numberFormat");
      await context.sync();
      equal(last.numberFormat, [["0.00", "yyyy-mm-dd"]]);
    },
  },
  {
    name: "documents: number formats as an array, null leaves a cell's",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const range = sheet.getRange("A1:B2");
      range.numberFormat = "0.0" as unknown as string[][];
      range.numberFormat = [["0.00", null], [null, "@"]] as unknown as string[][]; // prettier-ignore
      range.load("numberFormat");
      await context.sync();
      equal(range.numberFormat, [["0.00", "0.0"], ["0.0", "@"]]); // prettier-ignore
    },
  },
  {
    name: "documents: text formats set first keep what looks like a number as text",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.numberFormat = [["@"]];
      cell.formulas = [["0012"]];
      cell.load("values,valueTypes");
      await context.sync();
      equal([cell.values, cell.valueTypes], [[["0012"]], [["String"]]]);
    },
  },
  {
    name: "documents: RangeAreas take font, fill, borders, alignment and row height",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const areas = sheet.getRanges("A1:B1,D4,F6:F7");
      areas.format.font.bold = true;
      areas.format.fill.color = "#112233";
      areas.format.horizontalAlignment = "Right";
      areas.format.wrapText = true;
      areas.format.rowHeight = 30;
      areas.format.borders.getItem("EdgeBottom").style = "Continuous";
      const one = sheet.getRange("F7").load("format/rowHeight,format/horizontalAlignment,format/wrapText");
      const { font, fill, borders } = one.format;
      font.load("bold");
      fill.load("color");
      const edge = borders.getItem("EdgeBottom").load("style");
      await context.sync();
      equal(
        [font.bold, fill.color, one.format.rowHeight, one.format.horizontalAlignment],
        [true, "#112233", 30, "Right"],
      );
      equal([one.format.wrapText, edge.style], [true, "Continuous"]);
    },
  },
  {
    name: "documents: several columns get one width, in points",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("B1:D1").format.columnWidth = 98.25;
      const widths = ["A1", "B1", "D1"].map((at) => sheet.getRange(at).format.load("columnWidth"));
      await context.sync();
      equal(
        widths.slice(1).map(({ columnWidth }) => columnWidth),
        [98.25, 98.25],
      );
      truthy(widths[0]!.columnWidth < 60, "an untouched column's width");
    },
  },
  {
    name: "documents: merging across makes a merge of each row; unmerge of everything undoes it",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("A1:C3").merge(true);
      const merged = sheet.getRange("A1:C3").getMergedAreasOrNullObject().load("areaCount");
      await context.sync();
      equal(merged.areaCount, 3);
      sheet.getRange().unmerge();
      const none = sheet.getRange("A1:C3").getMergedAreasOrNullObject();
      await context.sync();
      equal(none.isNullObject, true);
    },
  },
  {
    name: "documents: clearing a whole sheet takes values, formats and used range",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("B2:C3").values = [[1, 2], [3, 4]]; // prettier-ignore
      sheet.getRange("B2:C3").format.fill.color = "#00FF00";
      const all = sheet.getRange();
      all.conditionalFormats.clearAll();
      all.dataValidation.clear();
      all.clear();
      const used = sheet.getUsedRangeOrNullObject(false);
      await context.sync();
      equal(used.isNullObject, true);
    },
  },
  {
    name: "documents: conditional formats cleared in a part of their cells stay in the others",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      const rule = sheet.getRange("A1:A10").conditionalFormats.add(excel.ConditionalFormatType.custom);
      rule.custom.rule.formula = "=A1>1";
      rule.custom.format.font.color = "#FF0000";
      sheet.getRange("A1:A5").conditionalFormats.clearAll();
      const counts = ["A3", "A8"].map((at) => sheet.getRange(at).conditionalFormats.getCount());
      await context.sync();
      equal(
        counts.map(({ value }) => value),
        [0, 1],
      );
    },
  },
  {
    name: "documents: data validation with message and alert, cleared again",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const { dataValidation } = sheet.getRange("B2:B4");
      dataValidation.rule = { custom: { formula: "=TRUE" } };
      dataValidation.prompt = { showPrompt: true, title: "Hours", message: "Decimal hours" };
      dataValidation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
      const one = sheet.getRange("B3").dataValidation.load("type,prompt");
      await context.sync();
      equal([one.type, one.prompt.message], ["Custom", "Decimal hours"]);
      dataValidation.clear();
      const none = sheet.getRange("B3").dataValidation.load("type");
      await context.sync();
      equal(none.type, "None");
    },
  },
  {
    name: "documents: columns added to a table by name have empty cells and that header",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("A1:B3").values = [["Date", "Hours"], ["a", 1], ["b", 2]]; // prettier-ignore
      const table = sheet.tables.add("A1:B3", true);
      for (const header of ["Invoice", "Billed"]) table.columns.add(undefined, undefined, header);
      const range = table.getRange().load("address,values");
      await context.sync();
      equal(local(range.address), "A1:D3");
      equal(range.values, [["Date", "Hours", "Invoice", "Billed"], ["a", 1, "", ""], ["b", 2, "", ""]]); // prettier-ignore
    },
  },
  {
    name: "documents: rows written below a table and a resize over them make one table",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("A1:B2").values = [["Number", "Total"], ["INV-1", 10]]; // prettier-ignore
      const table = sheet.tables.add("A1:B2", true);
      await context.sync();
      sheet.getRange("A3:B4").formulas = [["INV-2", 20], ["INV-3", 30]]; // prettier-ignore
      table.resize("A1:B4");
      const body = table.getDataBodyRange().load("values");
      await context.sync();
      equal(body.values, [["INV-1", 10], ["INV-2", 20], ["INV-3", 30]]); // prettier-ignore
    },
  },
  {
    name: "documents: rows deleted through a range of a table's width leave what stands beside",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("A1:B4").values = [["Number", "Total"], ["a", 1], ["b", 2], ["c", 3]]; // prettier-ignore
      sheet.getRange("D1:D4").values = [["w"], ["x"], ["y"], ["z"]];
      const table = sheet.tables.add("A1:B4", true);
      sheet.getRange("A3:B3").delete("Up");
      const body = table.getDataBodyRange().load("values");
      const beside = sheet.getRange("D1:D4").load("values");
      await context.sync();
      equal(body.values, [["a", 1], ["c", 3]]); // prettier-ignore
      equal(beside.values, [["w"], ["x"], ["y"], ["z"]]);
    },
  },
  {
    name: "documents: page breaks are added above a row and removed all at once",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.horizontalPageBreaks.add("A5");
      sheet.horizontalPageBreaks.add("A9");
      const breaks = sheet.horizontalPageBreaks.load("items");
      await context.sync();
      const cells = breaks.items.map((item) => item.getCellAfterBreak().load("rowIndex"));
      await context.sync();
      equal(
        cells.map(({ rowIndex }) => rowIndex),
        [4, 8],
      );
      sheet.horizontalPageBreaks.removePageBreaks();
      const count = sheet.horizontalPageBreaks.getCount();
      await context.sync();
      equal(count.value, 0);
    },
  },
  {
    name: "documents: the footer of all pages, with its codes",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const pages = sheet.pageLayout.headersFooters.defaultForAllPages;
      pages.centerFooter = "Page &P of &N";
      pages.leftHeader = "Draft";
      pages.load("centerFooter,leftHeader");
      await context.sync();
      equal([pages.centerFooter, pages.leftHeader], ["Page &P of &N", "Draft"]);
    },
  },
  {
    name: "documents: a chart's name, title and place",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("A1:B3").values = [["Month", "Margin"], ["Jan", 3], ["Feb", 4]]; // prettier-ignore
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
      chart.name = "Sheetbill 1";
      chart.title.text = "Margin";
      chart.setPosition("D2", "H12");
      const found = sheet.charts.getItem("Sheetbill 1").load("name,top,left,width");
      const cell = sheet.getRange("D2").load("top,left");
      found.title.load("text");
      await context.sync();
      equal([found.name, found.title.text], ["Sheetbill 1", "Margin"]);
      truthy(Math.abs(found.top - cell.top) < 1 && Math.abs(found.left - cell.left) < 1, "the chart's corner at D2");
      found.delete();
      const count = sheet.charts.getCount();
      await context.sync();
      equal(count.value, 0);
    },
  },
  {
    name: "documents: a sheet's own hidden name, deleted and made again elsewhere",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.names.add("documentArea", sheet.getRange("A1:C9")).visible = false;
      await context.sync();
      sheet.names.getItem("documentArea").delete();
      const made = sheet.names.add("documentArea", sheet.getRange("A1:D12"));
      made.visible = false;
      const range = made.getRange().load("address");
      made.load("visible,scope");
      await context.sync();
      equal([local(range.address), made.visible, made.scope], ["A1:D12", false, "Worksheet"]);
    },
  },
  {
    name: "documents: a deleted sheet leaves its names with #REF!",
    evidence: "documentation",
    run: async (_, context) => {
      const other = context.workbook.worksheets.add();
      context.workbook.names.add("contract_gone", other.getRange("B2"));
      await context.sync();
      other.delete();
      const name = context.workbook.names.getItem("contract_gone").load("formula");
      const range = name.getRangeOrNullObject();
      await context.sync();
      truthy(name.formula.includes("#REF!"), "#REF! in the name");
      equal(range.isNullObject, true);
      name.delete();
      await context.sync();
    },
  },
  {
    name: "documents: a renamed sheet's names follow",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      context.workbook.names.add("contract_moved", sheet.getRange("B2"));
      sheet.load("name");
      await context.sync();
      const before = sheet.name;
      sheet.name = "Renamed for it";
      const name = context.workbook.names.getItem("contract_moved").load("formula");
      await context.sync();
      equal(name.formula, "='Renamed for it'!$B$2");
      name.delete();
      sheet.name = before;
      await context.sync();
    },
  },
  {
    name: "documents: protection with columns to format; charts and page stay readable",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("A1").values = [["locked"]];
      sheet.protection.protect({ allowFormatColumns: true, selectionMode: "Normal" });
      sheet.getRange("A1").format.columnWidth = 80;
      await context.sync();
      await failsWith(["AccessDenied"], async () => {
        sheet.getRange("A1").values = [["changed"]];
        await context.sync();
      });
      sheet.protection.unprotect();
      const cell = sheet.getRange("A1").load("values");
      await context.sync();
      equal(cell.values, [["locked"]]);
    },
  },
  {
    name: "documents: DATE through workbook.functions tells the date system and writes nothing",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const result = context.workbook.functions.date(1904, 1, 1).load("value");
      const used = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      truthy(result.value === 1462 || result.value === 0, `1904-01-01 as ${result.value}`);
      equal(used.isNullObject, true);
    },
  },
  {
    name: "documents: tables load with their sheet and totals, names with their formulas",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("A1:B2").values = [["Key", "Value"], ["a", 1]]; // prettier-ignore
      const table = sheet.tables.add("A1:B2", true).load("name");
      sheet.load("name");
      const tables = context.workbook.tables.load("items/name,items/showTotals,items/worksheet/name");
      await context.sync();
      const found = tables.items.find(({ name }) => name === table.name)!;
      equal([found.showTotals, found.worksheet.name], [false, sheet.name]);
    },
  },
  {
    name: "documents: a converted table's name is free for another one",
    evidence: "assumption",
    run: async (_, context, sheet) => {
      sheet.getRange("A1:A2").values = [["Key"], ["a"]];
      const first = sheet.tables.add("A1:A2", true);
      first.name = "ContractReused";
      first.convertToRange();
      const second = sheet.tables.add("A1:A2", true);
      second.name = "ContractReused";
      second.load("name");
      await context.sync();
      equal(second.name, "ContractReused");
    },
  },
];
