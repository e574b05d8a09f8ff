import { applyChanges, type ChangeContext, type DraftChange } from "../../../application/editing/draftChanges";
import type { GroupBy } from "../../../domain/entries/terms";
import type { Invoice } from "../../../domain/invoicing/invoice";
import { textsLostBy } from "../../../domain/invoicing/regroupInvoice";

/** How lines can be put together; "agreed": as each contract line's Group by says. */
export const groupings = ["agreed", "entry", "task", "person", "day", "line"] as const;
export type Grouping = (typeof groupings)[number];

/** What another grouping would make of a draft. */
export type Regrouped = {
  readonly change: DraftChange;
  /** How many lines there would be; null where they stay as they are. */
  readonly lines: number | null;
  /** Texts that would no longer be printed. */
  readonly lost: readonly string[];
};

/** Tries a grouping on a draft; nothing is written. */
export function regrouped(invoice: Invoice, grouping: Grouping, context: ChangeContext): Regrouped {
  const groupBy: GroupBy | null = grouping === "agreed" ? null : grouping;
  const lost = textsLostBy(invoice, groupBy, { books: context.books, units: context.backlog.units });
  const change: DraftChange = { kind: "group", groupBy, loses: lost };
  const { value: after } = applyChanges(invoice, [change], context);
  return { change, lost, lines: partsOf(after) === partsOf(invoice) ? null : after.lines.length };
}

/** The grouping that a draft has now, of those that would leave it as it is. */
export function groupingOf(invoice: Invoice, context: ChangeContext): Grouping {
  return groupings.find((grouping) => regrouped(invoice, grouping, context).lines === null) ?? "agreed";
}

/** Whether there is more than one way to put a draft's lines together. */
export function canRegroup({ lines }: Invoice): boolean {
  const free = lines.flatMap(({ details }) =>
    details.filter(({ entryClass, origin }) => isGrouped(entryClass, origin)),
  );
  return free.length > 1;
}

function isGrouped(entryClass: string, origin: string): boolean {
  return entryClass !== "Milestone" && entryClass !== "Fee" && origin !== "Manual";
}

/** Which details stand on a line together, whatever its number. */
function partsOf({ lines }: Invoice): string {
  const parts = lines.map(({ section, billingType, details }) =>
    [section, billingType, ...details.map(({ billingId }) => billingId).sort()].join("|"),
  );
  return parts.sort().join("\n");
}
