import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    alignItems: "center",
    columnGap: "8px",
    width: "100%",
    minHeight: "40px",
    paddingInline: "10px",
    paddingBlock: "6px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  title: { display: "block", overflowWrap: "anywhere" },
  detail: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  amount: { textAlign: "end", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  wide: { gridTemplateColumns: "minmax(0, 1fr) auto" },
});

/** A row that leads somewhere: what, more about it, how much. */
export function ActionRow(props: {
  readonly title: string;
  readonly detail?: string;
  readonly amount?: ReactNode;
  readonly onOpen: () => void;
}) {
  const styles = useStyles();
  const { title, detail, amount, onOpen } = props;
  return (
    <button type="button" className={mergeClasses(styles.row, !amount && styles.wide)} onClick={onOpen}>
      <span>
        <span className={styles.title}>{title}</span>
        {detail && <span className={styles.detail}>{detail}</span>}
      </span>
      {amount && <span className={styles.amount}>{amount}</span>}
      <ChevronRightRegular aria-hidden="true" />
    </button>
  );
}
