/**
 * An element of an XML part. `name` is the codec's name for it ("sheet", "r:id", "a:t", whatever prefix the file uses);
 * `tag` is the file's own, and empty for an element made here.
 */
export type XmlElement = {
  name: string;
  tag: string;
  attributes: XmlAttribute[];
  children: (XmlElement | string)[];
};

export type XmlAttribute = { name: string; tag: string; value: string };

/** A new element; attributes without a value are left out. */
export function element(
  name: string,
  attributes: Record<string, string | number | boolean | null | undefined> = {},
  children: (XmlElement | string)[] = [],
): XmlElement {
  const made: XmlElement = { name, tag: "", attributes: [], children };
  for (const [key, value] of Object.entries(attributes)) setAttribute(made, key, value);
  return made;
}

export function attribute(owner: XmlElement, name: string): string | null {
  for (const item of owner.attributes) if (item.name === name) return item.value;
  return null;
}

/** A yes-or-no attribute; `missing` when it is not there. */
export function flag(owner: XmlElement | null | undefined, name: string, missing = false): boolean {
  const value = owner ? attribute(owner, name) : null;
  return value === null ? missing : value === "1" || value === "true" || value === "on";
}

/** A number attribute; null when it is not there or no number. */
export function number(owner: XmlElement | null | undefined, name: string): number | null {
  const value = owner ? attribute(owner, name) : null;
  if (value === null || value.trim() === "") return null;
  const parsed = Number(value);
  return Number.isFinite(parsed) ? parsed : null;
}

/** Sets an attribute; null and undefined remove it, true and false are 1 and 0. */
export function setAttribute(
  owner: XmlElement,
  name: string,
  value: string | number | boolean | null | undefined,
): void {
  const at = owner.attributes.findIndex((item) => item.name === name);
  if (value === null || value === undefined) {
    if (at >= 0) owner.attributes.splice(at, 1);
    return;
  }
  const text = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
  if (at >= 0) owner.attributes[at]!.value = text;
  else owner.attributes.push({ name, tag: "", value: text });
}

/** The first child element of a name. */
export function child(owner: XmlElement | null | undefined, name: string): XmlElement | null {
  if (owner) for (const item of owner.children) if (typeof item !== "string" && item.name === name) return item;
  return null;
}

/** All child elements, of a name when one is given. */
export function elements(owner: XmlElement | null | undefined, name?: string): XmlElement[] {
  if (!owner) return [];
  return owner.children.filter(
    (item): item is XmlElement => typeof item !== "string" && (name === undefined || item.name === name),
  );
}

/** The first element of a name anywhere below. */
export function descendant(owner: XmlElement | null | undefined, name: string): XmlElement | null {
  for (const item of elements(owner)) {
    const found = item.name === name ? item : descendant(item, name);
    if (found) return found;
  }
  return null;
}

/** All elements of a name anywhere below, in document order. */
export function descendants(owner: XmlElement | null | undefined, name: string): XmlElement[] {
  return elements(owner).flatMap((item) => (item.name === name ? [item] : descendants(item, name)));
}

/** The text directly within an element. */
export function text(owner: XmlElement | null | undefined): string {
  return owner ? owner.children.filter((item) => typeof item === "string").join("") : "";
}

/** Puts `next` in place of the child of its name, or in `order` when there is none; null removes it. */
export function replaceChild(
  owner: XmlElement,
  name: string,
  next: XmlElement | null,
  order: readonly string[] = [],
): void {
  const at = owner.children.findIndex((item) => typeof item !== "string" && item.name === name);
  if (at >= 0) owner.children.splice(at, 1, ...(next ? [next] : []));
  else if (next) owner.children.splice(placeOf(owner, name, order), 0, next);
}

function placeOf(owner: XmlElement, name: string, order: readonly string[]): number {
  const rank = order.indexOf(name);
  if (rank < 0) return owner.children.length;
  const at = owner.children.findIndex((item) => typeof item !== "string" && order.indexOf(item.name) > rank);
  return at < 0 ? owner.children.length : at;
}
