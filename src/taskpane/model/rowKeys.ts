import type { BacklogRow } from "./backlogRows";

/** What a key does in the list. */
export type RowMove =
  | { readonly kind: "focus"; readonly index: number }
  | { readonly kind: "toggle" }
  | { readonly kind: "tick" }
  | { readonly kind: "explain" };

const pageRows = 10;

/** What a key pressed on a row means, as in any tree of rows; null for keys that are not ours. Rule: WAI-ARIA treegrid pattern. */
export function moveInRows(rows: readonly BacklogRow[], index: number, key: string): RowMove | null {
  const row = rows[index];
  if (!row) return null;
  const focus = (to: number): RowMove => ({ kind: "focus", index: Math.min(Math.max(to, 0), rows.length - 1) });
  switch (key) {
    case "ArrowDown":
      return focus(index + 1);
    case "ArrowUp":
      return focus(index - 1);
    case "PageDown":
      return focus(index + pageRows);
    case "PageUp":
      return focus(index - pageRows);
    case "Home":
      return focus(0);
    case "End":
      return focus(rows.length - 1);
    case " ":
      return { kind: "tick" };
    case "Enter":
      return row.kind === "unit" ? { kind: "explain" } : { kind: "toggle" };
    case "ArrowRight":
      return row.kind === "unit" ? { kind: "explain" } : row.open ? focus(index + 1) : { kind: "toggle" };
    case "ArrowLeft":
      return leave(rows, row);
    default:
      return null;
  }
}

/** Left folds an open group; from anything else it goes to the group above. */
function leave(rows: readonly BacklogRow[], row: BacklogRow): RowMove | null {
  if (row.kind !== "unit" && row.open) return { kind: "toggle" };
  const above = rows.findIndex((candidate) => candidate.id === row.parent);
  return above < 0 ? null : { kind: "focus", index: above };
}
