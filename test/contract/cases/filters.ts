import { equal, failsWith, type ContractCase } from "../contractCase";

function tableOn(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange("A1:B6").values = [["Item", "N"], ["a", 1], ["b", 2], ["c", 3], ["d", 4], ["e", 10]]; // prettier-ignore
  return sheet.tables.add("A1:B6", true);
}

/** The items that a filter leaves. */
async function shown(context: Excel.RequestContext, table: Excel.Table): Promise<unknown[]> {
  const view = table.getDataBodyRange().getVisibleView().load("values");
  await context.sync();
  return (view.values as unknown[][]).map(([item]) => item);
}

/** Filters by rank, average and dates; what may be entered. */
export const filterCases: readonly ContractCase[] = [
  {
    name: "filters: the highest and the lowest, by number and by percent",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const table = tableOn(sheet);
      const { filter } = table.columns.getItem("N");
      filter.applyTopItemsFilter(2);
      equal(await shown(context, table), ["d", "e"]);
      filter.applyBottomItemsFilter(1);
      equal(await shown(context, table), ["a"]);
      filter.applyTopPercentFilter(40);
      filter.load("criteria");
      equal(await shown(context, table), ["d", "e"]);
      equal(filter.criteria.filterOn, "TopPercent");
      filter.clear();
      equal((await shown(context, table)).length, 5);
    },
  },
  {
    name: "filters: above the average, and dates of a month",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      const table = tableOn(sheet);
      table.columns.getItem("N").filter.applyDynamicFilter(excel.DynamicFilterCriteria.aboveAverage);
      equal(await shown(context, table), ["e"]);
      table.clearFilters();
      sheet.getRange("B2:B4").values = [["2026-01-15"], ["2026-02-03"], ["2025-01-31"]];
      table.columns.getItem("N").filter.applyDynamicFilter(excel.DynamicFilterCriteria.allDatesInPeriodJanuary);
      const left = await shown(context, table);
      equal([left.includes("a"), left.includes("b"), left.includes("c")], [true, false, true]);
    },
  },
  {
    name: "filters: ranks that Excel does not take",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const table = tableOn(sheet);
      await failsWith(["InvalidArgument"], async () => {
        table.columns.getItem("N").filter.applyTopPercentFilter(101);
        await context.sync();
      });
    },
  },
  {
    name: "data validation: which cells hold what is not allowed",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const range = sheet.getRange("A1:A4");
      range.values = [[1], [12], [""], ["x"]];
      range.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } };
      const all = range.dataValidation.load("valid");
      const first = sheet.getRange("A1").dataValidation.load("valid");
      const second = sheet.getRange("A2").dataValidation.load("valid");
      const invalid = range.dataValidation.getInvalidCells().load("cellCount");
      const none = sheet.getRange("A1").dataValidation.getInvalidCellsOrNullObject();
      await context.sync();
      equal([all.valid, first.valid, second.valid], [null, true, false]);
      equal([invalid.cellCount, none.isNullObject], [2, true]);
    },
  },
  {
    name: "data validation: lists of words and of cells, own formulas",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("D1:D2").values = [["red"], ["blue"]];
      sheet.getRange("A1:C1").values = [["red", "green", 5]];
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "=$D$1:$D$2" } };
      sheet.getRange("B1").dataValidation.rule = { list: { inCellDropDown: true, source: "red,blue" } };
      sheet.getRange("C1").dataValidation.rule = { custom: { formula: "=C1>4" } };
      const rules = ["A1", "B1", "C1"].map((address) => sheet.getRange(address).dataValidation.load("valid"));
      await context.sync();
      equal(
        rules.map(({ valid }) => valid),
        [true, false, true],
      );
    },
  },
];
