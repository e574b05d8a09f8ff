import {
  attribute,
  child,
  element,
  elements,
  number,
  replaceChild,
  setAttribute,
  type XmlElement,
} from "../xml/xmlElement";

const dynamicKind = "XLDAPR";

/** The cell metadata indexes (cm) that mark a dynamic array. */
export function readDynamicArrays(metadata: XmlElement | null): Set<number> {
  const kind = kindOf(metadata);
  const cells = elements(child(metadata, "cellMetadata"), "bk");
  const marks = cells.map((item, n) => ({ index: n + 1, kind: number(child(item, "rc"), "t") }));
  return new Set(marks.filter((mark) => kind > 0 && mark.kind === kind).map((mark) => mark.index));
}

/** Adds the mark of dynamic arrays to a metadata part and gives its cell metadata index. */
export function addDynamicArray(metadata: XmlElement): number {
  const types = listIn(metadata, "metadataTypes");
  const details =
    elements(metadata, "futureMetadata").find((item) => attribute(item, "name") === dynamicKind) ??
    element("futureMetadata", { name: dynamicKind });
  const cells = listIn(metadata, "cellMetadata");
  types.children.push(typeXml());
  details.children.push(detailsXml());
  cells.children.push(
    element("bk", {}, [element("rc", { t: elements(types).length, v: elements(details).length - 1 })]),
  );
  for (const list of [types, details, cells]) setAttribute(list, "count", elements(list).length);
  if (!metadata.children.includes(details)) metadata.children.splice(metadata.children.indexOf(cells), 0, details);
  return elements(cells).length;
}

/** A metadata part without anything in it. */
export function newMetadata(): XmlElement {
  return element("metadata", { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" });
}

function kindOf(metadata: XmlElement | null): number {
  const types = elements(child(metadata, "metadataTypes"), "metadataType");
  return types.findIndex((item) => attribute(item, "name") === dynamicKind) + 1;
}

const order = "metadataTypes metadataStrings mdxMetadata futureMetadata cellMetadata valueMetadata extLst".split(" ");

function listIn(metadata: XmlElement, name: string): XmlElement {
  const known = child(metadata, name);
  if (known) return known;
  const made = element(name);
  replaceChild(metadata, name, made, order);
  return made;
}

function typeXml(): XmlElement {
  const copied =
    "copy pasteAll pasteValues merge splitFirst rowColShift clearFormats clearComments assign coerce cellMeta";
  const flags = Object.fromEntries(copied.split(" ").map((name) => [name, 1]));
  return element("metadataType", { name: dynamicKind, minSupportedVersion: 120000, ...flags });
}

function detailsXml(): XmlElement {
  const properties = element("xda:dynamicArrayProperties", {
    "xmlns:xda": "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray",
    fDynamic: 1,
    fCollapsed: 0,
  });
  properties.tag = properties.name;
  const extension = element("ext", { uri: "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" }, [properties]);
  return element("bk", {}, [element("extLst", {}, [extension])]);
}
