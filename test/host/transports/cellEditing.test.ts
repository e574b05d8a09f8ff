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
