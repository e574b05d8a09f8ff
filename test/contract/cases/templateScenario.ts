import { equal, type ContractCase } from "../contractCase";

/** What add-ins made from Microsoft's templates and tutorials do, one after the other, on one sheet. */
export const templateCases: readonly ContractCase[] = [
  {
    name: "a template add-in: format, table, sort, filter, chart, freeze, protect",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      const table = sheet.tables.add("A1:D1", true);
      table.name = "ContractExpenses";
      table.getHeaderRowRange().values = [["Date", "Merchant", "Category", "Amount"]];
      table.rows.add(undefined, [
        ["1/1/2017", "The Phone Company", "Communications", "120"],
        ["1/2/2017", "Northwind Electric Cars", "Transportation", "142.33"],
        ["1/5/2017", "Best For You Organics Company", "Groceries", "27.9"],
        ["1/10/2017", "Coho Vineyard", "Restaurant", "33"],
      ]);
      table.columns.getItemAt(3).getRange().numberFormat = [["€#,##0.00"]] as never;
      table.getRange().format.autofitColumns();
      table.getRange().format.autofitRows();
      await context.sync();
      table.columns.getItem("Category").filter.applyValuesFilter(["Restaurant", "Groceries"]);
      table.sort.apply([{ key: 1, ascending: false }]);
      await context.sync();
      table.clearFilters();
      const chart = sheet.charts.add(
        excel.ChartType.columnClustered,
        table.getDataBodyRange(),
        excel.ChartSeriesBy.auto,
      );
      chart.setPosition("A15", "F30");
      chart.title.text = "Expenses";
      chart.legend.position = "Right";
      chart.legend.format.fill.setSolidColor("white");
      chart.dataLabels.format.font.size = 15;
      chart.dataLabels.format.font.color = "black";
      chart.series.getItemAt(0).name = "Value in \u20AC";
      sheet.freezePanes.freezeRows(1);
      sheet.protection.protect();
      const body = table.getDataBodyRange().load("values,text");
      sheet.protection.load("protected");
      await context.sync();
      const merchants = body.values.map((row) => row[1] as string);
      equal(merchants, [...merchants].sort().reverse());
      equal(sheet.protection.protected, true);
      equal(body.values.find((row) => row[1] === "Coho Vineyard")?.[0], 42745);
      sheet.protection.unprotect();
      await context.sync();
    },
  },
];
