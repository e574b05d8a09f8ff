import { equal, failsWith, truthy, type ContractCase } from "../contractCase";

const local = (address: string) => address.slice(address.lastIndexOf("!") + 1);

/** Formulas beyond their values: R1C1 style, spills, what reads what. */
export const formulaCases: readonly ContractCase[] = [
  {
    name: "formulas: R1C1 style reads offsets from the cell, and fills a range when written as one text",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("A1:A3").values = [[2], [3], [4]];
      sheet.getRange("B1:B3").formulasR1C1 = "=RC[-1]*R1C1" as never;
      const cells = sheet.getRange("A1:B3").load("formulas,formulasR1C1,values");
      await context.sync();
      equal(
        cells.formulas.map((row) => row[1] as string),
        ["=A1*$A$1", "=A2*$A$1", "=A3*$A$1"],
      );
      equal(cells.formulasR1C1[2], [4, "=RC[-1]*R1C1"]);
      equal(cells.values[2], [4, 8]);
    },
  },
  {
    name: "spills: from the formula to its range and back",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
      await context.sync();
      const spill = sheet.getRange("A1").getSpillingToRange().load("address,values,hasSpill");
      const parent = sheet.getRange("A3").getSpillParent().load("address");
      const none = sheet.getRange("C1").getSpillingToRangeOrNullObject();
      const notItsOwn = sheet.getRange("A1").getSpillParentOrNullObject();
      const mixed = sheet.getRange("A3:A4").load("hasSpill");
      await context.sync();
      equal([local(spill.address), spill.values, spill.hasSpill], ["A1:A3", [[1], [2], [3]], true]);
      equal(local(parent.address), "A1");
      equal([none.isNullObject, notItsOwn.isNullObject, mixed.hasSpill], [true, true, null]);
    },
  },
  {
    name: "spills: a filled cell in the way is #SPILL!, and nothing spills",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("A2").values = [["here"]];
      sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
      const cells = sheet.getRange("A1:A3").load("values");
      await context.sync();
      equal(cells.values, [["#SPILL!"], ["here"], [""]]);
      sheet.getRange("A2").clear();
      cells.load("values");
      await context.sync();
      equal(cells.values, [[1], [2], [3]]);
    },
  },
  {
    name: "spills: asked of more than one cell",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      await failsWith(["InvalidArgument"], async () => {
        sheet.getRange("A1:A2").getSpillingToRange().load("address");
        await context.sync();
      });
    },
  },
  {
    name: "precedents and dependents, on this sheet and on others",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const other = context.workbook.worksheets.add().load("id,name");
      sheet.load("id,name");
      await context.sync();
      sheet.getRange("A1").formulas = [[`=SUM(B1:B2)+'${other.name}'!C3`]];
      await context.sync();
      const read = sheet.getRange("A1").getDirectPrecedents().load("addresses");
      const reading = other.getRange("C3").getDirectDependents();
      const onSheet = reading.getRangeAreasBySheet(sheet.id).load("address");
      read.areas.load("items/address");
      await context.sync();
      equal(read.addresses.map(local), ["B1:B2", "C3"]);
      equal(read.areas.items.length, 2, "areas, one of each sheet");
      equal(local(onSheet.address), "A1");
      await failsWith(["ItemNotFound"], async () => {
        sheet.getRange("Z9").getDirectPrecedents().load("addresses");
        await context.sync();
      });
      other.delete();
      await context.sync();
    },
  },
  {
    name: "functions: of values, ranges and results of others",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("A1:B3").values = [["a", 2], ["b", 3], ["c", 4]]; // prettier-ignore
      const { functions } = context.workbook;
      const range = sheet.getRange("A1:B3");
      const results = [
        functions.sum(sheet.getRange("B1:B3"), 10),
        functions.vlookup("b", range, 2, false),
        functions.round(functions.average(sheet.getRange("B1:B2")), 0),
        functions.concatenate("x", "y"),
        functions.countIf(sheet.getRange("B1:B3"), ">2"),
      ].map((result) => result.load("value"));
      const failed = functions.vlookup("z", range, 2, false).load("value,error");
      await context.sync();
      equal(
        results.map(({ value }) => value as unknown),
        [19, 3, 3, "xy", 2],
      );
      equal(failed.error, "#N/A");
    },
  },
  {
    name: "functions: the date 1904-01-01 tells the date system",
    evidence: "documentation",
    run: async (_, context) => {
      const day = context.workbook.functions.date(1904, 1, 1).load("value");
      await context.sync();
      truthy(day.value === 1462 || day.value === 0, "a serial of one of the two systems");
    },
  },
];
