/** The namespaces the codec knows, with the prefix it calls them by whatever the file does. The main one has none. */
const known: readonly (readonly [prefix: string, ...uris: string[]])[] = [
  ["", "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"],
  [
    "r",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ],
  ["a", "http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"],
  [
    "xdr",
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  ],
  ["c", "http://schemas.openxmlformats.org/drawingml/2006/chart", "http://purl.oclc.org/ooxml/drawingml/chart"],
  ["mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"],
  ["x14", "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"],
  ["x14ac", "http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"],
  ["xm", "http://schemas.microsoft.com/office/excel/2006/main"],
  ["xr", "http://schemas.microsoft.com/office/spreadsheetml/2014/revision"],
  ["pr", "http://schemas.openxmlformats.org/package/2006/relationships"],
  ["ct", "http://schemas.openxmlformats.org/package/2006/content-types"],
  ["cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"],
  ["dc", "http://purl.org/dc/elements/1.1/"],
  ["dcterms", "http://purl.org/dc/terms/"],
  [
    "ep",
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    "http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
  ],
  [
    "vt",
    "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
    "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes",
  ],
  ["tc", "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"],
  ["we", "http://schemas.microsoft.com/office/webextensions/webextension/2010/11"],
  ["wetp", "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"],
  ["v", "urn:schemas-microsoft-com:vml"],
  ["o", "urn:schemas-microsoft-com:office:office"],
  ["x", "urn:schemas-microsoft-com:office:excel"],
  ["xml", "http://www.w3.org/XML/1998/namespace"],
];

const prefixes = new Map(known.flatMap(([prefix, ...uris]) => uris.map((uri) => [uri, prefix] as const)));
const uris = new Map(known.map(([prefix, uri]) => [prefix, uri!]));

/** The codec's prefix of a namespace; an unknown namespace is named in braces. */
export function prefixOf(uri: string): string {
  return prefixes.get(uri) ?? `{${uri}}`;
}

/** The namespace the codec writes for one of its prefixes. */
export function namespaceOf(prefix: string): string {
  return uris.get(prefix) ?? "";
}
