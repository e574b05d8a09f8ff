import type { LocalDate } from "../../domain/calendar/localDate";
import { keyOf } from "../../domain/entries/key";
import { textCell } from "../content";
import type { Environment } from "../environment";
import { intentRows, newIntent } from "../intentLog";
import type { Billing } from "../readBilling";
import { entriesOf } from "../recovery/openIntents";
import { lookAtLog } from "../safety/holdLog";
import { appendRows } from "../tableSite";
import type { WriteBatch } from "../writePlan";
import type { RecapPeriod } from "./recapFigures";

/** A statement of work that was made, and the day of it. */
export type MadeStatement = RecapPeriod & { readonly madeOn: LocalDate };

/**
 * Notes in the Log that a statement of work was made: that is no run, as the sheet can be made again at any time. A workbook that was
 * never billed from is not given a Log for it. Throws: EnvironmentError.
 */
export async function noteStatement(
  environment: Environment,
  billing: Billing,
  { client, from, until }: RecapPeriod,
): Promise<WriteBatch[]> {
  const log = billing.sites.get("Log");
  if (!log) return [];
  const intent = newIntent(environment, "statement", [], { client, from, until });
  const { lastRow } = await lookAtLog(environment, billing, { id: intent.id, log });
  const rows = intentRows(intent).map((row) => ({ ...row, state: textCell("Done") }));
  return [{ purpose: "log", operations: appendRows({ ...log, lastRow }, rows).operations }];
}

/** The statements of work of a client that the Log has, oldest first. */
export function statementsOf({ log }: Pick<Billing, "log">, client: string): MadeStatement[] {
  if (!log) return [];
  return entriesOf(log, ({ action }) => action === "statement").flatMap(({ details, when }) => {
    const made = details as Partial<RecapPeriod>;
    const { from, until } = made;
    if (!from || !until || keyOf(made.client ?? "") !== keyOf(client)) return [];
    return [{ client, from, until, madeOn: when.slice(0, 10) as LocalDate }];
  });
}
