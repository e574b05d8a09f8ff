import { Workbook } from "../../../src/host/model/workbook";
import { connectOffice } from "../../../src/host/transports/nodeOffice";

function book(): Workbook {
  const workbook = new Workbook();
  workbook.appendSheet("Sheet1");
  return workbook;
}

describe("office.js in Node", () => {
  it("reads and writes through the unmodified client", async () => {
    const office = await connectOffice({ workbook: book() });
    const read = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Data");
      sheet.getRange("A1:B2").values = [
        ["Item", "Price"],
        ["Apple", 1.5],
      ];
      await context.sync();
      const used = sheet.getUsedRange().load("values,address,numberFormat");
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      return { values: used.values, address: used.address, names: sheets.items.map(({ name }) => name) };
    });
    expect(read).toEqual({
      values: [
        ["Item", "Price"],
        ["Apple", 1.5],
      ],
      address: "Data!A1:B2",
      names: ["Sheet1", "Data"],
    });
    office.dispose();
  });

  it("leaves globalThis alone", async () => {
    const before = Object.keys(globalThis);
    const office = await connectOffice({ workbook: book() });
    expect(Object.keys(globalThis)).toEqual(before);
    expect(typeof (globalThis as Record<string, unknown>)["Excel"]).toBe("undefined");
    office.dispose();
  });

  it("runs several workbooks side by side", async () => {
    const offices = await Promise.all([connectOffice({ workbook: book() }), connectOffice({ workbook: book() })]);
    await offices[0].Excel.run(async (context) => {
      context.workbook.worksheets.add("OnlyHere");
      await context.sync();
    });
    const counts = await Promise.all(
      offices.map((office) =>
        office.Excel.run(async (context) => {
          const count = context.workbook.worksheets.getCount();
          await context.sync();
          return count.value;
        }),
      ),
    );
    expect(counts).toEqual([2, 1]);
    offices.forEach((office) => office.dispose());
  });

  it("tells the add-in its languages and requirement sets", async () => {
    const office = await connectOffice({ workbook: book(), displayLanguage: "fr-FR", contentLanguage: "de-DE" });
    const { context } = office.Office;
    expect([context.displayLanguage, context.contentLanguage]).toEqual(["fr-FR", "de-DE"]);
    expect(context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(true);
    expect(context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(false);
    office.dispose();
  });

  it("answers a thousand syncs without a wait (0.2 s on an idle machine)", async () => {
    const office = await connectOffice({ workbook: book() });
    const started = performance.now();
    await office.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      for (let i = 0; i < 1000; i++) {
        cell.load("values");
        await context.sync();
      }
    });
    expect(office.host.counters.syncs).toBeGreaterThanOrEqual(1000);
    expect(performance.now() - started).toBeLessThan(3000);
    office.dispose();
  });
});
