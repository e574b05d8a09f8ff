import type { BillableUnit } from "../../domain/pricing/billableUnit";
import type { ClientNode, LineNode } from "./backlogTree";

/** One row of the list as it is drawn: what is folded away has none. `position` and `siblings` are told to screen readers. */
export type BacklogRow = {
  readonly id: string;
  readonly level: 1 | 2 | 3;
  readonly position: number;
  readonly siblings: number;
  /** The row it stands under; null for clients. */
  readonly parent: string | null;
} & (
  | { readonly kind: "client"; readonly node: ClientNode; readonly open: boolean }
  | { readonly kind: "line"; readonly node: LineNode; readonly open: boolean }
  | { readonly kind: "unit"; readonly unit: BillableUnit }
);

/** Which groups are folded: clients begin open, contract lines closed; `toggled` holds those that are the other way round. */
function isOpen(id: string, toggled: ReadonlySet<string>): boolean {
  return id.startsWith("client|") !== toggled.has(id);
}

/** The tree as the rows that are to be seen. */
export function backlogRows(tree: readonly ClientNode[], toggled: ReadonlySet<string>): BacklogRow[] {
  const rows: BacklogRow[] = [];
  tree.forEach((client, index) => {
    const open = isOpen(client.id, toggled);
    const place = { position: index + 1, siblings: tree.length };
    rows.push({ kind: "client", id: client.id, level: 1, ...place, parent: null, node: client, open });
    if (open) for (const [order, line] of client.lines.entries()) pushLine(rows, { client, line, order, toggled });
  });
  return rows;
}

type PlacedLine = {
  readonly client: ClientNode;
  readonly line: LineNode;
  readonly order: number;
  readonly toggled: ReadonlySet<string>;
};

function pushLine(rows: BacklogRow[], { client, line, order, toggled }: PlacedLine): void {
  const open = isOpen(line.id, toggled);
  const place = { position: order + 1, siblings: client.lines.length };
  rows.push({ kind: "line", id: line.id, level: 2, ...place, parent: client.id, node: line, open });
  if (!open) return;
  line.units.forEach((unit, index) => {
    const unitPlace = { position: index + 1, siblings: line.units.length };
    rows.push({ kind: "unit", id: unit.key, level: 3, ...unitPlace, parent: line.id, unit });
  });
}
