import { equal, failsWith, truthy, type ContractCase } from "../contractCase";

const local = (address: string) => address.slice(address.lastIndexOf("!") + 1);

/** Sheets, names, settings, protection, print and views. */
export const workbookCases: readonly ContractCase[] = [
  {
    name: "sheets: names that are not allowed",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      for (const name of ["", "a/b", "a:b", "'quoted", "History", "x".repeat(32)]) {
        await failsWith(["InvalidArgument"], async () => {
          sheet.name = name;
          await context.sync();
        });
      }
    },
  },
  {
    name: "sheets: names are unique in any case",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.name = "Contract sheet";
      await context.sync();
      await failsWith(["ItemAlreadyExists"], async () => {
        context.workbook.worksheets.add("CONTRACT SHEET");
        await context.sync();
      });
    },
  },
  {
    name: "sheets: an unknown one is a null object, and so is what is below it",
    evidence: "client source",
    run: async (_, context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("No such sheet");
      const cells = none.getRange("A1").load("values");
      await context.sync();
      equal([none.isNullObject, cells.isNullObject], [true, true]);
    },
  },
  {
    name: "sheets: renaming rewrites formulas",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const other = context.workbook.worksheets.add();
      sheet.getRange("A1").values = [[5]];
      sheet.load("name");
      await context.sync();
      other.getRange("A1").formulas = [[`='${sheet.name}'!A1`]];
      await context.sync();
      sheet.name = "It's renamed";
      const cell = other.getRange("A1").load("formulas,values");
      await context.sync();
      equal([cell.formulas[0]![0], cell.values[0]![0]], ["='It''s renamed'!A1", 5]);
      other.delete();
      await context.sync();
    },
  },
  {
    name: "sheets: deleting one turns references to it into #REF!",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const other = context.workbook.worksheets.add("ContractGone");
      sheet.getRange("A1").formulas = [["=ContractGone!A1"]];
      await context.sync();
      other.delete();
      const cell = sheet.getRange("A1").load("values");
      await context.sync();
      equal(cell.values[0]![0], "#REF!");
    },
  },
  {
    name: "sheets: visibility, position and colour",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      sheet.tabColor = "#FF0000";
      sheet.visibility = excel.SheetVisibility.hidden;
      sheet.position = 0;
      sheet.load("tabColor,visibility,position");
      await context.sync();
      equal([sheet.tabColor, sheet.visibility, sheet.position], ["#FF0000", "Hidden", 0]);
    },
  },
  {
    name: "sheets: a copy has the cells and tables under new names",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      sheet.getRange("A1:A2").values = [["Head"], [1]];
      const table = sheet.tables.add("A1:A2", true).load("name");
      const copy = sheet.copy(excel.WorksheetPositionType.end);
      const cells = copy.getRange("A1:A2").load("values");
      copy.tables.load("items/name");
      await context.sync();
      equal(cells.values, [["Head"], [1]]);
      truthy(copy.tables.items[0]!.name !== table.name, "another table name");
      copy.delete();
      await context.sync();
    },
  },
  {
    name: "names: for a range, following inserted rows",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      sheet.names.add("ContractName", sheet.getRange("B2"));
      sheet.getRange("1:1").insert(excel.InsertShiftDirection.down);
      const named = sheet.names.getItem("ContractName").getRange().load("address");
      await context.sync();
      equal(local(named.address), "B3");
    },
  },
  {
    name: "names: in formulas",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("A1").values = [[21]];
      sheet.names.add("ContractTwice", sheet.getRange("A1"));
      sheet.getRange("B1").formulas = [["=ContractTwice*2"]];
      const cell = sheet.getRange("B1").load("values");
      await context.sync();
      equal(cell.values[0]![0], 42);
    },
  },
  {
    name: "names: twice the same is refused",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.names.add("ContractOnce", sheet.getRange("A1"));
      await context.sync();
      await failsWith(["ItemAlreadyExists", "InvalidArgument"], async () => {
        sheet.names.add("ContractOnce", sheet.getRange("A2"));
        await context.sync();
      });
    },
  },
  {
    name: "settings: any JSON value",
    evidence: "documentation",
    run: async (_, context) => {
      context.workbook.settings.add("contract", { a: [1, "two"] });
      const setting = context.workbook.settings.getItem("contract").load("value");
      await context.sync();
      equal(setting.value, { a: [1, "two"] });
      setting.delete();
      await context.sync();
    },
  },
  {
    name: "sheets: custom properties",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.customProperties.add("contract", "yes");
      const found = sheet.customProperties.getItemOrNullObject("Contract").load("value");
      await context.sync();
      equal(found.value, "yes");
    },
  },
  {
    name: "protection: locked cells are refused, unlocked ones are not",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("A1").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      sheet.getRange("A1").values = [["open"]];
      await context.sync();
      await failsWith(["AccessDenied"], async () => {
        sheet.getRange("B1").values = [["closed"]];
        await context.sync();
      });
      sheet.protection.unprotect();
      await context.sync();
    },
  },
  {
    name: "protection: twice is refused, and so is a wrong password",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.protection.protect({}, "secret");
      await context.sync();
      await failsWith(["InvalidOperation"], async () => {
        sheet.protection.protect();
        await context.sync();
      });
      await failsWith(["AccessDenied", "InvalidArgument"], async () => {
        sheet.protection.unprotect("wrong");
        await context.sync();
      });
      sheet.protection.unprotect("secret");
      sheet.protection.load("protected");
      await context.sync();
      equal(sheet.protection.protected, false);
    },
  },
  {
    name: "freeze panes: rows, columns and where they are",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      const location = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      equal(local(location.address), "A1:B3");
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      equal(none.isNullObject, true);
    },
  },
  {
    name: "page: orientation, paper, titles and print area",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      const page = sheet.pageLayout;
      page.orientation = excel.PageOrientation.landscape;
      page.paperSize = excel.PaperType.a4;
      page.zoom = { horizontalFitToPages: 1 };
      page.setPrintArea("A1:F40");
      page.setPrintTitleRows("$1:$2");
      page.load("orientation,paperSize,zoom");
      const area = page.getPrintAreaOrNullObject().load("address");
      await context.sync();
      equal([page.orientation, page.paperSize, page.zoom.horizontalFitToPages], ["Landscape", "A4", 1]);
      equal(local(area.address), "A1:F40");
    },
  },
  {
    name: "data validation: a list",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const cells = sheet.getRange("A1:A5");
      cells.dataValidation.rule = { list: { inCellDropDown: true, source: "Draft,Confirmed" } };
      const one = sheet.getRange("A3").dataValidation.load("type,rule");
      await context.sync();
      equal([one.type, one.rule.list?.source], ["List", "Draft,Confirmed"]);
    },
  },
  {
    name: "conditional formats: a formula",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      const format = sheet.getRange("A1:A5").conditionalFormats.add(excel.ConditionalFormatType.custom);
      format.custom.rule.formula = "=$A1>3";
      format.custom.format.fill.color = "#FFC7CE";
      const rule = format.custom.rule.load("formula");
      const formats = sheet.getRange("A3").conditionalFormats.load("items/type");
      await context.sync();
      equal([rule.formula, formats.items.map(({ type }) => type)], ["=$A1>3", ["Custom"]]);
    },
  },
  {
    name: "charts: series from a range",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      const range = sheet.getRange("A1:B3");
      range.values = [
        ["Month", "Hours"],
        ["Jan", 10],
        ["Feb", 12],
      ];
      const chart = sheet.charts.add(excel.ChartType.columnClustered, range, excel.ChartSeriesBy.columns);
      chart.title.text = "Hours";
      chart.setPosition("D2", "H12");
      chart.series.load("items/name");
      chart.title.load("text");
      await context.sync();
      equal([chart.series.items.map(({ name }) => name), chart.title.text], [["Hours"], "Hours"]);
    },
  },
  {
    name: "comments: on a cell, with a reply",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.load("name");
      await context.sync();
      const comment = context.workbook.comments.add(sheet.getRange("B2"), "Check this");
      comment.replies.add("Done");
      comment.load("content");
      comment.replies.load("items/content");
      const location = comment.getLocation().load("address");
      await context.sync();
      equal(
        [comment.content, comment.replies.items[0]!.content, local(location.address)],
        ["Check this", "Done", "B2"],
      );
    },
  },
  {
    name: "sort: numbers before text, empty cells last",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const cells = sheet.getRange("A1:A5");
      cells.values = [["b"], [2], [""], ["a"], [10]];
      cells.sort.apply([{ key: 0, ascending: true }]);
      cells.load("values");
      await context.sync();
      equal(cells.values, [[2], [10], ["a"], ["b"], [""]]);
      cells.sort.apply([{ key: 0, ascending: false }]);
      cells.load("values");
      await context.sync();
      equal(cells.values, [["b"], ["a"], [10], [2], [""]]);
    },
  },
  {
    name: "calculation: by hand until asked",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      const { application } = context.workbook;
      application.load("calculationMode");
      await context.sync();
      const before = application.calculationMode;
      sheet.getRange("A1:B1").formulas = [[1, "=A1+1"]];
      await context.sync();
      application.calculationMode = excel.CalculationMode.manual;
      sheet.getRange("A1").values = [[10]];
      const stale = sheet.getRange("B1").load("values");
      await context.sync();
      const old: unknown = stale.values[0]![0];
      application.calculate(excel.CalculationType.recalculate);
      stale.load("values");
      await context.sync();
      const fresh: unknown = stale.values[0]![0];
      application.calculationMode = before;
      await context.sync();
      equal([old, fresh], [2, 11]);
    },
  },
  {
    name: "selection: of a range",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.activate();
      sheet.getRange("C3:D4").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const active = context.workbook.getActiveCell().load("address");
      await context.sync();
      equal([local(selected.address), local(active.address)], ["C3:D4", "C3"]);
    },
  },
];
