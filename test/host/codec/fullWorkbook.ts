import { ErrorValue } from "../../../src/host/model/cellValue";
import type { Sheet } from "../../../src/host/model/sheet";
import { Table } from "../../../src/host/model/table";
import type { Workbook } from "../../../src/host/model/workbook";
import { newWorkbook } from "../../../src/host/codec/newWorkbook";
import { allParts } from "../../../src/host/codec/sheet/features";

/** A workbook that uses every feature of the model. */
export function fullWorkbook(): Workbook {
  const workbook = newWorkbook("Full.xlsx");
  const sheet = workbook.sheets[0]!;
  workbook.appendSheet("Second's");
  addCells(sheet);
  addTable(sheet);
  addRules(sheet);
  addLook(sheet);
  addPage(sheet);
  addObjects(sheet);
  workbook.names.push(
    { name: "Local", formula: "=Sheet1!$A$1", sheet: sheet.id, comment: "", visible: true },
    { name: "Rate", formula: "=0.2", sheet: null, comment: "VAT", visible: false },
  );
  Object.assign(workbook.properties, { title: "Title & co", author: "Ann", company: "Acme" });
  workbook.properties["custom:Version"] = "3";
  workbook.properties["custom:Name"] = '"x"';
  workbook.settings.set("key", '{"a":1}');
  workbook.activeSheet = 1;
  for (const part of allParts) sheet.changed.add(part);
  return workbook;
}

function addCells({ cells, columnSettings, rowSettings }: Sheet): void {
  ["Name", "Hours", "Amount"].forEach((text, column) => cells.setValue(0, column, text));
  for (let row = 1; row < 3; row++) {
    cells.setValue(row, 0, `n${row}`);
    cells.setValue(row, 1, row * 1.5);
    cells.setFormula(row, 2, "=ROUND([@Hours]*2,2)", row * 3);
  }
  cells.setValue(3, 0, "Total");
  cells.setFormula(3, 1, "=SUBTOTAL(109,[Hours])", 4.5);
  cells.setValue(5, 5, true);
  cells.setValue(5, 6, ErrorValue.of("#DIV/0!"));
  cells.setFormula(5, 7, '=XLOOKUP("n1",Sheet1!A:A,Sheet1!B:B)', 1.5);
  columnSettings.set(0, { width: 20, hidden: false, format: undefined, fileXml: ' customWidth="1"' });
  columnSettings.set(9, { width: 9.5, hidden: true, format: undefined, fileXml: ' customWidth="1"' });
  rowSettings.set(7, { height: 40, hidden: false, format: undefined });
  rowSettings.set(8, { height: null, hidden: true, format: undefined });
}

function addTable(sheet: Sheet): void {
  const table = new Table("t", "tblData", { row: 0, column: 0, rows: 4, columns: 3 });
  const column = (id: number, name: string) => ({
    id,
    name,
    calculatedFormula: null,
    totalsFunction: null,
    totalsLabel: null,
  });
  table.columns = [
    { ...column(1, "Name"), totalsLabel: "Total" },
    { ...column(2, "Hours"), totalsFunction: "sum" },
    { ...column(3, "Amount"), calculatedFormula: "=ROUND([@Hours]*2,2)" },
  ];
  table.showTotals = true;
  table.filters.set(0, { kind: "values", values: ["n1", ""] });
  table.filters.set(1, { kind: "custom", criterion1: ">=1", criterion2: "<>3", and: true });
  sheet.tables.push(table);
}

