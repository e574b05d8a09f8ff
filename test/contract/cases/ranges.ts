import { equal, failsWith, truthy, type ContractCase } from "../contractCase";

const local = (address: string) => address.slice(address.lastIndexOf("!") + 1);

/** Ranges: where they are, what is around them, what changes them. */
export const rangeCases: readonly ContractCase[] = [
  {
    name: "ranges: address, position and size",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const range = sheet.getRange("B2:D5").load("address,rowIndex,columnIndex,rowCount,columnCount,cellCount");
      await context.sync();
      equal(local(range.address), "B2:D5");
      equal([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount, range.cellCount], [1, 1, 4, 3, 12]);
    },
  },
  {
    name: "ranges: derived ranges",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const range = sheet.getRange("B2:D5");
      const derived = [
        range.getCell(1, 1),
        range.getRow(1),
        range.getColumn(2),
        range.getLastRow(),
        range.getLastCell(),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, -1),
        range.getAbsoluteResizedRange(1, 2),
        range.getBoundingRect("F7"),
        range.getIntersection("A1:C3"),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getRowsBelow(2),
        range.getColumnsBefore(1),
      ];
      for (const each of derived) each.load("address");
      await context.sync();
      equal(
        derived.map(({ address }) => local(address)),
        [
          "C3",
          "B3:D3",
          "D2:D5",
          "B5:D5",
          "D5",
          "A3:C6",
          "B2:C6",
          "B2:C2",
          "B2:F7",
          "B2:C3",
          "2:5",
          "B:D",
          "B6:D7",
          "A2:A5",
        ],
      );
    },
  },
  {
    name: "ranges: beyond the sheet's edge is refused",
    evidence: "documentation",
    run: (_, context, sheet) =>
      failsWith(["InvalidArgument"], async () => {
        sheet.getRange("A1").getOffsetRange(-1, 0).load("address");
        await context.sync();
      }),
  },
  {
    name: "ranges: text that is no address is refused",
    evidence: "documentation",
    run: (_, context, sheet) =>
      failsWith(["InvalidArgument"], async () => {
        sheet.getRange("no such range").load("address");
        await context.sync();
      }),
  },
  {
    name: "ranges: no intersection is a null object, or not found",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const none = sheet.getRange("A1:B2").getIntersectionOrNullObject("D4:E5");
      await context.sync();
      equal(none.isNullObject, true);
      await failsWith(["ItemNotFound"], async () => {
        sheet.getRange("A1:B2").getIntersection("D4:E5").load("address");
        await context.sync();
      });
    },
  },
  {
    name: "used range: formatted cells count, unless only values are asked for",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("B2").values = [["x"]];
      sheet.getRange("D9").format.fill.color = "#FFFF00";
      const all = sheet.getUsedRange().load("address");
      const values = sheet.getUsedRange(true).load("address");
      await context.sync();
      equal([local(all.address), local(values.address)], ["B2:D9", "B2"]);
    },
  },
  {
    name: "used range: of an empty sheet it is A1, or a null object",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const used = sheet.getUsedRange().load("address");
      const none = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      equal([local(used.address), none.isNullObject], ["A1", true]);
    },
  },
  {
    name: "used range: of an empty part of a sheet it is not found",
    evidence: "documentation",
    run: (_, context, sheet) =>
      failsWith(["ItemNotFound"], async () => {
        sheet.getRange("A1").values = [["x"]];
        sheet.getRange("C3:D4").getUsedRange(true).load("address");
        await context.sync();
      }),
  },
  {
    name: "surrounding region stops at empty rows and columns",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("B2:C4").values = [
        ["a", 1],
        ["b", 2],
        ["c", 3],
      ];
      sheet.getRange("E2").values = [["apart"]];
      const region = sheet.getRange("C3").getSurroundingRegion().load("address");
      await context.sync();
      equal(local(region.address), "B2:C4");
    },
  },
  {
    name: "clear: contents leave the format, everything takes it",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [["50%"]];
      cell.clear(excel.ClearApplyTo.contents);
      cell.load("values,numberFormat");
      await context.sync();
      equal([cell.values[0]![0], cell.numberFormat[0]![0]], ["", "0%"]);
      cell.clear();
      cell.load("numberFormat");
      await context.sync();
      equal(cell.numberFormat[0]![0], "General");
    },
  },
  {
    name: "copyFrom moves relative references along",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("A1:B1").values = [[2, "=A1*$A$1"]];
      sheet.getRange("A2").values = [[5]];
      sheet.getRange("B2").copyFrom("B1");
      const copy = sheet.getRange("B2").load("formulas,values");
      await context.sync();
      equal([copy.formulas[0]![0], copy.values[0]![0]], ["=A2*$A$1", 10]);
    },
  },
  {
    name: "copyFrom values takes results only",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      sheet.getRange("A1").formulas = [["=1+2"]];
      sheet.getRange("C1").copyFrom("A1", excel.RangeCopyType.values);
      const copy = sheet.getRange("C1").load("formulas");
      await context.sync();
      equal(copy.formulas[0]![0], 3);
    },
  },
  {
    name: "merge keeps the first cell's value only",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const range = sheet.getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.merge();
      range.load("values");
      const merged = range.getMergedAreasOrNullObject().load("areaCount");
      await context.sync();
      equal(range.values, [
        [1, ""],
        ["", ""],
      ]);
      equal(merged.areaCount, 1);
    },
  },
  {
    name: "insert moves cells down and formulas follow",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("C1").formulas = [["=SUM(A1:A3)"]];
      sheet.getRange("D1").formulas = [["=A2"]];
      sheet.getRange("A2").insert(excel.InsertShiftDirection.down);
      const cells = sheet.getRange("C1:D1").load("formulas,values");
      await context.sync();
      equal(cells.formulas, [["=SUM(A1:A4)", "=A3"]]);
      equal(cells.values, [[6, 2]]);
    },
  },
  {
    name: "insert of whole rows keeps a reference on its cells",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      const kept = sheet.getRange("B5");
      kept.values = [["here"]];
      await context.sync();
      sheet.getRange("2:3").insert(excel.InsertShiftDirection.down);
      kept.load("address,values");
      await context.sync();
      equal([local(kept.address), kept.values[0]![0]], ["B7", "here"]);
    },
  },
  {
    name: "inserted rows look like the row above",
    evidence: "assumption",
    run: async (excel, context, sheet) => {
      sheet.getRange("B2").format.font.bold = true;
      sheet.getRange("3:3").insert(excel.InsertShiftDirection.down);
      const cell = sheet.getRange("B3").load("format/font/bold");
      await context.sync();
      equal(cell.format.font.bold, true);
    },
  },
  {
    name: "delete turns references to deleted cells into #REF!",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("C5").formulas = [["=A2+SUM(A1:A3)"]];
      sheet.getRange("2:2").delete(excel.DeleteShiftDirection.up);
      const cell = sheet.getRange("C4").load("formulas,values");
      await context.sync();
      equal([cell.formulas[0]![0], cell.values[0]![0]], ["=#REF!+SUM(A1:A2)", "#REF!"]);
    },
  },
  {
    name: "RangeAreas: one format for scattered cells",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const areas = sheet.getRanges("A1,C3:D4");
      areas.format.fill.color = "#00FF00";
      areas.load("address,areaCount,cellCount");
      const one = sheet.getRange("D4").load("format/fill/color");
      const other = sheet.getRange("B2").load("format/fill/color");
      await context.sync();
      equal([areas.areaCount, areas.cellCount], [2, 5]);
      equal([one.format.fill.color, other.format.fill.color], ["#00FF00", "#FFFFFF"]);
    },
  },
  {
    name: "special cells: blanks and constants",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      sheet.getRange("A1:A3").values = [[1], [null], ["=A1"]];
      const constants = sheet.getRange("A1:A3").getSpecialCells(excel.SpecialCellType.constants).load("address");
      const formulas = sheet.getRange("A1:A3").getSpecialCells(excel.SpecialCellType.formulas).load("address");
      await context.sync();
      equal([local(constants.address), local(formulas.address)], ["A1", "A3"]);
    },
  },
  {
    name: "find: the first cell row by row, or a null object",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("A1:B2").values = [
        ["one", "two"],
        ["twofold", "three"],
      ];
      const part = sheet.getRange("A1:B2").find("two", { completeMatch: false }).load("address");
      const none = sheet.getRange("A1:B2").findOrNullObject("four", {});
      await context.sync();
      equal([local(part.address), none.isNullObject], ["B1", true]);
    },
  },
  {
    name: "formats: mixed ones read as null",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("A1").format.font.bold = true;
      const both = sheet.getRange("A1:B1").load("format/font/bold,format/font/name");
      await context.sync();
      equal(both.format.font.bold, null);
      truthy(both.format.font.name, "font name");
    },
  },
  {
    name: "formats: borders by side",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      const range = sheet.getRange("B2:C3");
      const bottom = range.format.borders.getItem(excel.BorderIndex.edgeBottom);
      bottom.style = excel.BorderLineStyle.continuous;
      bottom.weight = excel.BorderWeight.medium;
      bottom.color = "#112233";
      const below = sheet.getRange("B3").format.borders.getItem("EdgeBottom").load("style,weight,color");
      const above = sheet.getRange("B2").format.borders.getItem("EdgeBottom").load("style");
      await context.sync();
      equal([below.style, below.weight, below.color, above.style], ["Continuous", "Medium", "#112233", "None"]);
    },
  },
  {
    name: "formats: setCellProperties and getCellProperties",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const range = sheet.getRange("A1:B1");
      range.setCellProperties([[{ format: { fill: { color: "#FF0000" }, font: { bold: true } } }, {}]]);
      const read = range.getCellProperties({ format: { fill: { color: true }, font: { bold: true } } });
      await context.sync();
      equal(
        read.value[0]!.map(({ format }) => [format?.fill?.color, format?.font?.bold]),
        [
          ["#FF0000", true],
          ["#FFFFFF", false],
        ],
      );
    },
  },
  {
    name: "columns: widths are points, the default is 64 pixels",
    evidence: "assumption",
    run: async (_, context, sheet) => {
      const column = sheet.getRange("A:A").load("format/columnWidth");
      await context.sync();
      truthy(Math.abs(column.format.columnWidth - 48) < 2, `default width 48 points, got ${column.format.columnWidth}`);
      column.format.columnWidth = 90;
      column.load("format/columnWidth");
      await context.sync();
      equal(column.format.columnWidth, 90);
    },
  },
  {
    name: "rows: hiding",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("2:2").rowHidden = true;
      const rows = sheet.getRange("A1:A3").load("rowHidden");
      const view = sheet.getRange("A1:A3").getVisibleView().load("values");
      await context.sync();
      equal(rows.rowHidden, null);
      equal(view.values, [[1], [3]]);
    },
  },
  {
    name: "hyperlinks: address and text",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.hyperlink = { address: "https://example.com/", textToDisplay: "Example" };
      cell.load("hyperlink,values");
      await context.sync();
      equal([cell.hyperlink.address, cell.values[0]![0]], ["https://example.com/", "Example"]);
    },
  },
];
