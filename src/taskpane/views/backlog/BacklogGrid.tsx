import { makeStyles } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState } from "react";
import type { CellAddress } from "../../../domain/diagnostics/diagnostic";
import type { BacklogRow } from "../../model/backlogRows";
import { moveInRows } from "../../model/rowKeys";
import type { GroupTicks, Selection } from "../../model/selection";
import { useFigures } from "../../parts/useFigures";
import { GroupRow } from "./GroupRow";
import type { RowProps } from "./rowStyles";
import { UnitRow } from "./UnitRow";

const useStyles = makeStyles({
  scroller: { flex: "1 1 0", minHeight: "160px", overflowY: "auto", overflowX: "hidden", position: "relative" },
  canvas: { position: "relative", width: "100%" },
  place: { position: "absolute", insetInlineStart: 0, insetBlockStart: 0, width: "100%" },
});

/** Heights before a row was measured. Units: px. */
const estimatedHeights: Readonly<Record<BacklogRow["kind"], number>> = { client: 56, line: 56, class: 56, unit: 56 };

export type BacklogGridProps = {
  readonly rows: readonly BacklogRow[];
  readonly selection: Selection;
  /** How much is ticked of each group. */
  readonly ticks: GroupTicks;
  readonly explained: string | null;
  readonly onTick: (row: BacklogRow) => void;
  readonly onToggle: (id: string) => void;
  readonly onExplain: (key: string | null) => void;
  readonly onGoTo: (place: CellAddress) => void;
};

/** The backlog as a tree of rows. Only the rows in sight exist; one of them takes the keyboard, arrows move on from it. */
export function BacklogGrid(props: BacklogGridProps) {
  const { rows } = props;
  const styles = useStyles();
  const { texts } = useFigures();
  const scroller = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const active = Math.max(0, activeId === null ? 0 : rows.findIndex((row) => row.id === activeId));
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimatedHeights[rows[index]!.kind],
    getItemKey: (index) => rows[index]!.id,
    overscan: 8,
  });
  const focusRow = (index: number): void => {
    setActiveId(rows[index]!.id);
    virtualizer.scrollToIndex(index);
    const wanted = `[aria-rowindex="${index + 1}"]`;
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(wanted)?.focus());
  };
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      onKeyDown={(event) => pressKey(event, { ...props, active, focusRow })}
      role="treegrid"
      aria-label={texts.backlog.title}
      aria-rowcount={rows.length}
      aria-multiselectable="true"
    >
      <div className={styles.canvas} style={{ height: virtualizer.getTotalSize() }} role="presentation">
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index]!;
          return (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              className={styles.place}
              style={{ transform: `translateY(${item.start}px)` }}
              role="presentation"
            >
              <GridRow
                {...props}
                row={row}
                index={item.index}
                focusable={item.index === active}
                onFocus={() => setActiveId(row.id)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

type GridRowProps = BacklogGridProps & Pick<RowProps, "index" | "focusable" | "onFocus"> & { readonly row: BacklogRow };

function GridRow(props: GridRowProps) {
  const { row, index, focusable, onFocus, selection, ticks, explained, onTick } = props;
  const isTicked = row.kind === "unit" && row.unit.state === "ready" && selection.has(row.id);
  const tick = isTicked ? "all" : (ticks.get(row.id) ?? "none");
  const shared = { index, focusable, onFocus, tick, canTick: canTick(row), onTick: () => onTick(row) };
  if (row.kind !== "unit") return <GroupRow {...shared} row={row} onToggle={() => props.onToggle(row.id)} />;
  const { onExplain, onGoTo } = props;
  return <UnitRow {...shared} row={row} explained={explained === row.id} onExplain={onExplain} onGoTo={onGoTo} />;
}

function canTick(row: BacklogRow): boolean {
  if (row.kind === "unit") return row.unit.state === "ready";
  return row.kind === "client" ? row.node.ready > 0 : row.node.ready.length > 0;
}

type KeyTarget = BacklogGridProps & { readonly active: number; readonly focusRow: (index: number) => void };

/** Does what a key means on the row that has the focus; keys in its buttons are theirs. */
function pressKey(event: React.KeyboardEvent, target: KeyTarget): void {
  if (!(event.target as HTMLElement).matches('[role="row"]')) return;
  const { rows, active, explained } = target;
  const row = rows[active]!;
  const move = moveInRows(rows, active, event.key);
  if (move === null) return;
  event.preventDefault();
  switch (move.kind) {
    case "focus":
      return target.focusRow(move.index);
    case "toggle":
      return target.onToggle(row.id);
    case "tick":
      return target.onTick(row);
    case "explain":
      return target.onExplain(explained === row.id ? null : row.id);
  }
}
