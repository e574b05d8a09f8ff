import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { decimal } from "../../../domain/money/decimal";
import type { PlannedImport } from "../../model/importing/importUses";
import { FindingList } from "../../parts/FindingList";
import { Section } from "../../parts/Section";
import { LeftOutRows } from "../ledgers/LeftOutRows";
import { PreviewFigures } from "../ledgers/PreviewFigures";
import { useLedgerWords } from "../ledgers/useLedgerWords";

const useStyles = makeStyles({
  root: {
    display: "grid",
    rowGap: "8px",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  text: { margin: 0 },
});

/** What an import would add, in figures, and each row that it would not take with its reason. */
export function ImportFigures({ planned }: { readonly planned: PlannedImport | null }) {
  const styles = useStyles();
  const { ledgers } = useLedgerWords();
  return (
    <Section title={ledgers.mapping.preview}>
      <div className={styles.root} aria-live="polite" aria-busy={planned === null}>
        {planned === null && <p className={styles.text}>{ledgers.mapping.stale}</p>}
        {planned !== null && planned.plan === null && <NotRecognised planned={planned} />}
        {planned?.plan && <PlanFigures planned={planned} />}
      </div>
    </Section>
  );
}

function NotRecognised({ planned }: { readonly planned: PlannedImport }) {
  const styles = useStyles();
  const { ledgers } = useLedgerWords();
  const isUnknown = planned.diagnostics.every(({ code }) => code === "header.missing");
  if (isUnknown) return <p className={styles.text}>{ledgers.importing.notLedger}</p>;
  return <FindingList findings={planned.diagnostics} onGoTo={() => undefined} />;
}

function PlanFigures({ planned }: { readonly planned: PlannedImport }) {
  const styles = useStyles();
  const { ledgers, say, quantity, amount, day } = useLedgerWords();
  const { preview } = ledgers;
  const leftOut = useMemo(
    () =>
      (planned.plan?.notTaken ?? []).map(({ row, reason, diagnostics }) => ({
        ...{ row, reason: reason === "unreadable" ? (diagnostics[0] ?? reason) : reason },
      })),
    [planned],
  );
  const summary = planned.summary!;
  return (
    <>
      <PreviewFigures
        figures={[
          { name: ledgers.importing.added, value: quantity(decimal(String(summary.added))) },
          {
            name: ledgers.importing.invoiced,
            value: summary.alreadyInvoiced === 0 ? "" : quantity(decimal(String(summary.alreadyInvoiced))),
          },
          { name: preview.hours, value: summary.hours.isZero() ? "" : quantity(summary.hours) },
          ...[...summary.amounts].map(([currency, sum]) => ({ name: preview.amount, value: amount(sum, currency) })),
          {
            name: preview.period,
            value: summary.first && summary.last ? `${day(summary.first)} – ${day(summary.last)}` : "",
          },
        ]}
      />
      <p className={styles.text}>
        {leftOut.length === 0 ? preview.allRead : say(preview.notRead, { count: leftOut.length })}
      </p>
      {leftOut.length > 0 && <LeftOutRows rows={leftOut} />}
      {summary.added === 0 && <p className={styles.text}>{ledgers.importing.nothing}</p>}
    </>
  );
}
