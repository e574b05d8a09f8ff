import { makeStyles } from "@fluentui/react-components";
import type { CurrencyNet } from "../model/worth";
import { useFigures } from "./useFigures";

const useStyles = makeStyles({
  amount: { display: "block", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
});

/** Amounts, one line per currency. */
export function Amounts({ nets }: { readonly nets: readonly CurrencyNet[] }) {
  const styles = useStyles();
  const { amount } = useFigures();
  return nets.map(({ net, currency }) => (
    <span key={currency} className={styles.amount}>
      {amount(net, currency)}
    </span>
  ));
}
