import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { ReactNode } from "react";
import { usePane } from "../../app/paneContext";
import { useFigures } from "../../parts/useFigures";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: "16px", padding: "12px", alignContent: "start" },
  head: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", alignItems: "start", columnGap: "4px" },
  words: { display: "grid", paddingBlockStart: "4px", rowGap: "2px" },
  title: {
    justifySelf: "start",
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A screen of its own within the invoices view, with the way back to the lists. */
export function Page(props: { readonly title: string; readonly hint?: string; readonly children: ReactNode }) {
  const { dispatch } = usePane();
  const styles = useStyles();
  const { texts } = useFigures();
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={texts.actions.back}
          onClick={() => dispatch({ type: "viewOpened", view: "invoices" })}
        />
        <div className={styles.words}>
          <h2 className={styles.title} tabIndex={-1}>
            {props.title}
          </h2>
          {props.hint && <p className={styles.hint}>{props.hint}</p>}
        </div>
      </div>
      {props.children}
    </div>
  );
}
