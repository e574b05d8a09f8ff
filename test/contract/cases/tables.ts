import { equal, failsWith, type ContractCase } from "../contractCase";

const local = (address: string) => address.slice(address.lastIndexOf("!") + 1);

/** A table A1:C3 with a header and two rows. */
async function fruit(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Excel.Table> {
  sheet.getRange("A1:C3").values = [
    ["Item", "Qty", "Price"],
    ["Apple", 2, 1.5],
    ["Pear", 4, 0.75],
  ];
  const table = sheet.tables.add("A1:C3", true);
  await context.sync();
  return table;
}

async function addressOf(context: Excel.RequestContext, range: Excel.Range): Promise<string> {
  range.load("address");
  await context.sync();
  return local(range.address);
}

/** Tables: making, growing, naming, sorting, filtering. */
export const tableCases: readonly ContractCase[] = [
  {
    name: "tables: header, body and whole",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const table = await fruit(context, sheet);
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      for (const part of parts) part.load("address");
      table.load("showHeaders,showTotals,style");
      await context.sync();
      equal(
        parts.map(({ address }) => local(address)),
        ["A1:C3", "A1:C1", "A2:C3"],
      );
      equal([table.showHeaders, table.showTotals, table.style], [true, false, "TableStyleMedium2"]);
    },
  },
  {
    name: "tables: without headers a header row is inserted above",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      const table = sheet.tables.add("A1:B2", false);
      const range = table.getRange().load("address,values");
      await context.sync();
      equal(local(range.address), "A1:B3");
      equal(range.values, [
        ["Column1", "Column2"],
        [1, 2],
        [3, 4],
      ]);
    },
  },
  {
    name: "tables: equal and empty headers become unique texts",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("A1:C2").values = [
        ["Name", "Name", null],
        [1, 2, 3],
      ];
      const header = sheet.tables.add("A1:C2", true).getHeaderRowRange().load("values");
      await context.sync();
      equal(header.values, [["Name", "Name2", "Column3"]]);
    },
  },
  {
    name: "tables: one cannot lie over another",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      await fruit(context, sheet);
      await failsWith(["InvalidArgument"], async () => {
        sheet.tables.add("C3:D5", true);
        await context.sync();
      });
    },
  },
  {
    name: "tables: names are unique and no cell references",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const table = await fruit(context, sheet);
      for (const name of ["A1", "two words", "1st"]) {
        await failsWith(["InvalidArgument"], async () => {
          table.name = name;
          await context.sync();
        });
      }
      table.name = "ContractFruit";
      const found = context.workbook.tables.getItem("contractfruit").load("name");
      await context.sync();
      equal(found.name, "ContractFruit");
    },
  },
  {
    name: "tables: values written directly below join the table",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const table = await fruit(context, sheet);
      sheet.getRange("A4:C5").values = [
        ["Fig", 7, 3],
        ["Kiwi", 1, 1],
      ];
      equal(await addressOf(context, table.getRange()), "A1:C5");
    },
  },
  {
    name: "tables: values below an empty row do not join",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const table = await fruit(context, sheet);
      sheet.getRange("A5:C5").values = [["Fig", 7, 3]];
      equal(await addressOf(context, table.getRange()), "A1:C3");
    },
  },
  {
    name: "tables: a value written right of the header adds a column",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const table = await fruit(context, sheet);
      sheet.getRange("D1").values = [["Total"]];
      const column = table.columns.getItem("Total").load("index");
      await context.sync();
      equal(column.index, 3);
      equal(await addressOf(context, table.getRange()), "A1:D3");
    },
  },
  {
    name: "tables: rows.add at the end and at an index",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const table = await fruit(context, sheet);
      table.rows.add(undefined, [["Fig", 7, 3]]);
      table.rows.add(0, [["First", 1, 1]]);
      const body = table.getDataBodyRange().load("values");
      await context.sync();
      equal(
        body.values.map((row) => row[0] as unknown),
        ["First", "Apple", "Pear", "Fig"],
      );
    },
  },
  {
    name: "tables: rows.add pushes down what stands below",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const table = await fruit(context, sheet);
      sheet.getRange("A6").values = [["below"]];
      table.rows.add(undefined, [["Fig", 7, 3]]);
      const moved = sheet.getRange("A7").load("values");
      await context.sync();
      equal(moved.values[0]![0], "below");
    },
  },
  {
    name: "tables: deleting a row closes the gap",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const table = await fruit(context, sheet);
      table.rows.getItemAt(0).delete();
      const body = table.getDataBodyRange().load("values,address");
      await context.sync();
      equal([local(body.address), body.values[0]![0]], ["A2:C2", "Pear"]);
    },
  },
  {
    name: "tables: resize keeps header row and columns",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const table = await fruit(context, sheet);
      table.resize("A1:C6");
      equal(await addressOf(context, table.getDataBodyRange()), "A2:C6");
      await failsWith(["InvalidArgument"], async () => {
        table.resize("A2:C6");
        await context.sync();
      });
    },
  },
  {
    name: "tables: a formula written to one cell of an empty column fills it",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const table = await fruit(context, sheet);
      sheet.getRange("D1").values = [["Amount"]];
      sheet.getRange("D2").formulas = [["=[@Qty]*[@Price]"]];
      const column = table.columns.getItem("Amount").getDataBodyRange().load("values");
      await context.sync();
      equal(column.values, [[3], [3]]);
    },
  },
  {
    name: "tables: new rows get the formula of a calculated column",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const table = await fruit(context, sheet);
      sheet.getRange("D1").values = [["Amount"]];
      sheet.getRange("D2:D3").formulas = [["=[@Qty]*[@Price]"], ["=[@Qty]*[@Price]"]];
      await context.sync();
      sheet.getRange("A4:C4").values = [["Fig", 7, 3]];
      const column = table.columns.getItem("Amount").getDataBodyRange().load("values");
      await context.sync();
      equal(column.values, [[3], [3], [21]]);
    },
  },
  {
    name: "tables: a long column of formulas, written in pieces by the client, becomes the column's",
    evidence: "assumption",
    run: async (_, context, sheet) => {
      const rows = 2000;
      const cells = Array.from({ length: rows }, (_row, index) => [index]);
      sheet.getRange(`A1:A${rows + 1}`).values = [["Qty"], ...cells];
      sheet.getRange("B1").values = [["Twice"]];
      sheet.tables.add(`A1:B${rows + 1}`, true);
      await context.sync();
      sheet.getRange(`B2:B${rows + 1}`).formulas = cells.map(() => ["=[@Qty]*2"]);
      await context.sync();
      sheet.getRange(`A${rows + 2}`).values = [[7]];
      const added = sheet.getRange(`B${rows + 2}`).load("values");
      await context.sync();
      equal(added.values[0]![0], 14);
    },
  },
  {
    name: "tables: totals row",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const table = await fruit(context, sheet);
      table.showTotals = true;
      const totals = table.getTotalRowRange().load("address,values");
      await context.sync();
      equal(local(totals.address), "A4:C4");
      equal([totals.values[0]![0], totals.values[0]![2]], ["Total", 2.25]);
      sheet.getRange("A5:C5").values = [["Fig", 7, 3]];
      equal(await addressOf(context, table.getRange()), "A1:C4");
    },
  },
  {
    name: "tables: structured references follow a renamed column",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const table = await fruit(context, sheet);
      table.name = "ContractRename";
      sheet.getRange("F1").formulas = [["=SUM(ContractRename[Qty])"]];
      await context.sync();
      sheet.getRange("B1").values = [["Quantity"]];
      const cell = sheet.getRange("F1").load("formulas,values");
      await context.sync();
      equal([cell.formulas[0]![0], cell.values[0]![0]], ["=SUM(ContractRename[Quantity])", 6]);
    },
  },
  {
    name: "tables: header cells hold text",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const table = await fruit(context, sheet);
      sheet.getRange("B1").values = [[2026]];
      const header = table.getHeaderRowRange().load("values");
      await context.sync();
      equal(header.values[0]![1], "2026");
    },
  },
  {
    name: "tables: sorting",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const table = await fruit(context, sheet);
      table.sort.apply([{ key: 2, ascending: true }]);
      const body = table.getDataBodyRange().load("values");
      await context.sync();
      equal(
        body.values.map((row) => row[0] as unknown),
        ["Pear", "Apple"],
      );
    },
  },
  {
    name: "tables: a filter hides rows, clearing shows them",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const table = await fruit(context, sheet);
      table.columns.getItem("Item").filter.applyValuesFilter(["Pear"]);
      const filtered = sheet.getRange("A2:A3").getVisibleView().load("values");
      await context.sync();
      equal(filtered.values, [["Pear"]]);
      table.clearFilters();
      const all = sheet.getRange("A2:A3").getVisibleView().load("values");
      await context.sync();
      equal(all.values, [["Apple"], ["Pear"]]);
    },
  },
  {
    name: "tables: by number criteria",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      const table = await fruit(context, sheet);
      table.columns.getItem("Qty").filter.applyCustomFilter(">=3", undefined, excel.FilterOperator.and);
      const filtered = sheet.getRange("A2:A3").getVisibleView().load("values");
      await context.sync();
      equal(filtered.values, [["Pear"]]);
    },
  },
  {
    name: "tables: convertToRange leaves the cells",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const table = await fruit(context, sheet);
      const range = table.convertToRange().load("values");
      sheet.tables.load("count");
      await context.sync();
      equal([sheet.tables.count, range.values[1]![0]], [0, "Apple"]);
    },
  },
  {
    name: "tables: delete takes the cells with it",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const table = await fruit(context, sheet);
      table.delete();
      const used = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      equal(used.isNullObject, true);
    },
  },
  {
    name: "tables: an unknown one is a null object, or not found",
    evidence: "documentation",
    run: async (_, context) => {
      const none = context.workbook.tables.getItemOrNullObject("NoSuchTable");
      await context.sync();
      equal(none.isNullObject, true);
      await failsWith(["ItemNotFound"], async () => {
        context.workbook.tables.getItem("NoSuchTable").load("name");
        await context.sync();
      });
    },
  },
];
