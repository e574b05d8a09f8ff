import type { Sheet } from "../../../src/host/model/sheet";
import { Table } from "../../../src/host/model/table";
import type { Workbook } from "../../../src/host/model/workbook";
import { newWorkbook } from "../../../src/host/codec/newWorkbook";
import { readWorkbook } from "../../../src/host/codec/readWorkbook";
import { allParts } from "../../../src/host/codec/sheet/features";
import { writeWorkbook } from "../../../src/host/codec/writeWorkbook";
import { changedParts, pack, sheetData, unpack, workbookParts } from "./samplePackage";
import { fullWorkbook } from "./fullWorkbook";

function reopened(change: (sheet: Sheet, workbook: Workbook) => void): { sheet: Sheet; workbook: Workbook } {
  const workbook = newWorkbook();
  const sheet = workbook.sheets[0]!;
  change(sheet, workbook);
  for (const part of allParts) sheet.changed.add(part);
  const again = readWorkbook(writeWorkbook(workbook));
  return { sheet: again.sheets[0]!, workbook: again };
}

/** Everything the model says of the sheets, without ids. */
function contentOf(workbook: Workbook): unknown {
  return JSON.parse(
    JSON.stringify(
      {
        sheets: workbook.sheets,
        names: workbook.names,
        properties: workbook.properties,
        settings: [...workbook.settings],
      },
      (key, value: unknown) =>
        ["id", "changed", "fileXml", "part", "sheet"].includes(key)
          ? undefined
          : value instanceof Map
            ? [...(value as Map<unknown, unknown>)]
            : value,
    ),
  );
}

describe("a workbook with every modelled feature", () => {
  it("reads the same after it was written", () => {
    const workbook = fullWorkbook();
    const again = readWorkbook(writeWorkbook(workbook));
    const [first, second] = again.sheets;
    const sheets = [first!, { ...workbook.sheets[1]!, page: second!.page, defaultRowHeight: 15 }];
    expect(contentOf(again)).toEqual(contentOf({ ...workbook, sheets } as unknown as Workbook));
  });

  it("is byte for byte the same, part by part, when nothing changed", () => {
    const bytes = writeWorkbook(fullWorkbook());
    expect(changedParts(bytes, writeWorkbook(readWorkbook(bytes)))).toEqual([]);
  });

  it("reads the same after every sheet was rebuilt", () => {
    const workbook = readWorkbook(writeWorkbook(fullWorkbook()));
    const before = contentOf(workbook);
    for (const sheet of workbook.sheets) for (const part of allParts) sheet.changed.add(part);
    expect(contentOf(readWorkbook(writeWorkbook(workbook)))).toEqual(before);
  });

  it("can be written twice with the same result", () => {
    const workbook = fullWorkbook();
    expect(changedParts(writeWorkbook(workbook), writeWorkbook(workbook))).toEqual([]);
  });

  it("names a content type for every part and leads to parts that exist", () => {
    const parts = unpack(writeWorkbook(fullWorkbook()));
    const types = parts["[Content_Types].xml"]!;
    for (const name of Object.keys(parts)) {
      const extension = name.slice(name.lastIndexOf(".") + 1);
      const known = types.includes(`PartName="/${name}"`) || types.includes(`Extension="${extension}"`);
      expect(known || name === "[Content_Types].xml" ? "" : name).toBe("");
    }
    for (const [, part] of types.matchAll(/PartName="\/([^"]+)"/g)) expect(Object.keys(parts)).toContain(part);
  });
});

describe("formats", () => {
  it("gives every part of a new format back", () => {
    const format = {
      numberFormat: '0.00" h"',
      font: {
        name: "Arial",
        size: 9.5,
        bold: true,
        italic: true,
        underline: "double",
        strikethrough: true,
        color: "#C00000",
      },
      fill: { pattern: "solid", color: "#F2F2F2" },
      borders: {
        left: { style: "thin", color: "#FF0000" },
        right: { style: "double", color: null },
        top: null,
        bottom: { style: "medium", color: "#00FF00" },
        diagonal: null,
      },
      alignment: { horizontal: "center", vertical: "top", wrap: true, indent: 2, rotation: 45, shrink: true },
      protection: { locked: false, hidden: true },
      styleName: "Normal",
    };
    const { sheet, workbook } = reopened((made, book) => made.cells.setFormat(3, 3, book.formats.idOf(format)));
    expect(workbook.formats.get(sheet.cells.format(3, 3))).toEqual(format);
  });

  it("writes the colour of the theme as the theme's", () => {
    const workbook = newWorkbook();
    const base = workbook.formats.get(0);
    const id = workbook.formats.idOf({ ...base, font: { ...base.font, bold: true } });
    workbook.sheets[0]!.cells.setFormat(0, 0, id);
    workbook.sheets[0]!.changed.add("cells");
    expect(unpack(writeWorkbook(workbook))["xl/styles.xml"]).toMatch(/<font><b\/><sz val="11"\/><color theme="1"\/>/);
  });

  it("shows the dates that follow the locale as Excel does in US English", () => {
    const { workbook, sheet } = reopened((made, book) => {
      made.cells.setFormat(0, 0, book.formats.idOf({ ...book.formats.get(0), numberFormat: "m/d/yyyy" }));
    });
    expect(workbook.formats.get(sheet.cells.format(0, 0)).numberFormat).toBe("m/d/yyyy");
    expect(unpack(writeWorkbook(workbook))["xl/styles.xml"]).toContain('numFmtId="14"');
  });
});

