import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import { usePane } from "../../app/paneContext";
import type { Worth } from "../../model/worth";
import { useFigures } from "../../parts/useFigures";

const useStyles = makeStyles({
  root: {
    position: "sticky",
    insetBlockEnd: 0,
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px 8px",
    minHeight: "52px",
    boxSizing: "border-box",
    paddingInline: "12px",
    paddingBlock: "8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  text: { minWidth: 0, fontVariantNumeric: "tabular-nums" },
  count: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  total: { display: "block", fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", gap: "8px", marginInlineStart: "auto" },
});

/** What is ticked, what it comes to, and the way on. Always there, so that the list does not jump. */
export function SelectionFooter({ worth, onClear }: { readonly worth: Worth; readonly onClear: () => void }) {
  const { state, controller } = usePane();
  const styles = useStyles();
  const { texts, say, worth: worthText } = useFigures();
  const busy = state.work !== null && !state.work.quiet;
  const options = { date: state.today, groupBy: null, discountPercent: "", freight: "" };
  return (
    <footer className={styles.root}>
      <span className={styles.text} role="status">
        <span className={styles.count}>{say(texts.backlog.selected, { count: worth.count })}</span>
        <span className={styles.total}>{worthText(worth)}</span>
      </span>
      <span className={styles.buttons}>
        {worth.count > 0 && (
          <>
            <Button
              appearance="subtle"
              icon={<EyeRegular />}
              aria-label={texts.backlog.selectInSheet}
              title={texts.backlog.selectInSheet}
              onClick={() => void controller.selectInSheet()}
            />
            <Button appearance="subtle" onClick={onClear}>
              {texts.backlog.clear}
            </Button>
          </>
        )}
        <Button
          appearance="primary"
          disabled={worth.count === 0 || busy}
          onClick={() => void controller.preview(options)}
        >
          {texts.backlog.createDraft}
        </Button>
      </span>
    </footer>
  );
}
