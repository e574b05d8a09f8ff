import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { ReactNode } from "react";
import { useWords } from "../../parts/wordsContext";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: "16px", padding: "12px 12px 16px", alignContent: "start" },
  head: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", alignItems: "center", columnGap: "4px" },
  title: {
    justifySelf: "start",
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A page of the Ledgers tab, and the way back to where it was opened from. */
export function LedgerPage(props: {
  readonly title: string;
  readonly intro?: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { actions } = useWords().texts;
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={actions.back}
          title={actions.back}
          onClick={props.onBack}
        />
        <h2 className={styles.title} tabIndex={-1}>
          {props.title}
        </h2>
      </div>
      {props.intro && <p className={styles.intro}>{props.intro}</p>}
      {props.children}
    </div>
  );
}
