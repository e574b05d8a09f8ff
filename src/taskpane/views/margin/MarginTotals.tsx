import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { MarginRow } from "../../../domain/margin/computeMargin";
import { moreFigures, type NamedFigure } from "../../model/margin/moreFigures";
import { useDocumentWords } from "../invoices/useDocumentWords";

const useStyles = makeStyles({
  part: { display: "grid", rowGap: "8px", justifyItems: "start" },
  root: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(140px, 100%), 1fr))",
    gap: "8px",
    margin: 0,
    width: "100%",
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

/** The main figures of everything together, and the others when they are asked for; margins where costs are known. */
export function MarginTotals(props: {
  readonly row: MarginRow;
  readonly currency: string;
  readonly withCosts: boolean;
}) {
  const { row, currency, withCosts } = props;
  const styles = useStyles();
  const words = useDocumentWords();
  const { texts, amount, percent, quantity, say, documents } = words;
  const { figures } = texts.margin;
  const [isOpen, setOpen] = useState(false);
  const costs: NamedFigure[] = [
    [figures.cost, amount(row.cost, currency)],
    [figures.marginWithWip, row.marginWithWipPercent ? percent(row.marginWithWipPercent) : "–"],
  ];
  const margin: NamedFigure = [figures.grossMargin, row.grossMarginPercent ? percent(row.grossMarginPercent) : "–"];
  const shown: NamedFigure[] = [
    [figures.billed, amount(row.billed, currency)],
    [figures.wip, amount(row.wip, currency)],
    ...(withCosts ? costs : []),
    [figures.hours, say(texts.units.hours, { count: quantity(row.hours) })],
    ...(withCosts ? [margin] : []),
  ];
  const more = moreFigures(row, currency, words);
  return (
    <div className={styles.part}>
      <Figures figures={shown} />
      {more.length > 0 && (
        <Button size="small" appearance="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {documents.margin.more}
        </Button>
      )}
      {isOpen && <Figures figures={more} />}
    </div>
  );
}

function Figures({ figures }: { readonly figures: readonly NamedFigure[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.root}>
      {figures.map(([label, value]) => (
        <div key={label} className={styles.figure}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
