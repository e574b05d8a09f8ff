import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../../app/paneContext";
import type { Change } from "../../app/useCase";
import { wasDone } from "../../model/wasDone";
import { Section } from "../../parts/Section";
import { PreviewFigures, type NamedFigure } from "../ledgers/PreviewFigures";
import { useLedgerWords } from "../ledgers/useLedgerWords";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: "12px", justifyItems: "start" },
  panel: {
    boxSizing: "border-box",
    width: "100%",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The rows that would be added, and the button that adds them; nothing is written before. */
export function PlannedRowsPanel(props: {
  readonly rows: readonly NamedFigure[];
  readonly note?: string;
  /** Null while something is missing. */
  readonly change: Change | null;
  readonly onDone: () => void;
}) {
  const { rows, note, change, onDone } = props;
  const { state, store, controller } = usePane();
  const styles = useStyles();
  const { planning } = useLedgerWords().ledgers;
  const busy = state.work !== null && !state.work.quiet;
  const add = async (): Promise<void> => {
    if (!change) return;
    await controller.change(change);
    if (wasDone(store)) onDone();
  };
  return (
    <div className={styles.root}>
      {rows.length > 0 && (
        <div className={styles.panel}>
          <Section title={planning.preview}>
            <PreviewFigures figures={rows} />
          </Section>
        </div>
      )}
      {note && <p className={styles.note}>{note}</p>}
      <Button appearance="primary" disabled={busy || change === null} onClick={() => void add()}>
        {planning.add}
      </Button>
    </div>
  );
}
