import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { DateSystem } from "../domain/calendar/localDate";
import { csvTable } from "../ledger/import/csvTable";
import { looksImportable } from "../ledger/import/looksImportable";
import { decodeText } from "../ledger/import/decodeText";
import type { RawTable } from "../ledger/rawTable";
import type { ImportLedger } from "../application/importing/importPlan";
import type { ReadRequest } from "../application/workbookPort";
import type { CommandContext } from "./command";
import { Refusal } from "./refusal";
import { openSession } from "./session";

/**
 * A file to import, as a table: of a workbook the first visible sheet that looks like such a ledger, else the first that holds
 * something; a text in any usual encoding and delimiter. Throws: Refusal.
 */
export async function readImportFile(
  path: string,
  context: CommandContext,
  ledger: ImportLedger,
): Promise<{ readonly raw: RawTable; readonly dateSystem: DateSystem }> {
  const bytes = bytesOf(path);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip
    ? readSheet(path, context, ledger)
    : { raw: csvTable(basename(path), decodeText(bytes)), dateSystem: 1900 };
}

async function readSheet(path: string, context: CommandContext, ledger: ImportLedger) {
  const session = await openSession(path, context);
  try {
    const { port } = session.environment;
    const { sheets, dateSystem } = await port.layout();
    const requests = sheets.flatMap(({ name, visible, used }): ReadRequest[] => {
      const formatColumns = Array.from({ length: used?.columns ?? 0 }, (_, offset) => offset);
      return visible && used ? [{ sheet: name, area: used, formatColumns }] : [];
    });
    const raws = (await port.read(requests)).map(({ sheet, area, values, formats }): RawTable => {
      return { sheet, excelTable: null, row: area.row, column: area.column, values, formats, hasTotalsRow: false };
    });
    const raw = raws.find((each) => looksImportable(each, ledger, dateSystem)) ?? raws[0];
    if (!raw) throw new Refusal("fileUnreadable", { file: path });
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
