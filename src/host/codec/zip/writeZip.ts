import type { ZipEntry } from "./zipEntry";

const utf8Names = 0x0800;

/** A zip archive of packed files, in the order given. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const headers = entries.reduce((sum, entry, n) => sum + 76 + 2 * names[n]!.length + entry.packed.length, 22);
  const out = new Uint8Array(headers);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry, n) => {
    offsets.push(at);
    at = writeLocal(out, view, at, { entry, name: names[n]! });
  });
  const start = at;
  entries.forEach((entry, n) => {
    at = writeCentral(out, view, at, { entry, name: names[n]!, offset: offsets[n]! });
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return out;
}

type Named = { entry: ZipEntry; name: Uint8Array };

function writeLocal(out: Uint8Array, view: DataView, at: number, { entry, name }: Named): number {
  view.setUint32(at, 0x04034b50, true);
  writeCommon(view, at + 4, entry, name);
  out.set(name, at + 30);
  out.set(entry.packed, at + 30 + name.length);
  return at + 30 + name.length + entry.packed.length;
}

type Located = Named & { offset: number };

function writeCentral(out: Uint8Array, view: DataView, at: number, { entry, name, offset }: Located): number {
  view.setUint32(at, 0x02014b50, true);
  view.setUint16(at + 4, 20, true);
  writeCommon(view, at + 6, entry, name);
  view.setUint32(at + 42, offset, true);
  out.set(name, at + 46);
  return at + 46 + name.length;
}

/** The fields that both headers share, from "version needed" to "length of extra field". */
function writeCommon(view: DataView, at: number, entry: ZipEntry, name: Uint8Array): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, utf8Names, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, name.length, true);
}
