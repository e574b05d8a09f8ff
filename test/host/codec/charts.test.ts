import { newWorkbook } from "../../../src/host/codec/newWorkbook";
import { readWorkbook } from "../../../src/host/codec/readWorkbook";
import { writeWorkbook } from "../../../src/host/codec/writeWorkbook";
import { newAxis, newLabels } from "../../../src/host/model/chartLook";
import type { Chart } from "../../../src/host/model/features";
import { pack, unpack } from "./samplePackage";

const chart = (made: Partial<Chart>): Chart => ({
  id: "1",
  name: "Chart 1",
  type: "ColumnClustered",
  title: "Hours",
  series: [{ name: "Hours", nameReference: null, categories: null, values: "=Sheet1!$A$1:$A$2" }],
  anchor: { left: 10, top: 10, width: 300, height: 200 },
  legend: { visible: true, position: "Right" },
  part: null,
  ...made,
});

function saved(made: Chart): Uint8Array {
  const workbook = newWorkbook();
  const sheet = workbook.sheets[0]!;
  sheet.charts.push(made);
  sheet.changed.add("charts");
  return writeWorkbook(workbook);
}

const read = (bytes: Uint8Array): Chart => readWorkbook(bytes).sheets[0]!.charts[0]!;
const chartPart = "xl/charts/chart1.xml";

test("axes, labels and looks are the same after they were saved", () => {
  const axes = {
    category: { ...newAxis("category"), title: "Person", titleLook: { font: { size: 9 } }, reversed: true },
    value: {
      ...newAxis("value"),
      minimum: 0,
      maximum: 40,
      majorUnit: 10,
      minorUnit: 5,
      numberFormat: "0.0",
      majorGridlinesLook: { line: { color: "#CCCCCC", weight: 0.5, style: "Dash" } },
      look: { line: null, font: { bold: true, color: "#112233", name: "Arial", size: 8 } },
    },
  };
  const looks = {
    area: { fill: "#FFFFFF", line: null },
    plotArea: { fill: null },
    title: { font: { italic: true, size: 14 } },
    legend: { fill: "#EEEEEE", font: { underline: true } },
  };
  const labels = {
    ...newLabels(),
    position: "OutsideEnd",
    separator: "; ",
    numberFormat: "0",
    look: { fill: "#FFFF00" },
  };
  const [series] = chart({}).series;
  const made = chart({ axes, looks, series: [{ ...series!, look: { fill: "#00AA00" }, labels }] });
  const again = read(saved(made));
  expect({ axes: again.axes, looks: again.looks, series: again.series }).toEqual({
    axes,
    looks,
    series: [{ ...made.series[0], nameReference: null }],
  });
});

test("what a file says of a chart and the model does not know stays when its title changes", () => {
  const parts = unpack(saved(chart({})));
  parts[chartPart] = parts[chartPart]!.replace("<c:gapWidth", '<c:gapWidth data-mark="1"').replace(
    /(<c:valAx>.*?)<c:majorTickMark val="out"\/>/s,
    '$1<c:majorTickMark val="cross"/>',
  );
  const workbook = readWorkbook(pack(parts));
  const sheet = workbook.sheets[0]!;
  sheet.charts[0]!.title = "Other hours";
  sheet.charts[0]!.legend.visible = false;
  sheet.changed.add("charts");
  const text = unpack(writeWorkbook(workbook))[chartPart]!;
  expect(text).toContain('data-mark="1"');
  expect(text).toContain('<c:majorTickMark val="cross"/>');
  expect(text).toContain("Other hours");
  expect(text).not.toContain("c:legend");
});

test("a chart of another type is made anew in its part", () => {
  const workbook = readWorkbook(saved(chart({})));
  const sheet = workbook.sheets[0]!;
  sheet.charts[0]!.type = "Pie";
  sheet.changed.add("charts");
  expect(read(writeWorkbook(workbook))).toMatchObject({ type: "Pie", axes: null, title: "Hours" });
});
