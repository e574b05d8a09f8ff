import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { tableWord } from "../../../application/mapping/mappableFields";
import { missingCompanions } from "../../../application/templates/missingCompanions";
import { usePane } from "../../app/paneContext";
import { plansBilling } from "../../model/planning/contractLines";
import type { LedgersPage } from "../../model/ledgersPage";
import { addingMissingSheets } from "../../model/missingSheets";
import { ActionRow } from "../../parts/ActionRow";
import { Section } from "../../parts/Section";
import { CheckView } from "../check/CheckView";
import { useLedgerWords } from "./useLedgerWords";

const useStyles = makeStyles({
  missing: { padding: "12px 12px 0" },
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
      <MissingSheets />
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

/** What the ledgers still need to be billed. */
function MissingSheets() {
  const { state, controller } = usePane();
  const styles = useStyles();
  const { texts, language } = useLedgerWords();
  const missing = state.billing ? missingCompanions(state.billing) : [];
  if (missing.length === 0) return null;
  return (
    <div className={styles.missing}>
      <ActionRow
        title={texts.check.addTables}
        detail={missing.map((table) => tableWord(table, language)).join(", ")}
        onOpen={() => void controller.change(addingMissingSheets)}
      />
    </div>
  );
}
