import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const typesOf = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts of a file, by name, as text. */
export type Parts = Record<string, string>;

/** The parts of a small workbook: sheets by name, each the children of its worksheet element. */
export function workbookParts(sheets: Record<string, string>, more: Parts = {}): Parts {
  const names = Object.keys(sheets);
  const list = names.map((name, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`).join("");
  const links = names.map((_, n) => relation(n + 1, "worksheet", `worksheets/sheet${n + 1}.xml`));
  const extra = ["styles", "sharedStrings", "theme"].filter((kind) => more[`xl/${partOf(kind)}`] !== undefined);
  extra.forEach((kind, n) => links.push(relation(names.length + n + 1, kind, partOf(kind))));
  const parts: Parts = {
    "[Content_Types].xml": "",
    "_rels/.rels": relations([relation(1, "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(links),
  };
  names.forEach((name, n) => {
    parts[`xl/worksheets/sheet${n + 1}.xml`] =
      `<worksheet xmlns="${main}" xmlns:r="${office}">${sheets[name]}</worksheet>`;
  });
  const all = { ...parts, ...more };
  return { ...all, "[Content_Types].xml": more["[Content_Types].xml"] ?? contentTypes(Object.keys(all)) };
}

/** A sheetData element. */
export function sheetData(rows: string): string {
  return `<sheetData>${rows}</sheetData>`;
}

export function sharedStrings(...items: string[]): string {
  return `<sst xmlns="${main}" count="9" uniqueCount="${items.length}">${items.map((item) => `<si>${item}</si>`).join("")}</sst>`;
}

function relation(id: number, kind: string, target: string, external = false): string {
  return `<Relationship Id="rId${id}" Type="${office}/${kind}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`;
}

function relations(list: string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
}

export function pack(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) files[name] = strToU8(content);
  return zipSync(files);
}

export function unpack(bytes: Uint8Array): Parts {
  const files = unzipSync(bytes);
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      strFromU8(content, name.endsWith(".bin") || name.endsWith(".png")),
    ]),
  );
}

/** The names of the parts that differ between two files. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const a = unpack(before);
  const b = unpack(after);
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]).sort();
}

function partOf(kind: string): string {
  return kind === "theme" ? "theme/theme1.xml" : `${kind}.xml`;
}

function contentTypes(names: string[]): string {
  const known: [RegExp, string][] = [
    [/^xl\/workbook\.xml$/, `${typesOf}.sheet.main+xml`],
    [/^xl\/worksheets\/[^/]+\.xml$/, `${typesOf}.worksheet+xml`],
    [/^xl\/styles\.xml$/, `${typesOf}.styles+xml`],
    [/^xl\/sharedStrings\.xml$/, `${typesOf}.sharedStrings+xml`],
    [/^xl\/tables\//, `${typesOf}.table+xml`],
    [/^xl\/comments/, `${typesOf}.comments+xml`],
    [/^xl\/calcChain\.xml$/, `${typesOf}.calcChain+xml`],
  ];
  const overrides = names.flatMap((name) => {
    const type = known.find(([pattern]) => pattern.test(name))?.[1];
    return type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`];
  });
  return (
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}
