import { Button, makeStyles } from "@fluentui/react-components";
import { usePane } from "../../app/paneContext";
import { lastImport, undoingImport } from "../../model/importing/importUses";
import { Section } from "../../parts/Section";
import { useLook } from "../../parts/useLook";
import { useLedgerWords } from "../ledgers/useLedgerWords";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  text: { overflowWrap: "anywhere", minWidth: 0 },
});

/** What was imported last, and the way to take it out again. */
export function LastImport() {
  const { state, controller } = usePane();
  const styles = useStyles();
  const { ledgers, say } = useLedgerWords();
  const { billing, work } = state;
  const last = useLook(lastImport, billing).latest;
  if (!last) return null;
  const { importing } = ledgers;
  return (
    <Section title={importing.last}>
      <div className={styles.row}>
        <span className={styles.text}>{say(importing.lastRows, { file: last.file, count: last.rows })}</span>
        <Button
          size="small"
          disabled={work !== null && !work.quiet}
          onClick={() => void controller.change(undoingImport)}
        >
          {importing.undo}
        </Button>
      </div>
    </Section>
  );
}
