import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChartMultipleRegular } from "@fluentui/react-icons/svg/chart-multiple";
import { useMemo, useState, type ReactNode } from "react";
import type { Billing } from "../../../application/readBilling";
import type { MarginReport } from "../../../application/reports/writeMarginSheet";
import { usePane } from "../../app/paneContext";
import { hasCosts } from "../../model/margin/hasCosts";
import { marginReport, marginScope, shownRows, usefulDimensions } from "../../model/marginFigures";
import { EmptyState } from "../../parts/EmptyState";
import { FindingList } from "../../parts/FindingList";
import { Pending } from "../../parts/Pending";
import { Section } from "../../parts/Section";
import { useFigures } from "../../parts/useFigures";
import { useSteps } from "../../parts/useSteps";
import { useDocumentWords } from "../invoices/useDocumentWords";
import { MarginChart } from "./MarginChart";
import { MarginForm, SheetDimensions, type MarginQuestion } from "./MarginForm";
import { MarginTotals } from "./MarginTotals";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: "16px", padding: "12px" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

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
  const { by, from, until } = question;
  const begin = useMemo(
    () => () => marginReport(billing, marginScope({ by, from, until }, today)),
    [billing, by, from, until, today],
  );
  const report = useSteps(begin);
  const dimensions = useMemo(() => usefulDimensions(billing), [billing]);
  const currency = billing.books.settings.baseCurrency;
  const busy = work !== null && !work.quiet;
  const write = (): void => {
    const also = question.also.filter((name) => dimensions.includes(name));
    void controller.writeMargin(marginScope(question, today, also));
  };
  return (
    <div className={styles.root}>
      <MarginForm question={question} dimensions={dimensions} onChange={setQuestion} />
      {report === null ? (
        <Pending />
      ) : (
        <Figures report={report} currency={currency} withCosts={hasCosts(billing.books, report.margin)}>
          <SheetDimensions question={question} dimensions={dimensions} onChange={setQuestion} />
          <Button appearance="primary" disabled={busy} onClick={write}>
            {texts.margin.write}
          </Button>
        </Figures>
      )}
    </div>
  );
}

/** The figures of a margin, with what can be done with them; what was left out of them is named below. */
function Figures(props: {
  readonly report: MarginReport;
  readonly currency: string;
  readonly withCosts: boolean;
  readonly children: ReactNode;
}) {
  const { report, currency, withCosts, children } = props;
  const { controller } = usePane();
  const { texts } = useFigures();
  const styles = useStyles();
  const { documents } = useDocumentWords();
  const { totals } = report.margin;
  const notes = report.margin.diagnostics.filter(({ code }) => withCosts || code !== "cost.missing");
  const rows = useMemo(() => shownRows(report), [report]);
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState icon={<ChartMultipleRegular />} title={texts.margin.empty} />
      ) : (
        <>
          <MarginTotals {...{ currency, withCosts }} row={totals} />
          <MarginChart {...{ rows, currency, withCosts }} />
          {!withCosts && <p className={styles.hint}>{documents.margin.noCosts}</p>}
          {children}
        </>
      )}
      {notes.length > 0 && (
        <Section title={texts.drafts.notes}>
          <FindingList findings={notes} onGoTo={(place) => void controller.goTo(place)} />
        </Section>
      )}
    </>
  );
}
