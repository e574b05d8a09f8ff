import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { explainUnit } from "../../../domain/pricing/explainUnit";
import type { BillableUnit } from "../../../domain/pricing/billableUnit";
import { usePane } from "../../app/paneContext";
import { useFigures } from "../../parts/useFigures";

const useStyles = makeStyles({
  root: {
    margin: 0,
    marginBlockEnd: "6px",
    paddingBlock: "6px",
    paddingInline: "24px 8px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

/** How a row came to its price: each rate row that could have priced it, and why it did or did not. */
export function PriceExplanation({ unit }: { readonly unit: BillableUnit }) {
  const { state } = usePane();
  const styles = useStyles();
  const { step, texts } = useFigures();
  const books = state.billing?.books;
  const steps = useMemo(() => (books ? explainUnit(unit, books) : []), [unit, books]);
  return (
    <ol className={styles.root} aria-label={texts.backlog.explain}>
      {steps.map((one, index) => (
        <li key={index}>{step(one)}</li>
      ))}
    </ol>
  );
}
