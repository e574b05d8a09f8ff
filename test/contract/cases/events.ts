import { equal, type ContractCase } from "../contractCase";

/** Real Excel delivers events when it finds the time. */
async function delivered(context: Excel.RequestContext): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    await context.sync();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Notes the types of events as they come. */
function noter(): { readonly types: string[]; readonly note: (event: { type: string }) => Promise<void> } {
  const types: string[] = [];
  return {
    types,
    note: (event) => {
      types.push(event.type);
      return Promise.resolve();
    },
  };
}

/** What add-ins are told of. */
export const eventCases: readonly ContractCase[] = [
  {
    name: "events: formulas that change, with what they were",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const details: Excel.FormulaChangedEventDetail[] = [];
      sheet.onFormulaChanged.add((event) => {
        details.push(...event.formulaDetails);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("A1").formulas = [["=1+1"]];
      await context.sync();
      sheet.getRange("A1").values = [[5]];
      await delivered(context);
      equal(
        details.map(({ cellAddress, previousFormula }) => [cellAddress, previousFormula]),
        [["A1", ""], ["A1", "=1+1"]], // prettier-ignore
      );
    },
  },
  {
    name: "events: a chart made, selected and deleted",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      const { types, note } = noter();
      sheet.charts.onAdded.add(note);
      sheet.charts.onActivated.add(note);
      sheet.charts.onDeleted.add(note);
      sheet.getRange("A1:B2").values = [["a", 1], ["b", 2]]; // prettier-ignore
      await context.sync();
      const chart = sheet.charts.add(excel.ChartType.pie, sheet.getRange("A1:B2"));
      await context.sync();
      sheet.activate();
      chart.activate();
      await context.sync();
      chart.delete();
      await delivered(context);
      equal(types, ["ChartAdded", "ChartActivated", "ChartDeleted"]);
    },
  },
  {
    name: "events: comments and their replies",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const { types, note } = noter();
      sheet.comments.onAdded.add(note);
      sheet.comments.onChanged.add(note);
      sheet.comments.onDeleted.add(note);
      await context.sync();
      const comment = sheet.comments.add(sheet.getRange("A1"), "Why?");
      await context.sync();
      comment.replies.add("Because.");
      await context.sync();
      comment.delete();
      await delivered(context);
      equal(types, ["CommentAdded", "CommentChanged", "CommentDeleted"]);
    },
  },
  {
    name: "events: rows hidden, sorted and formatted",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const { types, note } = noter();
      sheet.onRowHiddenChanged.add(note);
      sheet.onRowSorted.add(note);
      sheet.onFormatChanged.add(note);
      sheet.getRange("A1:A2").values = [[2], [1]];
      await context.sync();
      sheet.getRange("5:5").rowHidden = true;
      await context.sync();
      sheet.getRange("A1:A2").sort.apply([{ key: 0, ascending: true }]);
      await context.sync();
      sheet.getRange("A1").format.font.bold = true;
      await delivered(context);
      equal(types, ["WorksheetRowHiddenChanged", "WorksheetRowSorted", "WorksheetFormatChanged"]);
    },
  },
  {
    name: "events: none while the add-in has switched them off",
    evidence: "documentation",
    run: async (_, context, sheet) => {
      const { types, note } = noter();
      sheet.onChanged.add(note);
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange("A1").values = [[1]];
      await delivered(context);
      context.runtime.enableEvents = true;
      sheet.getRange("A1").values = [[2]];
      await delivered(context);
      equal(types, ["WorksheetChanged"]);
    },
  },
];
