import { Package } from "../package/package";
import { portableDeflate } from "../zip/deflate";
import { xmlDeclaration } from "../xml/writeXml";
import { officeTheme } from "./officeTheme";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageOf = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A worksheet without anything on it. */
export const newSheetXml =
  `${xmlDeclaration}<worksheet xmlns="${main}" xmlns:r="${office}"><dimension ref="A1"/>` +
  `<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/>` +
  `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;

/** Excel's standard styles. */
export const emptyStyles =
  `${xmlDeclaration}<styleSheet xmlns="${main}">` +
  `<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>` +
  `<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;

const parts: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `<Types xmlns="${packageOf}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    [
      ["xl/workbook.xml", `${spreadsheet}.sheet.main+xml`],
      ["xl/worksheets/sheet1.xml", `${spreadsheet}.worksheet+xml`],
      ["xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"],
      ["xl/styles.xml", `${spreadsheet}.styles+xml`],
      ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
      ["docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
    ]
      .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
      .join("") +
    `</Types>`,
  "_rels/.rels": relations([
    [`${office}/officeDocument`, "xl/workbook.xml"],
    [`${packageOf}/relationships/metadata/core-properties`, "docProps/core.xml"],
    [`${office}/extended-properties`, "docProps/app.xml"],
  ]),
  "xl/workbook.xml":
    `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr defaultThemeVersion="166925"/>` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews>` +
    `<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="191029"/></workbook>`,
  "xl/_rels/workbook.xml.rels": relations([
    [`${office}/worksheet`, "worksheets/sheet1.xml"],
    [`${office}/theme`, "theme/theme1.xml"],
    [`${office}/styles`, "styles.xml"],
  ]),
  "xl/worksheets/sheet1.xml": newSheetXml,
  "xl/theme/theme1.xml": officeTheme,
  "xl/styles.xml": emptyStyles,
  "docProps/core.xml":
    `<cp:coreProperties xmlns:cp="${packageOf}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    `xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>`,
  "docProps/app.xml":
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" ` +
    `xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">` +
    `<Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>`,
};

/** The package of a workbook with one empty sheet. */
export function emptyPackage(): Package {
  const made = new Package([], portableDeflate);
  for (const [name, content] of Object.entries(parts)) {
    made.put(name, content.startsWith("<?xml") ? content : xmlDeclaration + content);
  }
  return made;
}

function relations(list: readonly (readonly [type: string, target: string])[]): string {
  const items = list.map(([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${packageOf}/relationships">${items.join("")}</Relationships>`;
}
