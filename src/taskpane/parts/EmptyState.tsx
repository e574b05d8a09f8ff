import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    gap: "8px",
    paddingBlock: "32px",
    paddingInline: "24px",
    color: tokens.colorNeutralForeground2,
  },
  title: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, margin: 0 },
  icon: { fontSize: "32px", color: tokens.colorNeutralForeground3, lineHeight: 1 },
});

/** Nothing here yet, and what to do about it. */
export function EmptyState(props: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly hint?: string;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <span className={styles.icon} aria-hidden="true">
        {props.icon}
      </span>
      <p className={styles.title}>{props.title}</p>
      {props.hint && <span>{props.hint}</span>}
      {props.children}
    </div>
  );
}
