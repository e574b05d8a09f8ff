import { Workbook } from "../../src/host/model/workbook";
import { connectOffice, type OfficeConnection } from "../../src/host/transports/nodeOffice";
import { allCases } from "./cases/allCases";
import { runCase } from "./runCase";

describe("Excel's behaviour, by the embedded host", () => {
  let office: OfficeConnection;

  beforeAll(async () => {
    const workbook = new Workbook();
    workbook.appendSheet("Sheet1");
    office = await connectOffice({ workbook });
  });

  afterAll(() => office.dispose());

  it.each(allCases.map((test) => [test.name, test] as const))("%s", async (_, test) => {
    const { failure } = await runCase(office.Excel, test);
    expect(failure).toBeNull();
  });

  it("names every behaviour once", () => {
    const names = allCases.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
