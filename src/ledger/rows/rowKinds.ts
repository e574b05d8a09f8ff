import type { TableName } from "../../domain/entries/source";

/** What tells an entry of a table from noise: the fields every entry has, and the field that totals add up. */
type RowIdentity = {
  /** Any field of a group stands for the group. */
  readonly identity: readonly (readonly string[])[];
  readonly sum: string | null;
};

/** By table; tables that are not named here have no totals: their first required field identifies a row. */
export const rowIdentities: Partial<Record<TableName, RowIdentity>> = {
  Time: { identity: [["date"], ["project"]], sum: "hours" },
  Expenses: { identity: [["date"], ["project", "client"]], sum: "unitCost" },
  Milestones: { identity: [["project"], ["milestone"]], sum: "value" },
  Budget: { identity: [["project"], ["task", "phase", "line"]], sum: "hours" },
  Payments: { identity: [["invoice"], ["date"]], sum: "amount" },
  "Change orders": { identity: [["project"], ["request"]], sum: "amount" },
  Projects: { identity: [["project"], ["client"]], sum: "contractValue" },
};
