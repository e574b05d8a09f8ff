import type { Environment } from "../../application/environment";
import type { ImportFile } from "../../application/importing/textFile";
import { takeSteps } from "../../application/takeSteps";
import type { Progress } from "../../application/workbookPort";

/** The first bytes of files that are neither text nor a workbook of today's format: old workbooks and PDF. */
const foreign = ["\u00d0\u00cf\u0011\u00e0", "%PDF"];

/** A file to import as a table: an .xlsx workbook, or a text in any usual encoding and delimiter. Null: it is neither, or it is empty. */
export async function openImportFile(
  file: File,
  giveWay?: Environment["giveWay"],
  progress?: Progress,
): Promise<ImportFile | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (foreign.includes(start)) return null;
  if (start.startsWith("PK")) {
    const { readWorkbookFile } = await import("./readWorkbookFile");
    return readWorkbookFile(file.name, bytes);
  }
  const { textFile } = await import("../../application/importing/textFile");
  const table = await takeSteps(textFile(file.name, bytes), giveWay, progress);
  return table.raw.values.length === 0 ? null : table;
}
