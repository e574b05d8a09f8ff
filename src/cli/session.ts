import { createHash, randomBytes, randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import { basename } from "node:path";
import type { Environment } from "../application/environment";
import type { Traffic } from "../application/workbookPort";
import { localDate, type LocalDate } from "../domain/calendar/localDate";
import { excelWorkbookPort } from "../excel/excelWorkbookPort";
import { nodeDeflate } from "../host/codec/nodeDeflate";
import { FileFormatError } from "../host/model/hostError";
import { readWorkbook } from "../host/codec/readWorkbook";
import { writeWorkbook } from "../host/codec/writeWorkbook";
import type { Workbook } from "../host/model/workbook";
import { connectOffice } from "../host/transports/nodeOffice";
import type { Language } from "../texts/language";
import { Refusal, type RefusalReason } from "./refusal";

/** A workbook opened by the command line: the use cases' environment on it, and the file it makes. */
export type Session = {
  readonly environment: Environment;
  readonly traffic: () => Traffic;
  /** The workbook as a file; parts that nothing touched are byte for byte those of the input. */
  readonly toFile: () => Uint8Array;
  readonly close: () => void;
};

export type SessionOptions = { readonly language: Language; readonly today: LocalDate };

/**
 * Opens a workbook file in the embedded host, with the real office.js as its client.
 * Throws: Refusal when the file is not there, or is no workbook that can be opened.
 */
export async function openSession(path: string, options: SessionOptions): Promise<Session> {
  return startSession(openFile(path), options);
}

const refusedFormats: Readonly<Record<FileFormatError["reason"], RefusalReason>> = {
  notAWorkbook: "notAWorkbook",
  encrypted: "encrypted",
  legacyFormat: "xls",
  binaryFormat: "xlsb",
  corrupt: "broken",
  tooLarge: "tooLarge",
};

function openFile(path: string): Workbook {
  const bytes = readFile(path);
  try {
    return readWorkbook(bytes, basename(path), nodeDeflate);
  } catch (error) {
    if (error instanceof FileFormatError) throw new Refusal(refusedFormats[error.reason], { file: path });
    throw error;
  }
}

/** Starts a session on a workbook in memory. */
export async function startSession(workbook: Workbook, options: SessionOptions): Promise<Session> {
  const locale = options.language === "fr" ? "fr-FR" : "en-US";
  const office = await connectOffice({ workbook, displayLanguage: locale, contentLanguage: locale });
  return {
    environment: {
      port: excelWorkbookPort(office.Excel),
      clock: { today: () => options.today, now: () => new Date().toISOString(), pause: nobodyToWaitFor },
      identity: { name: userName(), clientId: `cli-${hostname()}-${randomBytes(3).toString("hex")}` },
      random: (limit) => randomInt(limit),
      digest: (text) => Promise.resolve(createHash("sha256").update(text, "utf8").digest("hex")),
      language: options.language,
    },
    traffic: () => {
      const { syncs, requestBytes, responseBytes } = office.host.counters;
      return { syncs, requestBytes, responseBytes };
    },
    toFile: () => writeWorkbook(workbook, nodeDeflate),
    close: () => office.dispose(),
  };
}

function readFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw new Refusal(code === "ENOENT" ? "fileNotFound" : "fileUnreadable", { file: path, reason: code });
  }
}

/** The machine's day where it stands: the one place where a clock is read. */
export function systemToday(): LocalDate {
  const now = new Date();
  return localDate(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}

/** The command line has the file to itself: no co-author's change arrives while it waits. */
function nobodyToWaitFor(): Promise<void> {
  return Promise.resolve();
}
