import { readFileSync } from "node:fs";
import type { DateSystem } from "../domain/calendar/localDate";
import { csvTable } from "../ledger/import/csvTable";
import { decodeText } from "../ledger/import/decodeText";
import type { RawTable } from "../ledger/rawTable";
import type { CommandContext } from "./command";
import { Refusal } from "./refusal";
import { openSession } from "./session";

/** A file to import, as a table: a workbook's first sheet that holds something, or a text in any usual encoding and delimiter. Throws: Refusal. */
export async function readImportFile(
  path: string,
  context: CommandContext,
): Promise<{ readonly raw: RawTable; readonly dateSystem: DateSystem }> {
  const bytes = bytesOf(path);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? readSheet(path, context) : { raw: csvTable(path, decodeText(bytes)), dateSystem: 1900 };
}

async function readSheet(path: string, context: CommandContext) {
  const session = await openSession(path, context);
  try {
    const { port } = session.environment;
    const { sheets, dateSystem } = await port.layout();
    const sheet = sheets.find(({ visible, used }) => visible && used !== null);
    if (!sheet?.used) throw new Refusal("fileUnreadable", { file: path });
    const formatColumns = Array.from({ length: sheet.used.columns }, (_, offset) => offset);
    const [block] = await port.read([{ sheet: sheet.name, area: sheet.used, formatColumns }]);
    const { row, column } = block!.area;
    const { values, formats } = block!;
    const raw: RawTable = { sheet: sheet.name, excelTable: null, row, column, values, formats, hasTotalsRow: false };
    return { raw, dateSystem };
  } finally {
    session.close();
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw new Refusal(code === "ENOENT" ? "fileNotFound" : "fileUnreadable", { file: path, reason: code });
  }
}
