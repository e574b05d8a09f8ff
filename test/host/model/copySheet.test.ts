import { newWorkbook } from "../../../src/host/codec/newWorkbook";
import { copySheet } from "../../../src/host/model/copySheet";

test("what hangs on a copied sheet has ids of its own, and its charts and names look at the copy", () => {
  const workbook = newWorkbook();
  const sheet = workbook.sheets[0]!;
  sheet.charts.push({
    id: workbook.newId(),
    name: "Chart 1",
    type: "Pie",
    title: null,
    series: [{ name: null, nameReference: null, categories: null, values: "=Sheet1!$A$1:$A$2" }],
    anchor: { left: 0, top: 0, width: 10, height: 10 },
    legend: { visible: true, position: "Right" },
    part: null,
  });
  workbook.names.push({ name: "Local", formula: "=Sheet1!$B$1", sheet: sheet.id, comment: "", visible: true });
  const copy = copySheet(workbook, sheet);
  expect(copy.charts[0]!.id).not.toBe(sheet.charts[0]!.id);
  expect(copy.charts[0]!.series[0]!.values).toBe("='Sheet1 (2)'!$A$1:$A$2");
  expect(workbook.names.find((name) => name.sheet === copy.id)?.formula).toBe("='Sheet1 (2)'!$B$1");
  expect(sheet.charts[0]!.series[0]!.values).toBe("=Sheet1!$A$1:$A$2");
});
