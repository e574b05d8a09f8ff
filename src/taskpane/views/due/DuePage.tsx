import { Button, makeStyles } from "@fluentui/react-components";
import { CalendarRegular } from "@fluentui/react-icons/svg/calendar";
import { useEffect, useMemo, useState } from "react";
import type { DueOutcome } from "../../../application/due/dueOutcomes";
import type { DuePlan } from "../../../application/due/planEverythingDue";
import { parseLocalDate } from "../../../domain/calendar/localDate";
import { draftingDue } from "../../app/draftActions";
import { usePane } from "../../app/paneContext";
import { dueRows } from "../../model/due/dueRows";
import { EmptyState } from "../../parts/EmptyState";
import { FindingList } from "../../parts/FindingList";
import { Section } from "../../parts/Section";
import { TextField } from "../drafts/fields";
import { Page } from "../invoices/Page";
import { useDocumentWords } from "../invoices/useDocumentWords";
import { DueList } from "./DueList";

const useStyles = makeStyles({ part: { display: "grid", rowGap: "12px", minWidth: 0 } });

/** Drafts of every contract whose time has come: shown contract by contract, then made. Rule: domain rules §5 "Everything due". */
export function DuePage() {
  const { state } = usePane();
  const { documents } = useDocumentWords();
  const [date, setDate] = useState<string>(state.today);
  const [report, setReport] = useState<readonly DueOutcome[] | null>(null);
  const words = documents.due;
  return (
    <Page title={words.title} hint={words.hint}>
      {report ? (
        <Section title={words.report}>
          <DueList rows={dueRows(report, state.billing?.books.register ?? [])} isPlan={false} />
        </Section>
      ) : (
        <>
          <TextField label={words.date} type="date" value={date} onChange={setDate} />
          <Plan date={date} onReport={setReport} />
        </>
      )}
    </Page>
  );
}

function Plan(props: { readonly date: string; readonly onReport: (contracts: readonly DueOutcome[]) => void }) {
  const { state, controller } = usePane();
  const styles = useStyles();
  const { texts, say, documents } = useDocumentWords();
  const date = useMemo(() => parseLocalDate(props.date), [props.date]);
  const plan = usePlan(date);
  if (!plan || !date) return null;
  const words = documents.due;
  const { contracts, planned, diagnostics } = plan;
  const count = planned.invoices.length;
  if (contracts.length === 0) return <EmptyState icon={<CalendarRegular />} title={words.none} />;
  const busy = state.work !== null && !state.work.quiet;
  const create = async (): Promise<void> => {
    let report: readonly DueOutcome[] = [];
    await controller.change(draftingDue(date, (contracts) => (report = contracts)));
    if (report.length > 0) props.onReport(report);
  };
  return (
    <div className={styles.part}>
      <div>
        <Button appearance="primary" disabled={busy || count === 0} onClick={() => void create()}>
          {count === 0 ? words.nothing : say(words.create, { count })}
        </Button>
      </div>
      <DueList rows={dueRows(contracts, planned.invoices)} isPlan />
      {diagnostics.length > 0 && (
        <Section title={texts.drafts.notes}>
          <FindingList findings={diagnostics} onGoTo={(place) => void controller.goTo(place)} />
        </Section>
      )}
    </div>
  );
}

/** What would be drafted as of a day, of the workbook as it was last read. */
function usePlan(date: ReturnType<typeof parseLocalDate>): DuePlan | null {
  const { state, controller } = usePane();
  const { billing } = state;
  const [plan, setPlan] = useState<DuePlan | null>(null);
  useEffect(() => {
    let isWanted = true;
    const look = async (): Promise<void> => {
      const { planEverythingDue } = await import("../../../application/due/planEverythingDue");
      if (!date || !billing) return;
      const found = await controller.inspect((environment) =>
        Promise.resolve(planEverythingDue(billing, date, environment)),
      );
      if (isWanted) setPlan(found);
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [billing, date, controller]);
  return plan;
}
