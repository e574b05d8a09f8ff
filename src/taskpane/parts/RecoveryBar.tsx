import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { OpenIntent } from "../../application/recovery/openIntents";
import { useWords } from "./wordsContext";

const useStyles = makeStyles({
  root: {
    display: "grid",
    rowGap: "8px",
    flexShrink: 0,
    margin: "8px 12px 0",
    padding: "8px 12px",
    border: `1px solid ${tokens.colorPaletteDarkOrangeBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** A run that was cut off: finish it or undo it before anything else is written. */
export function RecoveryBar(props: {
  readonly unfinished: readonly OpenIntent[];
  readonly busy: boolean;
  readonly onRecover: (direction: "finish" | "undo") => void;
}) {
  const { unfinished, busy, onRecover } = props;
  const styles = useStyles();
  const { texts, say, day } = useWords();
  const [first] = unfinished;
  if (!first) return null;
  return (
    <section className={styles.root} aria-label={texts.recovery.title}>
      <p className={styles.title}>{texts.recovery.title}</p>
      <p className={styles.text}>
        {say(texts.recovery.text, {
          by: first.by,
          action: first.invoices.join(", "),
          date: day(first.when.slice(0, 10)),
        })}
      </p>
      <div className={styles.actions}>
        <Button appearance="primary" disabled={busy} onClick={() => onRecover("finish")}>
          {texts.actions.finish}
        </Button>
        <Button disabled={busy} onClick={() => onRecover("undo")}>
          {texts.actions.undoRun}
        </Button>
      </div>
    </section>
  );
}
