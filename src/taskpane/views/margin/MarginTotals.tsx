import { makeStyles, tokens } from "@fluentui/react-components";
import type { MarginRow } from "../../../domain/margin/computeMargin";
import { useFigures } from "../../parts/useFigures";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(140px, 100%), 1fr))",
    gap: "8px",
    margin: 0,
  },
  figure: {
    display: "grid",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontVariantNumeric: "tabular-nums",
    "& dd": {
      margin: 0,
      fontWeight: tokens.fontWeightSemibold,
      fontSize: tokens.fontSizeBase400,
      overflowWrap: "anywhere",
    },
    "& dt": { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  },
});

/** The main figures of everything together. */
export function MarginTotals({ row, currency }: { readonly row: MarginRow; readonly currency: string }) {
  const styles = useStyles();
  const { texts, amount, percent, quantity, say } = useFigures();
  const { figures } = texts.margin;
  const shown: [string, string][] = [
    [figures.billed, amount(row.billed, currency)],
    [figures.wip, amount(row.wip, currency)],
    [figures.cost, amount(row.cost, currency)],
    [figures.marginWithWip, row.marginWithWipPercent ? percent(row.marginWithWipPercent) : "–"],
    [figures.hours, say(texts.units.hours, { count: quantity(row.hours) })],
    [figures.grossMargin, row.grossMarginPercent ? percent(row.grossMarginPercent) : "–"],
  ];
  return (
    <dl className={styles.root}>
      {shown.map(([label, value]) => (
        <div key={label} className={styles.figure}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
