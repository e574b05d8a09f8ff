import { clickCell } from "../../../src/host/model/clickCell";
import { Workbook } from "../../../src/host/model/workbook";
import { connectOffice, type OfficeConnection } from "../../../src/host/transports/nodeOffice";

describe("events reach handlers of the real client", () => {
  let office: OfficeConnection;
  let workbook: Workbook;

  beforeEach(async () => {
    workbook = new Workbook();
    workbook.appendSheet("Sheet1");
    office = await connectOffice({ workbook });
  });

  afterEach(() => office.dispose());

  /** What a handler hears while some work is done. */
  async function heard<A>(
    source: (context: Excel.RequestContext) => OfficeExtension.EventHandlers<A>,
    work: (context: Excel.RequestContext) => unknown,
  ): Promise<A[]> {
    const events: A[] = [];
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.load("items/id");
      context.workbook.worksheets.getFirst().load("id");
      await context.sync();
      source(context).add((event) => {
        events.push(event);
        return Promise.resolve();
      });
      await context.sync();
      await work(context);
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    return events;
  }

  const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.items[0]!;

  it("tells which formulas changed and what they were", async () => {
    const events = await heard(
      (context) => sheetOf(context).onFormulaChanged,
      async (context) => {
        const range = sheetOf(context).getRange("A1:B1");
        range.formulas = [["=1+1", 5]];
        await context.sync();
        range.values = [[7, 8]];
        await context.sync();
        range.getCell(0, 1).copyFrom("A1");
      },
    );
    expect(events.map(({ formulaDetails }) => formulaDetails)).toEqual([
      [{ cellAddress: "A1", previousFormula: "" }],
      [{ cellAddress: "A1", previousFormula: "=1+1" }],
    ]);
  });

  it("tells of charts made, selected, left and deleted", async () => {
    const kinds: string[] = [];
    await heard(
      (context) => sheetOf(context).charts.onAdded,
      async (context) => {
        const sheet = sheetOf(context);
        const note = (event: { type: string }) => {
          kinds.push(event.type);
          return Promise.resolve();
        };
        sheet.charts.onAdded.add(note);
        sheet.charts.onActivated.add(note);
        sheet.charts.onDeactivated.add(note);
        sheet.charts.onDeleted.add(note);
        sheet.getRange("A1:B2").values = [["a", 1], ["b", 2]]; // prettier-ignore
        const chart = sheet.charts.add("Pie", sheet.getRange("A1:B2"));
        await context.sync();
        chart.activate();
        const active = context.workbook.getActiveChartOrNullObject().load("name");
        await context.sync();
        expect(active.name).toBe("Chart 1");
        sheet.getRange("A1").select();
        await context.sync();
        chart.delete();
      },
    );
    expect(kinds).toEqual(["ChartAdded", "ChartActivated", "ChartDeactivated", "ChartDeleted"]);
  });

  it("tells of comments and their replies", async () => {
    const changes: unknown[] = [];
    const added = await heard(
      (context) => context.workbook.comments.onAdded,
      async (context) => {
        const { comments } = context.workbook;
        comments.onChanged.add((event) => {
          changes.push([event.changeType, event.commentDetails[0]!.replyIds.length]);
          return Promise.resolve();
        });
        const comment = comments.add("Sheet1!A1", "Why?");
        const reply = comment.replies.add("Because.");
        await context.sync();
        reply.content = "So that.";
        comment.resolved = true;
        reply.delete();
      },
    );
    expect(added).toHaveLength(1);
    expect(changes).toEqual([
      ["ReplyAdded", 1],
      ["ReplyEdited", 1],
      ["CommentResolved", 1],
      ["ReplyDeleted", 1],
    ]);
  });

  it("tells where the user clicked", async () => {
    const [event] = await heard(
      (context) => sheetOf(context).onSingleClicked,
      () => clickCell(workbook, workbook.sheets[0]!, { row: 2, column: 1 }),
    );
    expect([event!.address, event!.offsetX, event!.offsetY]).toEqual(["B3", 24, 7.5]);
  });

  it("stays silent while the add-in has switched its events off", async () => {
    const events = await heard(
      (context) => sheetOf(context).onChanged,
      async (context) => {
        context.runtime.enableEvents = false;
        sheetOf(context).getRange("A1").values = [[1]];
        await context.sync();
        context.runtime.enableEvents = true;
        sheetOf(context).getRange("A2").values = [[2]];
      },
    );
    expect(events.map(({ address }) => address)).toEqual(["A2"]);
  });

  it("refuses events beyond the declared requirement set", async () => {
    const old = await connectOffice({ workbook, sets: { excelapi: "1.12" } });
    const registering = old.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst().load("id");
      await context.sync();
      sheet.onFormulaChanged.add(() => Promise.resolve());
      await context.sync();
    });
    await expect(registering).rejects.toMatchObject({ code: "ApiNotFound" });
    old.dispose();
  });
});
