import { equal, failsWith, truthy, type ContractCase } from "../contractCase";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How requests behave: order, failures, loading, events. */
export const requestCases: readonly ContractCase[] = [
  {
    name: "a batch stops at its first error; what came before stays",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      await failsWith(["ItemNotFound"], async () => {
        sheet.getRange("A1").values = [["before"]];
        context.workbook.worksheets.getItem("No such sheet").getRange("A1").values = [["x"]];
        sheet.getRange("A1").values = [["after"]];
        await context.sync();
      });
      const cell = sheet.getRange("A1").load("values");
      await context.sync();
      equal(cell.values[0]![0], "before");
    },
  },
  {
    name: "reading what was not loaded fails in the client",
    evidence: "client source",
    run: (_, context, sheet) =>
      failsWith(["PropertyNotLoaded"], async () => {
        const range = sheet.getRange("A1");
        await context.sync();
        return range.values;
      }),
  },
  {
    name: "load: nested, as text and as object",
    evidence: "client source",
    run: async (_, context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.format.font.bold = true;
      cell.load("address,format/font/bold");
      await context.sync();
      equal(cell.format.font.bold, true);
      cell.load({ values: true, format: { fill: { color: true } } });
      await context.sync();
      equal(cell.format.fill.color, "#FFFFFF");
    },
  },
  {
    name: "load: items of a collection, with $top and $skip",
    evidence: "client source",
    run: async (_, context, sheet) => {
      for (const name of ["One", "Two", "Three"]) sheet.names.add(`Contract${name}`, sheet.getRange("A1"));
      await context.sync();
      const { names } = sheet;
      names.load({ name: true, $top: 1, $skip: 1 });
      await context.sync();
      equal(names.items.length, 1);
    },
  },
  {
    name: "an unknown member of a load is refused",
    evidence: "assumption",
    run: (_, context, sheet) =>
      failsWith(["ApiNotFound", "InvalidArgument", "PropertyNotFound"], async () => {
        sheet.getRange("A1").load("noSuchProperty");
        await context.sync();
      }),
  },
  {
    name: "objects stay usable over several requests",
    evidence: "client source",
    run: async (_, context, sheet) => {
      const range = sheet.getRange("A1:B1");
      await context.sync();
      range.values = [[1, 2]];
      await context.sync();
      range.load("values");
      await context.sync();
      equal(range.values, [[1, 2]]);
    },
  },
  {
    name: "events: a changed cell with details, to those who registered",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const seen: Excel.WorksheetChangedEventArgs[] = [];
      const handler = sheet.onChanged.add((args) => {
        seen.push(args);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("C3").values = [["ping"]];
      await context.sync();
      for (let i = 0; i < 100 && seen.length === 0; i++) await pause(20);
      equal(
        seen.map(({ address, changeType, source }) => [address, changeType, source]),
        [["C3", "RangeEdited", "Local"]],
      );
      equal(seen[0]!.details.valueAfter, "ping");
      handler.remove();
      await context.sync();
      sheet.getRange("C4").values = [["pong"]];
      await context.sync();
      await pause(100);
      equal(seen.length, 1, "events after removal");
    },
  },
  {
    name: "events: a sheet whose formulas have new results",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
      sheet.load("id");
      await context.sync();
      const heard: string[] = [];
      const registration = sheet.onCalculated.add(({ worksheetId }) => {
        heard.push(worksheetId);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("A1").values = [[2]];
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve, 300));
      registration.remove();
      await context.sync();
      equal(heard, [sheet.id]);
    },
  },
  {
    name: "events: added sheets and tables",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const seen: string[] = [];
      const note = ({ type }: { type: string }) => {
        seen.push(type);
        return Promise.resolve();
      };
      const handlers = [context.workbook.worksheets.onAdded.add(note), context.workbook.tables.onAdded.add(note)];
      await context.sync();
      const other = context.workbook.worksheets.add();
      sheet.getRange("A1").values = [["Head"]];
      sheet.tables.add("A1:A2", true);
      await context.sync();
      for (let i = 0; i < 100 && seen.length < 2; i++) await pause(20);
      equal([...seen].sort(), ["TableAdded", "WorksheetAdded"]);
      for (const handler of handlers) handler.remove();
      other.delete();
      await context.sync();
    },
  },
  {
    name: "five million cells are the most that can be read at once",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const huge = sheet.getRange("A1:F1000000");
      try {
        huge.load("values");
        await context.sync();
      } catch {
        return;
      }
      equal(huge.values, null, "values of six million cells");
    },
  },
  {
    name: "suspended calculation lasts one request",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      context.workbook.application.suspendApiCalculationUntilNextSync();
      sheet.getRange("A1:B1").formulas = [[4, "=A1*2"]];
      await context.sync();
      const cell = sheet.getRange("B1").load("values");
      await context.sync();
      truthy([0, 8].includes(cell.values[0]![0] as number), "either value right after");
      sheet.getRange("A1").values = [[5]];
      await context.sync();
      cell.load("values");
      await context.sync();
      equal(cell.values[0]![0], 10);
    },
  },
  {
    name: "a filtered range refuses values, or misplaces them: clear the filter first",
    evidence: "assumption",
    run: async (_, context, sheet) => {
      sheet.getRange("A1:A4").values = [["Head"], ["a"], ["b"], ["c"]];
      const table = sheet.tables.add("A1:A4", true);
      table.columns.getItemAt(0).filter.applyValuesFilter(["b"]);
      await context.sync();
      table.clearFilters();
      sheet.getRange("A2:A4").values = [["x"], ["y"], ["z"]];
      const cells = sheet.getRange("A2:A4").load("values");
      await context.sync();
      equal(cells.values, [["x"], ["y"], ["z"]]);
    },
  },
];
