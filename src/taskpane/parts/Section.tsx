import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: "4px", minWidth: 0 },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: "12px",
  },
  title: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
  },
  aside: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

/** A titled part of a view. */
export function Section(props: { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.root} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {props.title}
        </h2>
        {props.aside && <span className={styles.aside}>{props.aside}</span>}
      </div>
      {props.children}
    </section>
  );
}
