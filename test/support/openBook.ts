import { createHash } from "node:crypto";
import type { Environment } from "../../src/application/environment";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { excelWorkbookPort } from "../../src/excel/excelWorkbookPort";
import { nodeDeflate } from "../../src/host/codec/nodeDeflate";
import { readWorkbook } from "../../src/host/codec/readWorkbook";
import { writeWorkbook } from "../../src/host/codec/writeWorkbook";
import type { Workbook } from "../../src/host/model/workbook";
import { connectOffice, type OfficeConnection } from "../../src/host/transports/nodeOffice";
import { sequence } from "../../src/application/samples/sampleWorkbook";

/** A workbook in the embedded host, driven by the real office.js, with a fixed day, person and random sequence. */
export type OpenBook = {
  readonly environment: Environment;
  readonly office: OfficeConnection;
  readonly workbook: Workbook;
  readonly toFile: () => Uint8Array;
  readonly close: () => void;
};

export type OpenBookOptions = {
  readonly today?: string;
  readonly language?: "en" | "fr";
  readonly seed?: number;
  readonly payloadLimitBytes?: number;
};

export async function openBook(book: Uint8Array | Workbook, options: OpenBookOptions = {}): Promise<OpenBook> {
  const workbook = book instanceof Uint8Array ? readWorkbook(book, "Book.xlsx", nodeDeflate) : book;
  const language = options.language ?? "en";
  const office = await connectOffice({
    workbook,
    displayLanguage: language === "fr" ? "fr-FR" : "en-US",
    ...(options.payloadLimitBytes ? { payloadLimitBytes: options.payloadLimitBytes } : {}),
  });
  return {
    workbook,
    office,
    environment: {
      port: excelWorkbookPort(office.Excel),
      clock: {
        today: () => (options.today ?? "2026-11-20") as LocalDate,
        now: () => "2026-11-20T09:00:00Z",
        pause: () => Promise.resolve(),
      },
      identity: { name: "Alex", clientId: "test-1" },
      random: sequence(options.seed ?? 1),
      digest: (text) => Promise.resolve(createHash("sha256").update(text, "utf8").digest("hex")),
      language,
    },
    toFile: () => writeWorkbook(workbook, nodeDeflate),
    close: () => office.dispose(),
  };
}