describe("sheets", () => {
  const threeSheets = () => {
    const workbook = newWorkbook();
    for (const name of ["Two", "Three & more"]) workbook.appendSheet(name).cells.setValue(0, 0, name);
    workbook.names.push({
      name: "Local",
      formula: "='Three & more'!$A$1",
      sheet: workbook.sheets[2]!.id,
      comment: "",
      visible: true,
    });
    return readWorkbook(writeWorkbook(workbook));
  };

  it("can be renamed, hidden, moved and activated by changing the workbook's own parts only", () => {
    const workbook = threeSheets();
    const before = writeWorkbook(workbook);
    workbook.sheets.unshift(workbook.sheets.pop()!);
    workbook.sheets[0]!.name = "First";
    workbook.sheets[1]!.visibility = "VeryHidden";
    workbook.activeSheet = 2;
    const after = writeWorkbook(workbook);
    expect(changedParts(before, after)).toEqual(["xl/workbook.xml", "xl/worksheets/sheet2.xml"]);
    expect(unpack(after)["xl/worksheets/sheet2.xml"]).toContain('tabSelected="1"');
    const again = readWorkbook(after);
    expect(again.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["First", "Visible"],
      ["Sheet1", "VeryHidden"],
      ["Two", "Visible"],
    ]);
    expect(again.activeSheet).toBe(2);
    expect(again.names[0]!.sheet).toBe(again.sheets[0]!.id);
  });

  it("take their parts with them when they are removed", () => {
    const workbook = readWorkbook(writeWorkbook(fullWorkbook()));
    const removed = workbook.sheets.shift()!;
    workbook.names = workbook.names.filter((name) => name.sheet !== removed.id);
    const parts = unpack(writeWorkbook(workbook));
    expect(Object.keys(parts).filter((name) => /tables|drawings|charts|comments|sheet1\.xml/.test(name))).toEqual([]);
    expect(readWorkbook(writeWorkbook(workbook)).sheets).toHaveLength(1);
  });

  it("keep what the file says beyond the model when one feature changes", () => {
    const workbook = readWorkbook(writeWorkbook(fullWorkbook()));
    const before = unpack(writeWorkbook(workbook))["xl/worksheets/sheet1.xml"]!;
    workbook.sheets[0]!.merges.push({ row: 90, column: 0, rows: 1, columns: 2 });
    workbook.sheets[0]!.changed.add("merges");
    const after = unpack(writeWorkbook(workbook))["xl/worksheets/sheet1.xml"]!;
    const without = (xml: string) => xml.replace(/<mergeCells.*<\/mergeCells>/, "");
    expect(without(after)).toBe(without(before));
    expect(after).toContain('<mergeCell ref="A91:B91"/>');
  });
});

describe("tables", () => {
  it("keep their ids and columns when they grow, and lose their part when deleted", () => {
    const workbook = readWorkbook(writeWorkbook(fullWorkbook()));
    const sheet = workbook.sheets[0]!;
    const [table] = sheet.tables;
    table!.area = { ...table!.area, rows: table!.area.rows + 5 };
    sheet.changed.add("tables");
    const part = unpack(writeWorkbook(workbook))[table!.part!]!;
    expect(part).toContain('ref="A1:C9"');
    expect(part).toContain('<autoFilter ref="A1:C8">');
    sheet.tables = [];
    const parts = unpack(writeWorkbook(workbook));
    expect(parts[table!.part!]).toBeUndefined();
    expect(parts["xl/worksheets/sheet1.xml"]).not.toContain("tableParts");
  });

  it("get ids of their own", () => {
    const { sheet } = reopened((made) => {
      for (const [n, name] of ["TblA", "TblB"].entries()) {
        const table = new Table("x", name, { row: 0, column: n * 2, rows: 3, columns: 1 });
        table.columns = [{ id: 1, name: "H", calculatedFormula: null, totalsFunction: null, totalsLabel: null }];
        made.tables.push(table);
      }
    });
    expect(sheet.tables.map(({ name }) => name)).toEqual(["TblA", "TblB"]);
    expect(new Set(sheet.tables.map(({ id }) => id)).size).toBe(2);
  });
});

describe("conditional formats", () => {
  const id = "{DA7ABA51-0000-4000-8000-000000000001}";
  const x14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
  const bar = `<cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext ${x14} uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></ext></extLst></cfRule>`;
  const details = `<extLst><ext ${x14} uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="${id}"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
  const bars = () =>
    readWorkbook(
      pack(
        workbookParts({
          Data: `${sheetData("")}<conditionalFormatting sqref="A1:A9">${bar}</conditionalFormatting>${details}`,
        }),
      ),
    );

  it("of kinds that are not modelled keep the file's XML, details included", () => {
    const workbook = bars();
    workbook.sheets[0]!.changed.add("conditionalFormats");
    const xml = unpack(writeWorkbook(workbook))["xl/worksheets/sheet1.xml"]!;
    expect(xml).toContain(bar);
    expect(xml).toContain(details);
  });

  it("take their details with them when they are removed", () => {
    const workbook = bars();
    workbook.sheets[0]!.conditionalFormats = [];
    workbook.sheets[0]!.changed.add("conditionalFormats");
    expect(unpack(writeWorkbook(workbook))["xl/worksheets/sheet1.xml"]).not.toContain("dataBar");
  });
});
