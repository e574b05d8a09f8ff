import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import type { ImportLedger } from "./importPlan";

/** What the Log keeps of an import: what repeats are told by, and what undoing it needs. Rows are 0-based. */
export type ImportDetails = {
  readonly file: string;
  readonly ledger: ImportLedger;
  readonly sheet: string;
  readonly firstRow: number;
  readonly rows: number;
  /** What each row said when it was written, hashed. */
  readonly hashes: string;
  /** Fingerprints of the rows, joined by blanks. */
  readonly fingerprints: string;
  /** Billing IDs of rows that came as invoiced. */
  readonly opening: readonly string[];
};

/** An import of the Log, with the Log rows that hold it (0-based). */
export type PastImport = { readonly details: ImportDetails; readonly logRows: readonly number[] };

/** The imports that the Log knows and that were not undone, oldest first. One reading of the Log. Throws: EnvironmentError. */
export async function pastImports(environment: Environment, { sites }: Billing): Promise<PastImport[]> {
  const log = sites.get("Log");
  if (!log || log.lastRow <= log.headerRow) return [];
  const { sheet, headerRow, lastRow, firstColumn, lastColumn } = log;
  const area = {
    row: headerRow + 1,
    column: firstColumn,
    rows: lastRow - headerRow,
    columns: lastColumn - firstColumn + 1,
  };
  const [block] = await environment.port.read([{ sheet, area, formatColumns: [] }]);
  const offsetOf = (field: string) => (log.columns[field] ?? firstColumn) - firstColumn;
  const [id, action, state, details] = ["id", "action", "state", "details"].map(offsetOf) as [
    number,
    number,
    number,
    number,
  ];
  const byId = new Map<string, { rows: number[]; text: string }>();
  block!.values.forEach((cells, index) => {
    if (cells[action] !== "import" || cells[state] !== "Done") return;
    const known = byId.get(String(cells[id])) ?? { rows: [], text: "" };
    known.rows.push(area.row + index);
    known.text += String(cells[details]);
    byId.set(String(cells[id]), known);
  });
  return [...byId.values()].map(({ rows, text }) => ({ details: JSON.parse(text) as ImportDetails, logRows: rows }));
}

/** The fingerprints of every row that was imported into a ledger and not taken back. */
export function knownFingerprints(imports: readonly PastImport[], ledger: ImportLedger): ReadonlySet<string> {
  const own = imports.filter(({ details }) => details.ledger === ledger);
  return new Set(own.flatMap(({ details }) => details.fingerprints.split(" ")));
}
