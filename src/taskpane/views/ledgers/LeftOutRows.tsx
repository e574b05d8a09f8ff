import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CellAddress } from "../../../domain/diagnostics/diagnostic";
import { reasonGroups, type LeftOutRow, type ReasonGroup } from "../../model/reasonGroups";
import type { ledgerTextsIn } from "../../model/ledgerTexts";
import { cellName } from "../../parts/FindingList";
import { useLedgerWords } from "./useLedgerWords";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "18px", display: "grid", rowGap: "4px", overflowWrap: "anywhere" },
  rows: { color: tokens.colorNeutralForeground2 },
});

/** So many row numbers are named of each reason. */
const rowsNamed = 6;

type Reason = keyof ReturnType<typeof ledgerTextsIn>["preview"]["reasons"];

/** The rows that are left out, by reason, with the first of their numbers. */
export function LeftOutRows(props: {
  readonly rows: readonly LeftOutRow<Reason>[];
  /** Absent where the rows are not in the workbook. */
  readonly onGoTo?: (place: CellAddress) => void;
}) {
  const { rows, onGoTo } = props;
  const styles = useStyles();
  const groups = useMemo(() => reasonGroups(rows), [rows]);
  return (
    <ul className={styles.list}>
      {groups.map((group) => (
        <li key={group.key}>
          <ReasonLine group={group} />
          {onGoTo && <WayToCell place={group.finding?.source ?? null} onGoTo={onGoTo} />}
        </li>
      ))}
    </ul>
  );
}

function ReasonLine({ group }: { readonly group: ReasonGroup<Reason> }) {
  const styles = useStyles();
  const { ledgers, say, finding } = useLedgerWords();
  const { preview } = ledgers;
  const named = group.rows.slice(0, rowsNamed).join(", ");
  const unnamed = group.rows.length - rowsNamed;
  const rows = group.rows.length === 1 ? say(preview.row, { row: named }) : say(preview.rowsList, { rows: named });
  return (
    <>
      {group.finding ? finding(group.finding).message : preview.reasons[group.reason!]}{" "}
      <span className={styles.rows}>
        ({rows}
        {unnamed > 0 && ` ${say(preview.more, { count: unnamed })}`})
      </span>
    </>
  );
}

function WayToCell(props: { readonly place: CellAddress | null; readonly onGoTo: (place: CellAddress) => void }) {
  const { place, onGoTo } = props;
  const { texts, say } = useLedgerWords();
  if (place === null) return null;
  return (
    <>
      {" "}
      <Link as="button" inline onClick={() => onGoTo(place)}>
        {say(texts.check.goTo, { cell: cellName(place) })}
      </Link>
    </>
  );
}
