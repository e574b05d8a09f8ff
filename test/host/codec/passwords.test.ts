import { newWorkbook } from "../../../src/host/codec/newWorkbook";
import { readWorkbook } from "../../../src/host/codec/readWorkbook";
import { writeWorkbook } from "../../../src/host/codec/writeWorkbook";
import { connectOffice } from "../../../src/host/transports/nodeOffice";
import { unpack } from "./samplePackage";

test("passwords of a sheet and of the structure are saved as Excel does, and asked for again", async () => {
  const office = await connectOffice({ workbook: newWorkbook() });
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().protection.protect({ selectionMode: "Unlocked" }, "sheet");
    context.workbook.protection.protect("book");
    await context.sync();
  });
  const bytes = writeWorkbook(office.host.workbook);
  office.dispose();
  const parts = unpack(bytes);
  expect(parts["xl/worksheets/sheet1.xml"]).toMatch(
    /algorithmName="SHA-512" hashValue="[^"]+" saltValue="[^"]+" spinCount="100000"/,
  );
  expect(parts["xl/workbook.xml"]).toMatch(/workbookAlgorithmName="SHA-512"/);

  const again = await connectOffice({ workbook: readWorkbook(bytes) });
  const unprotect = (password: string) =>
    again.Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getFirst();
      protection.load("options");
      await context.sync();
      expect(protection.options.selectionMode).toBe("Unlocked");
      protection.unprotect(password);
      await context.sync();
    });
  await unprotect("sheet");
  await expect(
    again.Excel.run(async (context) => {
      context.workbook.protection.unprotect();
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "AccessDenied" });
  expect(unpack(writeWorkbook(again.host.workbook))["xl/workbook.xml"]).toBe(parts["xl/workbook.xml"]);
  again.dispose();
});
