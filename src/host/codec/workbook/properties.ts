import type { Workbook } from "../../model/workbook";
import type { Package } from "../package/package";
import { readRelations } from "../package/relations";
import { child, text } from "../xml/xmlElement";

/** The model's name of a document property, and where a file keeps it. */
export const coreProperties: Readonly<Record<string, string>> = {
  title: "dc:title",
  subject: "dc:subject",
  author: "dc:creator",
  keywords: "cp:keywords",
  comments: "dc:description",
  lastAuthor: "cp:lastModifiedBy",
  category: "cp:category",
  creationDate: "dcterms:created",
  revisionNumber: "cp:revision",
};
export const appProperties: Readonly<Record<string, string>> = { company: "ep:Company", manager: "ep:Manager" };

/** Reads the document properties. */
export function readProperties(source: Package, workbook: Workbook): void {
  for (const [key, value] of propertiesOf(source)) workbook.properties[key] = value;
}

/** The document properties of a file that have a value. */
export function propertiesOf(source: Package): Map<string, string> {
  const relations = readRelations(source, "");
  const found = new Map<string, string>();
  for (const [kind, names] of [
    ["core-properties", coreProperties],
    ["extended-properties", appProperties],
  ] as const) {
    const part = relations.find((item) => item.kind === kind)?.target ?? null;
    const root = source.xmlIfAny(part);
    for (const [key, name] of Object.entries(names)) {
      const value = text(child(root, name));
      if (value !== "") found.set(key, value);
    }
  }
  return found;
}
