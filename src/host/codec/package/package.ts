import { FileFormatError } from "../../model/hostError";
import type { Deflate } from "../zip/deflate";
import type { ZipEntry } from "../zip/zipEntry";
import { malformed, parseXml } from "../xml/parseXml";
import type { XmlElement } from "../xml/xmlElement";
import { rootPrefixes, writeXml, xmlDeclaration } from "../xml/writeXml";

/** 1 January 1980, the date Excel itself gives every part. */
const noDate = 0x00210000;

/**
 * The parts of a workbook file. A part stays packed until it is asked for, and one that is never replaced leaves the
 * way it came. Names have no leading slash; they are found in any case.
 */
export class Package {
  private readonly entries = new Map<string, ZipEntry>();
  /** Where the file has its charts and pictures, by the model's object. */
  private anchors = new WeakMap<object, string>();

  constructor(
    entries: Iterable<ZipEntry>,
    private readonly deflate: Deflate,
  ) {
    for (const entry of entries) this.entries.set(keyOf(entry.name), entry);
  }

  /** The same parts, to be changed without changing this package. */
  copy(deflate: Deflate = this.deflate): Package {
    const made = new Package(this.entries.values(), deflate);
    made.anchors = this.anchors;
    return made;
  }

  /** Notes where charts and pictures are, to tell later which were moved. */
  rememberAnchors(items: readonly { readonly anchor: object }[]): void {
    for (const item of items) this.anchors.set(item, JSON.stringify(item.anchor));
  }

  /** Whether a chart or picture is still where the file has it. */
  isInPlace(item: { readonly anchor: object }): boolean {
    return this.anchors.get(item) === JSON.stringify(item.anchor);
  }

  /** The packed parts in file order. */
  list(): ZipEntry[] {
    return [...this.entries.values()];
  }

  /** The names of all parts. */
  names(): string[] {
    return this.list().map((entry) => entry.name);
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  /**
   * The bytes of a part.
   * Throws: FileFormatError when it is missing or damaged.
   */
  bytes(name: string): Uint8Array {
    const entry = this.entries.get(keyOf(name));
    if (!entry) throw new FileFormatError("corrupt", `This workbook is incomplete: its part ${name} is missing.`);
    const data = unpack(entry, this.deflate);
    if (data.length !== entry.size || this.deflate.checksum(data) !== entry.crc) throw damagedPart(name);
    return data;
  }

  /** The text of a part. */
  text(name: string): string {
    return decodeText(this.bytes(name));
  }

  /** The root element of a part. */
  xml(name: string): XmlElement {
    return parseXml(this.text(name));
  }

  /** The root element of a part, null when there is no such part. */
  xmlIfAny(name: string | null): XmlElement | null {
    return name !== null && this.has(name) ? this.xml(name) : null;
  }

  put(name: string, data: Uint8Array | string): void {
    const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
    const known = this.entries.get(keyOf(name));
    this.entries.set(keyOf(name), {
      name: known?.name ?? name,
      method: 8,
      packed: this.deflate.deflateRaw(bytes),
      size: bytes.length,
      crc: this.deflate.checksum(bytes),
      modified: noDate,
    });
  }

  /** Writes a part from its root; new elements take the prefixes that the root declares. */
  putXml(name: string, root: XmlElement): void {
    this.put(name, xmlDeclaration + writeXml(root, rootPrefixes(root)));
  }

  /** Changes a part, or leaves every byte of it when the change changes nothing. */
  updateXml(name: string, change: (root: XmlElement) => void): void {
    const root = this.xml(name);
    const before = writeXml(root);
    change(root);
    if (writeXml(root) !== before) this.putXml(name, root);
  }

  remove(name: string): void {
    this.entries.delete(keyOf(name));
  }

  /** The name given, or one like it when a part has that. */
  freeName(name: string): string {
    const dot = name.lastIndexOf(".");
    return this.has(name) ? this.freshName(name.slice(0, dot), name.slice(dot)) : name;
  }

  /** A name that no part has: "xl/tables/table" and ".xml" → "xl/tables/table3.xml". */
  freshName(stem: string, extension: string): string {
    for (let n = 1; ; n++) {
      const name = `${stem}${n}${extension}`;
      if (!this.has(name)) return name;
    }
  }
}

/** XML parts are UTF-8, or UTF-16 when they begin with its mark. */
export function decodeText(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  try {
    return new TextDecoder(utf16 ?? "utf-8", { fatal: utf16 === null }).decode(bytes);
  } catch {
    throw malformed();
  }
}

function unpack(entry: ZipEntry, deflate: Deflate): Uint8Array {
  if (entry.method === 0) return entry.packed;
  if (entry.size === 0) return new Uint8Array(0);
  try {
    return deflate.inflateRaw(entry.packed, entry.size);
  } catch {
    throw damagedPart(entry.name);
  }
}

function damagedPart(name: string): FileFormatError {
  return new FileFormatError("corrupt", `This workbook is damaged: its part ${name} cannot be unpacked.`);
}

function keyOf(name: string): string {
  return name.replace(/^\/+/, "").toLowerCase();
}
