import { createHost } from "../../../src/host/createHost";
import { Workbook } from "../../../src/host/model/workbook";
import { connectOffice, type OfficeConnection } from "../../../src/host/transports/nodeOffice";
import { createWindowMessageHost } from "../../../src/host/transports/windowMessageHost";

function book(): Workbook {
  const workbook = new Workbook();
  workbook.appendSheet("Sheet1");
  return workbook;
}

const tick = () => new Promise((resolve) => setTimeout(resolve, 30));

describe("window messages with the real client", () => {
  let office: OfficeConnection;
  const workbook = book();

  beforeAll(async () => {
    office = await connectOffice({ workbook });
  });
  afterAll(() => office.dispose());

  it("run a ribbon function and hear when it is done", async () => {
    office.Office.actions.associate("bill", (event: Office.AddinCommands.Event) => event.completed());
    await tick();
    const done = office.messages.fireCommand("bill", "button1");
    expect(done).not.toBeNull();
    await done;
  });

  it("keep document settings in the workbook", async () => {
    const { settings } = office.Office.context.document;
    settings.set("view", { tab: 2 });
    await new Promise((resolve) => settings.saveAsync(resolve));
    expect(workbook.settings.get("view")).toBe('{"tab":2}');
  });

  it("turn a throttled request into ActivityLimitReached", async () => {
    office.host.plan({ sync: 1, when: "before", effect: { kind: "fail", code: "ActivityLimitReached" } });
    const failed = office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: "ActivityLimitReached" });
  });

  it("tell the user's selection to who listens", async () => {
    let heard = 0;
    await office.Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(() => {
        heard++;
        return Promise.resolve();
      });
      await context.sync();
    });
    const sheet = workbook.sheets[0]!;
    workbook.notifyActivity({ kind: "selectionChanged", sheet, area: sheet.selection });
    await tick();
    expect(heard).toBe(1);
  });

  it("tell a co-author's edit as remote", async () => {
    const sources: string[] = [];
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ source }) => {
        sources.push(source);
        return Promise.resolve();
      });
      await context.sync();
    });
    const sheet = workbook.sheets[0]!;
    sheet.cells.setValue(3, 3, "theirs");
    workbook.changeSource = "Remote";
    workbook.notifyCellsChanged({ sheet, row: 3, column: 3, rows: 1, columns: 1 });
    workbook.changeSource = "Local";
    await tick();
    expect(sources).toEqual(["Remote"]);
  });
});

describe("window messages", () => {
  it("from elsewhere are ignored", () => {
    const sent: string[] = [];
    const host = createHost({ workbook: book() });
    const messages = createWindowMessageHost({ host, origin: "https://localhost", post: (text) => sent.push(text) });
    messages.receive("not json");
    messages.receive('{"_messageType":0,"_conversationId":"other","_actionName":"executeMethod"}');
    expect(sent).toEqual([]);
    expect(messages.fireCommand("nobody listens")).toBeNull();
  });

  it("tell where a key leads out of the frame", () => {
    const exits: string[] = [];
    const host = createHost({ workbook: book() });
    const messages = createWindowMessageHost({
      ...{ host, origin: "https://localhost", post: () => undefined },
      onLeave: (to) => exits.push(to),
    });
    const envelope = { _messageType: 0, _conversationId: "conversation1", _actionType: 0 };
    for (const action of [0, 13, 14, 15]) {
      const told = { _actionName: "ContextActivationManager_notifyHost", _data: ["addin1", action] };
      messages.receive(JSON.stringify({ ...envelope, ...told }));
    }
    expect(exits).toEqual(["next", "previous", "document"]);
  });
});
