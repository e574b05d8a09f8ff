import type { Environment } from "./environment";
import { textCell } from "./content";
import { appendRows, updateRow, type RowContent, type TableEdit, type TableSite } from "./tableSite";
import type { Intent, IntentAction, WriteOperation } from "./writePlan";

/** Excel holds 32,767 characters in a cell; longer details go on in rows of the same id. */
const detailsPerCell = 30_000;

const idAlphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const idLength = 10;

/** What a run is about to do, stamped with who, when and an id of its own. */
export function newIntent(
  environment: Environment,
  action: IntentAction,
  invoices: readonly string[],
  details: Readonly<Record<string, unknown>>,
): Intent {
  const letters = Array.from({ length: idLength }, () => idAlphabet[environment.random(idAlphabet.length)]);
  return {
    id: letters.join(""),
    action,
    when: environment.clock.now(),
    by: environment.identity.name,
    clientId: environment.identity.clientId,
    invoices,
    details,
  };
}

/** The Log rows of an intent that begins; more than one when its details are long. */
export function intentRows(intent: Intent): RowContent[] {
  const details = JSON.stringify(intent.details);
  const parts = Math.max(1, Math.ceil(details.length / detailsPerCell));
  return Array.from({ length: parts }, (_, part) => ({
    id: textCell(intent.id),
    when: textCell(intent.when),
    by: textCell(intent.by),
    clientId: textCell(intent.clientId),
    action: textCell(intent.action),
    state: textCell("Started"),
    invoice: textCell(intent.invoices.join(", ")),
    details: textCell(details.slice(part * detailsPerCell, (part + 1) * detailsPerCell)),
  }));
}

/** Opens an intent in the Log. */
export function openIntent(log: TableSite, intent: Intent): TableEdit {
  return appendRows(log, intentRows(intent));
}

/** How an intent ended: as it was meant, or taken back. */
export type ClosedState = "Done" | "Undone";

/** Closes an intent that was just opened: every row of it says Done. `firstRow` is where its rows begin. */
export function closeIntent(log: TableSite, firstRow: number, intent: Intent): WriteOperation[] {
  const rows = intentRows(intent).map((_, part) => firstRow + part);
  return closeRows(log, rows, "Done");
}

/** Closes the Log rows of an intent, wherever they are. */
export function closeRows(log: TableSite, rows: readonly number[], state: ClosedState): WriteOperation[] {
  return rows.flatMap((row) => updateRow(log, row, { state: textCell(state) }));
}