function addRules(sheet: Sheet): void {
  const words = { show: true, title: "T", message: 'Say "yes"\nor no' };
  const validation = { operator: "between", formula2: null, allowBlank: true, inCellDropDown: true, prompt: words };
  const error = { ...words, style: "warning" };
  const area = (row: number, column: number) => ({ row, column, rows: 5, columns: 1 });
  sheet.validations.push(
    { ...validation, error, areas: [area(10, 0), area(20, 0)], type: "list", formula1: "Yes,No" },
    {
      ...validation,
      error,
      areas: [{ row: 0, column: 12, rows: 1_048_576, columns: 1 }],
      type: "list",
      formula1: "=Rate",
    },
    { ...validation, error, areas: [area(10, 1)], type: "decimal", formula1: "0", formula2: "=B1+1" },
  );
  const format = { fontColor: "#9C0006", bold: true, italic: null, fillColor: "#FFC7CE", numberFormat: "0.0" };
  const rule = { areas: [area(10, 2)], stopIfTrue: false, text: null, format, fileXml: null };
  sheet.conditionalFormats.push(
    { ...rule, id: "a", type: "cellIs", priority: 1, operator: "greaterThan", formulas: ["=5"] },
    { ...rule, id: "b", type: "expression", priority: 2, operator: null, formulas: ["=$A11=XLOOKUP(1,A:A,B:B)"] },
  );
  const link = { screenTip: null, textToDisplay: null };
  sheet.hyperlinks.push(
    {
      ...link,
      area: { row: 0, column: 7, rows: 1, columns: 1 },
      address: "https://example.com/?a=1&b=2",
      documentReference: null,
    },
    {
      area: { row: 1, column: 7, rows: 1, columns: 2 },
      address: null,
      documentReference: "'Second''s'!A1",
      screenTip: "Go",
      textToDisplay: "there",
    },
  );
  sheet.merges.push({ row: 30, column: 0, rows: 2, columns: 3 });
  sheet.autoFilter = { area: { row: 40, column: 0, rows: 5, columns: 2 }, criteria: new Map() };
}

function addLook(sheet: Sheet): void {
  sheet.tabColor = "#FF0000";
  sheet.showGridlines = false;
  sheet.showHeadings = false;
  sheet.zoom = 85;
  sheet.freeze = { rows: 1, columns: 2 };
  sheet.selection = { row: 4, column: 3, rows: 2, columns: 1 };
  sheet.defaultColumnWidth = 12.5;
  sheet.defaultRowHeight = 18;
  sheet.protection = {
    protected: true,
    passwordHash: "CC1A",
    fileXml: null,
    options: {
      allowEditObjects: false,
      allowEditScenarios: false,
      allowFormatCells: true,
      allowFormatColumns: false,
      allowFormatRows: false,
      allowInsertColumns: false,
      allowInsertRows: false,
      allowInsertHyperlinks: false,
      allowDeleteColumns: false,
      allowDeleteRows: false,
      allowSort: true,
      allowAutoFilter: true,
      allowPivotTables: false,
      selectLockedCells: true,
      selectUnlockedCells: true,
    },
  };
  sheet.customProperties.set("state", "öffentlich");
}

function addPage(sheet: Sheet): void {
  sheet.page = {
    orientation: "landscape",
    paperSize: 9,
    fitToWidth: 1,
    fitToHeight: null,
    scale: null,
    margins: { left: 0.5, right: 0.5, top: 1, bottom: 1, header: 0.25, footer: 0.25 },
    printArea: [{ row: 0, column: 0, rows: 30, columns: 6 }],
    titleRows: { first: 0, last: 1 },
    titleColumns: { first: 0, last: 0 },
    horizontalBreaks: [20],
    verticalBreaks: [4],
    header: "&L&A && more",
    footer: "&CPage &P of &N",
    centerHorizontally: true,
    centerVertically: false,
    printGridlines: true,
    printHeadings: false,
  };
}

function addObjects(sheet: Sheet): void {
  const comment = {
    id: "",
    row: 4,
    column: 1,
    author: "Ann",
    text: "check\nthis",
    threaded: false,
    resolved: false,
    replies: [],
  };
  sheet.comments.push(comment, {
    ...comment,
    row: 5,
    threaded: true,
    resolved: true,
    replies: [{ author: "Bob", text: "done" }],
  });
  const series = {
    name: "Hours",
    nameReference: "=Sheet1!$B$1",
    categories: "=Sheet1!$A$2:$A$3",
    values: "=Sheet1!$B$2:$B$3",
  };
  const types = ["ColumnClustered", "BarStacked", "Line", "LineMarkers", "Pie", "Area"];
  types.forEach((type, n) => {
    sheet.charts.push({
      id: "",
      name: `Chart ${n + 1}`,
      type,
      title: n === 0 ? "Hours & more" : null,
      series: [series],
      anchor: { left: 100, top: 150 + n * 200, width: 300, height: 180 },
      legend: { visible: n > 0, position: n > 0 ? "Bottom" : "Right" },
      part: null,
    });
  });
}
