import type { Steps } from "../../domain/steps";
import { csvTableInSteps } from "../../ledger/import/csvTable";
import { decodeText } from "../../ledger/import/decodeText";
import type { ImportSource } from "./importPlan";

/** A file as a table: what of an import's source the file itself says. */
export type ImportFile = Pick<ImportSource, "file" | "raw" | "dateSystem">;

/** A text file in any usual encoding and delimiter as a table. */
export function* textFile(file: string, bytes: Uint8Array): Steps<ImportFile> {
  return { file, raw: yield* csvTableInSteps(file, decodeText(bytes)), dateSystem: 1900 };
}
