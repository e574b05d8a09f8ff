import { Button, makeStyles } from "@fluentui/react-components";
import { ChartMultipleRegular } from "@fluentui/react-icons/svg/chart-multiple";
import { useDeferredValue, useMemo, useState } from "react";
import type { Billing } from "../../../application/readBilling";
import { usePane } from "../../app/paneContext";
import { marginReport, shownRows, usefulDimensions } from "../../model/marginFigures";
import { EmptyState } from "../../parts/EmptyState";
import { FindingList } from "../../parts/FindingList";
import { Section } from "../../parts/Section";
import { useFigures } from "../../parts/useFigures";
import { MarginChart } from "./MarginChart";
import { MarginForm, SheetDimensions, type MarginQuestion } from "./MarginForm";
import { MarginTotals } from "./MarginTotals";

const useStyles = makeStyles({ root: { display: "grid", rowGap: "16px", padding: "12px" } });

/** What the work brings in and what it costs, by whatever one asks; and the sheet of it. */
export function MarginView() {
  const { billing } = usePane().state;
  return billing && <Margin billing={billing} />;
}

function Margin({ billing }: { readonly billing: Billing }) {
  const { state, controller } = usePane();
  const styles = useStyles();
  const { texts } = useFigures();
  const { today, work } = state;
  const [question, setQuestion] = useState<MarginQuestion>({
    ...{ by: "project", also: ["client", "month"], period: "all", from: null, until: null },
  });
  const { by, from, until } = useDeferredValue(question);
  const report = useMemo(() => marginReport(billing, { by, from, until }, today), [billing, by, from, until, today]);
  const rows = useMemo(() => shownRows(report), [report]);
  const dimensions = useMemo(() => usefulDimensions(billing), [billing]);
  const currency = billing.books.settings.baseCurrency;
  const busy = work !== null && !work.quiet;
  const write = (): void => {
    const also = question.also.filter((name) => dimensions.includes(name));
    void controller.writeMargin(marginReport(billing, question, today, also));
  };
  return (
    <div className={styles.root}>
      <MarginForm question={question} dimensions={dimensions} onChange={setQuestion} />
      {rows.length === 0 ? (
        <EmptyState icon={<ChartMultipleRegular />} title={texts.margin.empty} />
      ) : (
        <>
          <MarginTotals row={report.margin.totals} currency={currency} />
          <MarginChart rows={rows} by={by} currency={currency} />
          <SheetDimensions question={question} dimensions={dimensions} onChange={setQuestion} />
          <Button appearance="primary" disabled={busy} onClick={write}>
            {texts.margin.write}
          </Button>
        </>
      )}
      {report.margin.diagnostics.length > 0 && (
        <Section title={texts.drafts.notes}>
          <FindingList findings={report.margin.diagnostics} onGoTo={(place) => void controller.goTo(place)} />
        </Section>
      )}
    </div>
  );
}
