import { addDynamicArray, newMetadata, readDynamicArrays } from "../cells/metadata";
import { contentTypes } from "../package/contentTypes";
import type { Package } from "../package/package";
import type { RelationList } from "../package/relations";

/** Gives the cell metadata index of dynamic arrays, on first use, and makes it when the file has none. */
export function dynamicArrayMark(target: Package, relations: RelationList, added: Map<string, string>): () => number {
  let index: number | null = null;
  return () => {
    index ??= findOrMake(target, relations, added);
    return index;
  };
}

function findOrMake(target: Package, relations: RelationList, added: Map<string, string>): number {
  const known = relations.ofKind("sheetMetadata")[0]?.target ?? null;
  const root = target.xmlIfAny(known) ?? newMetadata();
  const [found] = readDynamicArrays(root);
  if (found !== undefined) return found;
  const made = addDynamicArray(root);
  const part = known ?? target.freeName("xl/metadata.xml");
  target.putXml(part, root);
  added.set(part, contentTypes.metadata);
  if (known === null) relations.add("sheetMetadata", part);
  return made;
}
