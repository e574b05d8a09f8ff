import { FileFormatError } from "../../model/hostError";
import { zipLimits, type ZipEntry } from "./zipEntry";

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;

/**
 * The files of a zip archive, by its central directory, still packed.
 * Throws: FileFormatError when the archive is damaged, encrypted or would unpack to more than any workbook needs.
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view);
  } catch (error) {
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): ZipEntry[] {
  const { count, start } = directoryOf(view);
  if (count > zipLimits.entries) throw tooLarge();
  const entries = new Map<string, ZipEntry>();
  let at = start;
  let total = 0;
  for (let n = 0; n < count; n++) {
    if (view.getUint32(at, true) !== centralSignature) throw damaged();
    const { entry, next } = readEntry(bytes, view, at);
    at = next;
    total += checkedSize(entry);
    if (total > zipLimits.totalBytes) throw tooLarge();
    if (entry.name.endsWith("/")) continue;
    if (entries.has(entry.name)) throw damaged();
    entries.set(entry.name, entry);
  }
  return [...entries.values()];
}

function directoryOf(view: DataView): { count: number; start: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 65_535; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    return count === 0xffff || start === 0xffffffff ? directory64Of(view, at) : { count, start };
  }
  throw damaged();
}

function directory64Of(view: DataView, end: number): { count: number; start: number } {
  if (view.getUint32(end - 20, true) !== locator64Signature) throw damaged();
  const at = readUint64(view, end - 12);
  if (view.getUint32(at, true) !== end64Signature) throw damaged();
  return { count: readUint64(view, at + 32), start: readUint64(view, at + 48) };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint16(at + 8, true) & 1) {
    throw new FileFormatError(
      "encrypted",
      "This file is protected by a zip password. Save it without one and try again.",
    );
  }
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const nameEnd = at + 46 + nameLength;
  const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replace(/\\/g, "/");
  const sizes = sizesOf(view, at, nameEnd, extraLength);
  const entry: ZipEntry = {
    name,
    method: view.getUint16(at + 10, true),
    packed: packedBytes(bytes, view, sizes.offset, sizes.packed),
    size: sizes.size,
    crc: view.getUint32(at + 16, true),
    modified: view.getUint32(at + 12, true),
  };
  return { entry, next: nameEnd + extraLength + view.getUint16(at + 32, true) };
}

/** Sizes and offset; those that do not fit stand in the zip64 field, in this order. */
function sizesOf(view: DataView, at: number, extra: number, extraLength: number) {
  const sizes = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    for (const key of ["size", "packed", "offset"] as const) {
      if (sizes[key] !== 0xffffffff) continue;
      sizes[key] = readUint64(view, value);
      value += 8;
    }
  }
  return sizes;
}

function packedBytes(bytes: Uint8Array, view: DataView, offset: number, length: number): Uint8Array {
  if (view.getUint32(offset, true) !== localSignature) throw damaged();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + length > bytes.length) throw damaged();
  return bytes.subarray(start, start + length);
}

function checkedSize(entry: ZipEntry): number {
  if (entry.method !== 0 && entry.method !== 8) throw damaged();
  if (entry.method === 0 && entry.size !== entry.packed.length) throw damaged();
  const implausible = entry.size > zipLimits.ratioFromBytes && entry.size > entry.packed.length * zipLimits.ratio;
  if (entry.size > zipLimits.partBytes || implausible) throw tooLarge();
  return entry.size;
}

function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000;
}

function damaged(): FileFormatError {
  return new FileFormatError("corrupt", "This file is damaged: it is not complete, or not a readable .xlsx package.");
}

function tooLarge(): FileFormatError {
  return new FileFormatError(
    "tooLarge",
    "This file would unpack to far more data than a workbook holds, so it was not opened.",
  );
}
