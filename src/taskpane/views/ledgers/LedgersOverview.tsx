import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { usePane } from "../../app/paneContext";
import { plansBilling } from "../../model/planning/contractLines";
import type { LedgersPage } from "../../model/ledgersPage";
import { ActionRow } from "../../parts/ActionRow";
import { Section } from "../../parts/Section";
import { CheckView } from "../check/CheckView";
import { useLedgerWords } from "./useLedgerWords";

const useStyles = makeStyles({
  more: { padding: "0 12px 16px" },
  list: { display: "grid", rowGap: "4px" },
});

/** What is wrong and what was read, then what else can be done with ledgers. */
export function LedgersOverview({ onOpen }: { readonly onOpen: (page: LedgersPage) => void }) {
  const styles = useStyles();
  const { billing } = usePane().state;
  const plans = useMemo(() => billing !== null && plansBilling(billing), [billing]);
  const { overview } = useLedgerWords().ledgers;
  return (
    <>
      <CheckView />
      <div className={styles.more}>
        <Section title={overview.more}>
          <div className={styles.list}>
            <ActionRow title={overview.map} detail={overview.mapHint} onOpen={() => onOpen("mapping")} />
            <ActionRow title={overview.import} detail={overview.importHint} onOpen={() => onOpen("importing")} />
            <ActionRow title={overview.rates} detail={overview.ratesHint} onOpen={() => onOpen("rates")} />
            {plans && <ActionRow title={overview.plan} detail={overview.planHint} onOpen={() => onOpen("planning")} />}
          </div>
        </Section>
      </div>
    </>
  );
}
