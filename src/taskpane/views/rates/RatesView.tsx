import { makeStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useMemo } from "react";
import { checkRateTable, type RateTableFinding } from "../../../domain/rates/checkRateTable";
import { cellOf } from "../../../domain/entries/source";
import { usePane } from "../../app/paneContext";
import { rateScopeNames } from "../../model/rates/rateScopeNames";
import { ActionRow } from "../../parts/ActionRow";
import { EmptyState } from "../../parts/EmptyState";
import { Section } from "../../parts/Section";
import { LedgerPage } from "../ledgers/LedgerPage";
import { useLedgerWords } from "../ledgers/useLedgerWords";

const useStyles = makeStyles({ list: { display: "grid", rowGap: "4px" } });

const kinds = ["gap", "overlap", "unused"] as const;

/** The rate table looked over: gaps, overlaps and rows that price nothing, each one click from its row. */
export function RatesView({ onBack }: { readonly onBack: () => void }) {
  const { billing, today } = usePane().state;
  const { ledgers, say } = useLedgerWords();
  const { rates: texts } = ledgers;
  const findings = useMemo(
    () => (billing ? checkRateTable(billing.books, billing.backlog.units, today) : []),
    [billing, today],
  );
  const count = billing?.books.rates.length ?? 0;
  return (
    <LedgerPage title={texts.title} intro={texts.intro} onBack={onBack}>
      {findings.length === 0 ? (
        <EmptyState
          icon={<CheckmarkCircleRegular />}
          title={count === 0 ? texts.none : texts.clean}
          hint={count === 0 ? texts.noneHint : say(texts.rows, { count })}
        />
      ) : (
        kinds.map((kind) => (
          <FindingsOfKind key={kind} kind={kind} findings={findings.filter((finding) => finding.kind === kind)} />
        ))
      )}
    </LedgerPage>
  );
}

function FindingsOfKind(props: {
  readonly kind: RateTableFinding["kind"];
  readonly findings: readonly RateTableFinding[];
}) {
  const { controller } = usePane();
  const styles = useStyles();
  const { ledgers, amount, say } = useLedgerWords();
  const { rates: texts } = ledgers;
  const detailOf = useFindingDetail();
  if (props.findings.length === 0) return null;
  return (
    <Section title={texts.kinds[props.kind]} aside={say(texts.rows, { count: props.findings.length })}>
      <div className={styles.list}>
        {props.findings.map((finding) => {
          const { row } = finding;
          const cell = cellOf(row.source, finding.kind === "gap" ? "from" : "rate");
          const price =
            row.rate === null ? "" : row.currency === "" ? row.rate.toFixed() : amount(row.rate, row.currency);
          return (
            <ActionRow
              key={`${row.source.row}`}
              title={say(texts.row, { row: row.source.row, names: rateScopeNames(row) || texts.everything, price })}
              detail={detailOf(finding)}
              onOpen={() => void controller.goTo(cell)}
            />
          );
        })}
      </div>
    </Section>
  );
}

/** What is to be known of a finding, besides its row. */
function useFindingDetail(): (finding: RateTableFinding) => string {
  const { ledgers, say, day } = useLedgerWords();
  const { rates: texts } = ledgers;
  return (finding) => {
    switch (finding.kind) {
      case "gap":
        return say(texts.gap, { from: day(finding.from), to: day(finding.to) });
      case "overlap":
        return say(texts.overlap, { row: finding.other.source.row });
      case "unused":
        return texts.unused[finding.row.kind];
    }
  };
}
