import { equal, failsWith, type ContractCase } from "../contractCase";

function dataOn(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getRange("A1:C3");
  range.values = [["Person", "Hours", "Rate"], ["Ann", 12, 80], ["Bob", 7, 95]]; // prettier-ignore
  return range;
}

/** Charts: what they show, how they look, where they are. */
export const chartCases: readonly ContractCase[] = [
  {
    name: "charts: series from columns, names from the header row",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      const chart = sheet.charts.add(excel.ChartType.columnClustered, dataOn(sheet), excel.ChartSeriesBy.columns);
      chart.series.load("items/name,count");
      await context.sync();
      equal(
        chart.series.items.map(({ name }) => name),
        ["Hours", "Rate"],
      );
    },
  },
  {
    name: "charts: axes with titles, limits and gridlines",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      const chart = sheet.charts.add(excel.ChartType.line, dataOn(sheet));
      const { valueAxis, categoryAxis } = chart.axes;
      valueAxis.title.text = "Hours";
      valueAxis.minimum = 0;
      valueAxis.maximum = 20;
      valueAxis.majorUnit = 5;
      valueAxis.numberFormat = "0.0";
      valueAxis.majorGridlines.visible = false;
      categoryAxis.title.text = "Person";
      categoryAxis.title.visible = false;
      categoryAxis.reversePlotOrder = true;
      await context.sync();
      valueAxis.load("minimum,maximum,majorUnit,minorUnit,numberFormat,type");
      valueAxis.title.load("text,visible");
      valueAxis.majorGridlines.load("visible");
      categoryAxis.load("reversePlotOrder");
      categoryAxis.title.load("visible");
      await context.sync();
      equal([valueAxis.minimum, valueAxis.maximum, valueAxis.majorUnit], [0, 20, 5]);
      equal([valueAxis.numberFormat, valueAxis.type, valueAxis.majorGridlines.visible], ["0.0", "Value", false]);
      equal([valueAxis.title.text, valueAxis.title.visible, categoryAxis.title.visible], ["Hours", true, false]);
      equal(categoryAxis.reversePlotOrder, true);
    },
  },
  {
    name: "charts: fonts, fills and lines of their parts",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      const chart = sheet.charts.add(excel.ChartType.barClustered, dataOn(sheet));
      chart.title.format.font.size = 16;
      chart.title.format.font.color = "#123456";
      chart.legend.format.fill.setSolidColor("white");
      chart.axes.valueAxis.format.line.color = "red";
      chart.axes.valueAxis.majorGridlines.format.line.clear();
      chart.series.getItemAt(0).format.fill.setSolidColor("#00AA00");
      chart.series.getItemAt(0).format.line.weight = 2;
      await context.sync();
      const font = chart.title.format.font.load("size,color,bold");
      const line = chart.axes.valueAxis.format.line.load("color");
      const own = chart.series.getItemAt(0).format.line.load("weight");
      await context.sync();
      equal([font.size, font.color, line.color.toUpperCase(), own.weight], [16, "#123456", "#FF0000", 2]);
    },
  },
  {
    name: "charts: data labels of all series and of one",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      const chart = sheet.charts.add(excel.ChartType.columnClustered, dataOn(sheet));
      chart.dataLabels.showValue = true;
      chart.dataLabels.format.font.size = 15;
      chart.series.getItemAt(1).hasDataLabels = false;
      await context.sync();
      const first = chart.series.getItemAt(0).load("hasDataLabels");
      const second = chart.series.getItemAt(1).load("hasDataLabels");
      first.dataLabels.load("showValue,showSeriesName");
      await context.sync();
      equal([first.hasDataLabels, second.hasDataLabels], [true, false]);
      equal([first.dataLabels.showValue, first.dataLabels.showSeriesName], [true, false]);
    },
  },
  {
    name: "charts: found by name, moved over cells, deleted",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      const chart = sheet.charts.add(excel.ChartType.pie, dataOn(sheet));
      chart.name = "Contract chart";
      chart.setPosition("E2", "H12");
      const corner = sheet.getRange("E2").load("left,top");
      const found = sheet.charts.getItem("Contract chart").load("left,top,chartType");
      await context.sync();
      equal([found.left, found.top, found.chartType], [corner.left, corner.top, "Pie"]);
      found.delete();
      const none = sheet.charts.getItemOrNullObject("Contract chart");
      await context.sync();
      equal(none.isNullObject, true);
      await failsWith(["ItemNotFound"], async () => {
        sheet.charts.getItem("Contract chart").load("name");
        await context.sync();
      });
    },
  },
];
