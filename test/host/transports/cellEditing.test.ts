import { createHost } from "../../../src/host/createHost";
import { newWorkbook } from "../../../src/host/codec/newWorkbook";
import { connectOffice } from "../../../src/host/transports/nodeOffice";

test("a request that asks to wait for the end of a cell edit waits, and is not refused", async () => {
  const office = await connectOffice({ workbook: newWorkbook() });
  office.host.setCellEditing(true);
  const named = office.Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getFirst().load("name");
    await context.sync();
    return sheet.name;
  });
  await new Promise((resume) => setTimeout(resume, 20));
  office.host.setCellEditing(false);
  await expect(named).resolves.toBe("Sheet1");
  office.dispose();
});

test("the client's announcement that it is ready is answered while a cell is edited", async () => {
  const host = createHost({ workbook: newWorkbook() });
  host.setCellEditing(true);
  const announcement = JSON.stringify({
    Actions: [
      { Id: 2, ActionType: 1, Name: "", ObjectPathId: 1 },
      { Id: 3, ActionType: 3, Name: "NotifyActionHandlerReady", ObjectPathId: 1, ArgumentInfo: { Arguments: [] } },
    ],
    ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: "Microsoft.InternalService.AddinInternalService" } },
  });
  expect((await host.process(announcement, 4)).kind).toBe("answer");
  host.dispose();
});
