import type { TableName } from "../../domain/entries/source";
import type { Billing } from "../readBilling";

/** What ledgers need beside them to be billed. Rule: domain rules §1, "Minimal mode". */
const companions = ["Projects", "Rates", "Clients", "Settings"] as const;

/** The tables that the workbook's ledgers need and that are not there. */
export function missingCompanions({ sites }: Pick<Billing, "sites">): readonly TableName[] {
  return companions.filter((table) => !sites.has(table));
}
