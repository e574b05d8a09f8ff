import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { useWork } from "../app/paneContext";
import type { Work } from "../app/state";
import { workText } from "../model/workText";
import { useLateStyles } from "./lateStyles";
import { useWords } from "./wordsContext";

const useStyles = makeStyles({
  words: { overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
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
  const { late } = useLateStyles();
  const words = useWords();
  const { texts, say } = words;
  const isKnown = work !== null && work.total > 0;
  const percent = isKnown ? Math.floor((100 * work.done) / work.total) : 0;
  return (
    <section className={styles.line} {...(work ? { "aria-label": texts.work[work.kind] } : {})}>
      {work && (
        <ProgressBar
          className={late}
          thickness="medium"
          shape="square"
          aria-label={texts.work[work.kind]}
          {...(isKnown ? { value: work.done, max: work.total } : {})}
        />
      )}
      {work && isNamed(work) && (
        <div className={mergeClasses(styles.bar, late)}>
          <span className={styles.words}>
            {workText(work, words, "left")}
            {isKnown && !work.wait && ` ${say(texts.progress.percent, { percent })}`}
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

/** What the pane does by itself, or in a moment, needs no name; a preview of many rows takes its time, and can be stopped. */
function isNamed({ kind, quiet }: Work): boolean {
  return kind === "drafting" || (!quiet && kind !== "showing");
}
