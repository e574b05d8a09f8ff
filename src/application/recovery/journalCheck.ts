import type { JournalDetail } from "../../domain/invoicing/journal";
import { textHash } from "../../ledger/import/fingerprint";
import { journalTexts } from "../verification/cellTexts";

/** A short word for what the journal says of an invoice, to see whether all of its rows were written; their order does not count. */
export function journalCheck(details: readonly JournalDetail[]): string {
  const rows = details.map((detail) => [...journalTexts(detail)].map((pair) => pair.join("=")).join("|"));
  return textHash(rows.sort().join("\n"));
}
