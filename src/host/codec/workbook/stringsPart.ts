import { SharedStringsWriter } from "../cells/sharedStringsWriter";
import { contentTypes } from "../package/contentTypes";
import type { Package } from "../package/package";
import type { RelationList } from "../package/relations";

/** The shared strings of a package being written. */
export function stringsOf(target: Package, relations: RelationList): SharedStringsWriter {
  const part = relations.ofKind("sharedStrings")[0]?.target;
  return new SharedStringsWriter(() => (part !== undefined && target.has(part) ? target.text(part) : null));
}

/** Writes the part if texts were appended. */
export function saveStrings(
  strings: SharedStringsWriter,
  to: { target: Package; relations: RelationList; added: Map<string, string> },
): void {
  if (!strings.changed) return;
  const known = to.relations.ofKind("sharedStrings")[0]?.target;
  const part = known ?? to.target.freeName("xl/sharedStrings.xml");
  to.target.put(part, strings.text());
  to.added.set(part, contentTypes.sharedStrings);
  if (known === undefined) to.relations.add("sharedStrings", part);
}
