import { FileFormatError } from "../model/hostError";
import { Package } from "./package/package";
import { readRelations } from "./package/relations";
import { portableDeflate, type Deflate } from "./zip/deflate";
import { readZip } from "./zip/readZip";

/**
 * The package of an .xlsx file.
 * Throws: FileFormatError for anything else: text, the legacy and binary formats, encrypted and damaged files.
 */
export function openPackage(bytes: Uint8Array, deflate: Deflate = portableDeflate): Package {
  refuseOtherFormats(bytes);
  const opened = new Package(readZip(bytes), deflate);
  if (!opened.has("[Content_Types].xml")) throw otherZip(opened);
  return opened;
}

/** The name of the workbook part. */
export function workbookPartOf(source: Package): string {
  const part = readRelations(source, "").find((item) => item.kind === "officeDocument")?.target;
  if (!part) throw new FileFormatError("corrupt", "This workbook is incomplete: it does not say where its content is.");
  if (part.toLowerCase().endsWith(".bin")) throw binary();
  if (!source.has(part)) {
    throw new FileFormatError("corrupt", `This workbook is incomplete: its part ${part} is missing.`);
  }
  return part;
}

function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileFormatError("notAWorkbook", "This file is empty.");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw compoundFile(bytes);
  if (startsWith(bytes, [0x50, 0x4b])) return;
  if (startsWith(bytes, [0x09, 0x08]) || startsWith(bytes, [0x09, 0x04])) throw legacy();
  throw new FileFormatError(
    "notAWorkbook",
    "This is not an Excel workbook (.xlsx). If it is a text file such as .csv, open it in Excel and save it as .xlsx.",
  );
}

/** Old workbooks and encrypted new ones share a container; its directory names the streams in UTF-16. */
function compoundFile(bytes: Uint8Array): FileFormatError {
  if (holdsUtf16(bytes, "EncryptedPackage") || holdsUtf16(bytes, "DataSpaces")) {
    return new FileFormatError(
      "encrypted",
      "This workbook is protected by a password. Remove the password in Excel (File, Info, Protect Workbook) and try again.",
    );
  }
  if (holdsUtf16(bytes, "Workbook") || holdsUtf16(bytes, "Book")) return legacy();
  return new FileFormatError("notAWorkbook", "This is not an Excel workbook (.xlsx).");
}

function legacy(): FileFormatError {
  return new FileFormatError(
    "legacyFormat",
    "This is a workbook of the old .xls format. Open it in Excel and save it as .xlsx.",
  );
}

function binary(): FileFormatError {
  return new FileFormatError(
    "binaryFormat",
    "This is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.",
  );
}

function otherZip(opened: Package): FileFormatError {
  const openDocument = opened.has("mimetype") && opened.has("content.xml");
  return new FileFormatError(
    "notAWorkbook",
    openDocument
      ? "This is an OpenDocument file. Save it as .xlsx and try again."
      : "This is a zip archive, not an Excel workbook (.xlsx).",
  );
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, n) => bytes[n] === byte);
}

function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let n = 1;
    while (n < name.length && bytes[at + 2 * n] === name.charCodeAt(n) && bytes[at + 2 * n - 1] === 0) n++;
    if (n === name.length) return true;
  }
  return false;
}
