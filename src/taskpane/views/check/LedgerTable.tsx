import { makeStyles } from "@fluentui/react-components";
import type { LedgerCheck } from "../../../application/reports/checkLedgers";
import { ActionRow } from "../../parts/ActionRow";
import { useFigures } from "../../parts/useFigures";

const useStyles = makeStyles({ list: { display: "grid", rowGap: "4px" } });

/** What was read of each ledger: rows, hours, period. */
export function LedgerTable(props: {
  readonly ledgers: readonly LedgerCheck[];
  readonly onOpen: (sheet: string) => void;
}) {
  const styles = useStyles();
  const { texts, say, quantity, day } = useFigures();
  const detailOf = (ledger: LedgerCheck): string =>
    [
      say(texts.check.rows, { count: ledger.rows }),
      ledger.hours.isZero() ? "" : say(texts.units.hours, { count: quantity(ledger.hours) }),
      ledger.first && ledger.last ? `${day(ledger.first)} – ${day(ledger.last)}` : "",
      ledger.skipped === 0 ? "" : say(texts.check.skipped, { count: ledger.skipped }),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <div className={styles.list}>
      {props.ledgers.map((ledger) => (
        <ActionRow
          key={ledger.sheet}
          title={ledger.sheet}
          detail={detailOf(ledger)}
          onOpen={() => props.onOpen(ledger.sheet)}
        />
      ))}
    </div>
  );
}
