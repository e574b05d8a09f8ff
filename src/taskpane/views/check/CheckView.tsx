import { Button, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useMemo } from "react";
import { checkLedgersInSteps } from "../../../application/reports/checkLedgers";
import { usePane } from "../../app/paneContext";
import { checkGroups } from "../../model/checkGroups";
import { EmptyState } from "../../parts/EmptyState";
import { Pending } from "../../parts/Pending";
import { Section } from "../../parts/Section";
import { useSteps } from "../../parts/useSteps";
import { useLedgerWords } from "../ledgers/useLedgerWords";
import { CheckGroupView } from "./CheckGroupView";
import { LedgerTable } from "./LedgerTable";
import { useHighlights } from "./useHighlights";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: "16px", padding: "12px" },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  counts: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  switch: { marginInlineStart: "-8px", minWidth: 0 },
  list: { display: "grid", rowGap: "8px" },
});

/** Everything found wrong, by kind, each with its cell; and what was read of each ledger. */
export function CheckView() {
  const { state, controller } = usePane();
  const styles = useStyles();
  const { texts, say, ledgers: ledgerTexts } = useLedgerWords();
  const { billing, work } = state;
  const busy = work !== null && !work.quiet;
  const highlights = useHighlights();
  const grouping = useMemo(() => () => checkGroups(billing?.diagnostics ?? []), [billing]);
  const checking = useMemo(() => (billing ? () => checkLedgersInSteps(billing) : null), [billing]);
  const groups = useSteps(grouping);
  const ledgers = useSteps(checking);
  if (!groups || !ledgers) return <Pending />;
  const count = (severity: "error" | "warning"): number =>
    groups.filter((group) => group.severity === severity).reduce((sum, group) => sum + group.findings.length, 0);
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <h2 className={styles.counts}>
          {say(texts.check.errors, { count: count("error") })}, {say(texts.check.warnings, { count: count("warning") })}
        </h2>
        <Button disabled={busy} onClick={highlights.checkAgain}>
          {texts.check.run}
        </Button>
      </div>
      {(groups.length > 0 || highlights.areOn) && (
        <Switch
          className={styles.switch}
          label={ledgerTexts.overview.highlight}
          checked={highlights.areOn}
          disabled={busy}
          onChange={(_, { checked }) => highlights.turn(checked)}
        />
      )}
      {groups.length === 0 ? (
        <EmptyState icon={<CheckmarkCircleRegular />} title={texts.check.clean} />
      ) : (
        <div className={styles.list}>
          {groups.map((group) => (
            <CheckGroupView
              key={`${group.severity}|${group.code}`}
              group={group}
              onGoTo={(place) => void controller.goTo(place)}
            />
          ))}
        </div>
      )}
      <Section title={texts.check.tables}>
        <LedgerTable ledgers={ledgers} onOpen={(sheet) => void controller.goTo({ sheet, cell: null })} />
      </Section>
    </div>
  );
}
