import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { BacklogRow } from "../../model/backlogRows";
import type { Words } from "../../model/words";
import { Amounts } from "../../parts/Amounts";
import { useFigures } from "../../parts/useFigures";
import { rowAttributes, useRowStyles, type RowProps } from "./rowStyles";

const useStyles = makeStyles({
  client: {
    gridTemplateColumns: "24px 32px minmax(0, 1fr) auto",
    backgroundColor: tokens.colorNeutralBackground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { gridTemplateColumns: "24px 32px minmax(0, 1fr) auto", paddingInlineStart: "12px" },
  class: { paddingInlineStart: "24px" },
  fold: {
    border: "none",
    background: "none",
    color: "inherit",
    padding: 0,
    width: "24px",
    height: "32px",
    display: "grid",
    placeItems: "center",
    cursor: "pointer",
  },
  detail: { fontWeight: tokens.fontWeightRegular },
  blocked: { color: tokens.colorPaletteDarkOrangeForeground1 },
  head: { cursor: "pointer" },
});

/** A client, a contract line or a class of it: how many rows, hours, worth; ticks all that is ready in it. */
export function GroupRow(
  props: RowProps & { readonly row: Extract<BacklogRow, { node: unknown }>; readonly onToggle: () => void },
) {
  const { row, tick, canTick, onTick, onToggle } = props;
  const shared = useRowStyles();
  const styles = useStyles();
  const { texts, say, quantity } = useFigures();
  const { node, open } = row;
  const title = titleOf(row, texts);
  const ready = row.kind === "client" ? row.node.ready : row.node.ready.length;
  const { hours } = node.worth;
  const details = [
    say(texts.check.rows, { count: ready }),
    ...(row.kind !== "client" && !hours.isZero() ? [say(texts.units.hours, { count: quantity(hours) })] : []),
  ].join(" · ");
  return (
    <div
      {...rowAttributes(props)}
      aria-expanded={open}
      className={mergeClasses(
        shared.row,
        row.kind === "client" ? styles.client : styles.line,
        row.kind === "class" && styles.class,
      )}
    >
      <span role="gridcell">
        <Fold open={open} onToggle={onToggle} />
      </span>
      <span role="gridcell">
        <Checkbox
          className={shared.box}
          checked={tick === "some" ? "mixed" : tick === "all"}
          disabled={!canTick}
          aria-label={say(texts.backlog.selectGroup, { name: title })}
          input={{ tabIndex: -1 }}
          onChange={onTick}
        />
      </span>
      <span role="gridcell" className={mergeClasses(shared.text, styles.head)} onClick={onToggle}>
        <span className={shared.title}>{title}</span>
        <span className={mergeClasses(shared.detail, styles.detail)}>
          {details}
          {node.blocked > 0 && (
            <span className={styles.blocked}> · {say(texts.backlog.waiting, { count: node.blocked })}</span>
          )}
        </span>
      </span>
      <span role="gridcell" className={shared.figures}>
        <Amounts nets={node.worth.nets} />
      </span>
    </div>
  );
}

function Fold({ open, onToggle }: { readonly open: boolean; readonly onToggle: () => void }) {
  const styles = useStyles();
  const { fold, unfold } = useFigures().texts.backlog;
  return (
    <button type="button" tabIndex={-1} className={styles.fold} aria-label={open ? fold : unfold} onClick={onToggle}>
      {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
    </button>
  );
}

function titleOf(row: Extract<BacklogRow, { node: unknown }>, { backlog, classes }: Words["texts"]): string {
  if (row.kind === "client") return row.node.client || backlog.noClient;
  if (row.kind === "class") return classes[row.node.entryClass];
  const { project, line } = row.node;
  return [project || backlog.noProject, line].filter(Boolean).join(" – ");
}
