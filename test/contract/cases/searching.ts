import { equal, failsWith, type ContractCase } from "../contractCase";

const local = (address: string) => address.slice(address.lastIndexOf("!") + 1);

/** Finding, replacing and removing what is there twice. */
export const searchCases: readonly ContractCase[] = [
  {
    name: "find: forwards, backwards, with wildcards, whole cells only",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const range = sheet.getRange("A1:A4");
      range.values = [["apple"], ["Pineapple"], ["plum"], ["apple"]];
      const found = [
        range.find("apple", {}),
        range.find("apple", { searchDirection: "Backwards" }),
        range.find("P*e", { matchCase: true }),
        range.find("pl?m", { completeMatch: true }),
      ].map((each) => each.load("address"));
      const none = range.findOrNullObject("pple", { completeMatch: true });
      await context.sync();
      equal(
        found.map(({ address }) => local(address)),
        ["A1", "A4", "A2", "A3"],
      );
      equal(none.isNullObject, true);
    },
  },
  {
    name: "find all on a sheet, in constants and formulas",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("A1:B2").formulas = [["rate", 1], ["=B1*1", "Rate card"]]; // prettier-ignore
      const all = sheet.findAll("rate", { completeMatch: false, matchCase: false }).load("address,cellCount");
      const none = sheet.findAllOrNullObject("nothing", {});
      await context.sync();
      equal([all.cellCount, none.isNullObject], [2, true]);
      await failsWith(["ItemNotFound"], async () => {
        sheet.findAll("nothing", {}).load("address");
        await context.sync();
      });
    },
  },
  {
    name: "replace all: counts what it replaced, formulas included, and reads the rest as typed",
    evidence: "assumption",
    run: async (_, context, sheet) => {
      const range = sheet.getRange("A1:A3");
      range.formulas = [["x5"], ["x and x"], ["=SUM(B1:B2)"]];
      const count = range.replaceAll("x", "", {});
      const formulas = range.replaceAll("B1", "C1", { matchCase: true });
      range.load("formulas");
      await context.sync();
      equal([count.value, formulas.value], [3, 1]);
      equal(range.formulas, [[5], [" and "], ["=SUM(C1:B2)"]]);
    },
  },
  {
    name: "remove duplicates: rows that stay move up, the case does not matter",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const range = sheet.getRange("A1:B5");
      range.values = [["Key", "N"], ["a", 1], ["A", 2], ["b", 3], ["a", 4]]; // prettier-ignore
      const result = range.removeDuplicates([0], true).load("removed,uniqueRemaining");
      range.load("values");
      await context.sync();
      equal([result.removed, result.uniqueRemaining], [2, 2]);
      equal(range.values, [["Key", "N"], ["a", 1], ["b", 3], ["", ""], ["", ""]]); // prettier-ignore
    },
  },
  {
    name: "remove duplicates: a table gives up its last rows",
    evidence: "assumption",
    run: async (_, context, sheet) => {
      sheet.getRange("A1:A4").values = [["Key"], ["a"], ["b"], ["a"]];
      const table = sheet.tables.add("A1:A4", true);
      table.getDataBodyRange().removeDuplicates([0], false);
      const range = table.getRange().load("address");
      await context.sync();
      equal(local(range.address), "A1:A3");
    },
  },
  {
    name: "visible view: row by row",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("2:2").rowHidden = true;
      const view = sheet.getRange("A1:A3").getVisibleView();
      view.load("values");
      view.rows.load("items/values,items/cellAddresses");
      await context.sync();
      equal(view.values, [[1], [3]]);
      equal(
        view.rows.items.map(({ values }) => values[0]![0] as number),
        [1, 3],
      );
    },
  },
  {
    name: "number formats: their categories",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const range = sheet.getRange("A1:F1");
      range.numberFormat = [["General", "0.00", "$#,##0.00", "m/d/yyyy", "0%", "@"]];
      range.load("numberFormatCategories");
      await context.sync();
      equal(range.numberFormatCategories[0], ["General", "Number", "Currency", "Date", "Percentage", "Text"]);
    },
  },
];
