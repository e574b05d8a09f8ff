import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useWork } from "../app/paneContext";
import { useWords } from "./wordsContext";

const useStyles = makeStyles({
  line: { position: "relative", height: "2px", flexShrink: 0 },
  bar: {
    position: "absolute",
    insetInline: 0,
    insetBlockStart: 0,
    zIndex: 2,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    paddingInline: "12px",
    paddingBlock: "6px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** A thin line while the workbook is read or written; over the content, so that nothing moves. Long work names itself and can be cancelled. */
export function WorkBar({ onCancel }: { readonly onCancel: () => void }) {
  const work = useWork();
  const styles = useStyles();
  const { texts, say } = useWords();
  const isKnown = work !== null && work.total > 0;
  return (
    <section className={styles.line} {...(work ? { "aria-label": texts.work[work.kind] } : {})}>
      {work && (
        <ProgressBar
          thickness="medium"
          shape="square"
          aria-label={texts.work[work.kind]}
          {...(isKnown ? { value: work.done, max: work.total } : {})}
        />
      )}
      {work && !work.quiet && work.kind !== "showing" && (
        <div className={styles.bar}>
          <span>
            {texts.work[work.kind]}
            {isKnown && ` ${say(texts.progress.percent, { percent: Math.floor((100 * work.done) / work.total) })}`}
          </span>
          {work.canCancel && (
            <Button size="small" onClick={onCancel}>
              {texts.actions.cancel}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
