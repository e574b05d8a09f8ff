import type { BillableUnit } from "../../domain/pricing/billableUnit";
import type { ClassNode, ClientNode, LineNode } from "./backlogTree";

/** One row of the list as it is drawn: what is folded away has none. `position` and `siblings` are told to screen readers. */
export type BacklogRow = {
  readonly id: string;
  readonly level: 1 | 2 | 3 | 4;
  readonly position: number;
  readonly siblings: number;
  /** The row it stands under; null for clients. */
  readonly parent: string | null;
} & (
  | { readonly kind: "client"; readonly node: ClientNode; readonly open: boolean }
  | { readonly kind: "line"; readonly node: LineNode; readonly open: boolean }
  | { readonly kind: "class"; readonly node: ClassNode; readonly open: boolean }
  | { readonly kind: "unit"; readonly unit: BillableUnit }
);

/** Which groups are folded: clients begin open, the rest closed; `toggled` holds those that are the other way round. */
function isOpen(id: string, toggled: ReadonlySet<string>): boolean {
  return id.startsWith("client|") !== toggled.has(id);
}

/** The tree as the rows that are to be seen. Classes are told apart only where a contract line has several. */
export function backlogRows(tree: readonly ClientNode[], toggled: ReadonlySet<string>): BacklogRow[] {
  const rows: BacklogRow[] = [];
  tree.forEach((node, index) => {
    const open = isOpen(node.id, toggled);
    const place = { position: index + 1, siblings: tree.length, parent: null };
    rows.push({ kind: "client", id: node.id, level: 1, ...place, node, open });
    if (open) pushLines(rows, node, toggled);
  });
  return rows;
}

function pushLines(rows: BacklogRow[], { id: parent, lines }: ClientNode, toggled: ReadonlySet<string>): void {
  lines.forEach((node, index) => {
    const open = isOpen(node.id, toggled);
    const place = { position: index + 1, siblings: lines.length, parent };
    rows.push({ kind: "line", id: node.id, level: 2, ...place, node, open });
    if (!open) return;
    if (node.classes.length > 1) pushClasses(rows, node, toggled);
    else for (const { units } of node.classes) pushUnits(rows, units, { level: 3, parent: node.id });
  });
}

function pushClasses(rows: BacklogRow[], { id: parent, classes }: LineNode, toggled: ReadonlySet<string>): void {
  classes.forEach((node, index) => {
    const open = isOpen(node.id, toggled);
    const place = { position: index + 1, siblings: classes.length, parent };
    rows.push({ kind: "class", id: node.id, level: 3, ...place, node, open });
    if (open) pushUnits(rows, node.units, { level: 4, parent: node.id });
  });
}

function pushUnits(
  rows: BacklogRow[],
  units: readonly BillableUnit[],
  place: { readonly level: 3 | 4; readonly parent: string },
): void {
  units.forEach((unit, index) => {
    rows.push({ kind: "unit", id: unit.key, ...place, position: index + 1, siblings: units.length, unit });
  });
}
