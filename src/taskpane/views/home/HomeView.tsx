import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useMemo } from "react";
import type { BillableUnit } from "../../../domain/pricing/billableUnit";
import { usePane } from "../../app/paneContext";
import { noFilters, type BacklogFilters } from "../../model/backlogFilter";
import type { ClientNode } from "../../model/backlogTree";
import { homeFigures, type HomeFigures } from "../../model/homeFigures";
import { homeDues } from "../../model/home/homeDues";
import { EmptyState } from "../../parts/EmptyState";
import { useSteps } from "../../parts/useSteps";
import { useFigures } from "../../parts/useFigures";
import { isBeforeReading } from "../../model/setup/nextSteps";
import { NextSteps, useNextSteps } from "../setup/NextSteps";
import { BillableSection } from "./BillableSection";
import { DueSections } from "./DueSections";
import { BlockedSection } from "./BlockedSection";
import { InvoiceSections } from "./InvoiceSections";
import { LastRunSection } from "./LastRunSection";
import { NoticesSection } from "./NoticesSection";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: "20px", padding: "16px 12px" },
  hero: { display: "flex", flexWrap: "wrap", alignItems: "end", justifyContent: "space-between", gap: "8px 16px" },
  label: {
    color: tokens.colorNeutralForeground2,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
  },
  figures: { margin: 0, display: "grid" },
  figure: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
});

/** What there is to do now, each one click from doing it. */
export function HomeView() {
  const { state, controller, dispatch } = usePane();
  const styles = useStyles();
  const { billing, today } = state;
  const figures = useMemo(() => (billing ? homeFigures(billing, today) : null), [billing, today]);
  const dues = useSteps(useMemo(() => (billing ? () => homeDues(billing, today) : null), [billing, today]));
  const steps = useNextSteps();
  if (!figures) return null;
  const show = (filters: Partial<BacklogFilters>): void => {
    dispatch({ type: "filtered", filters: { ...noFilters, ...filters } });
    controller.open("backlog");
  };
  // All of it is ticked for a beginning; what somebody ticked before stays as it is.
  const bill = (client: string | null): void => {
    show(client === null ? {} : { client });
    if (state.backlog.selection.size === 0) void controller.tick(readyOf(billing?.waiting ?? [], client));
  };
  return (
    <div className={styles.root}>
      {figures.worth.count > 0 ? (
        <Hero figures={figures} onBill={() => bill(null)} />
      ) : (
        !steps.some(isBeforeReading) && <NothingToBill isBlocked={figures.blocked.length > 0} />
      )}
      <NextSteps steps={steps} />
      <BillableSection clients={figures.clients} today={today} onOpen={bill} />
      {dues && <DueSections dues={dues} />}
      <BlockedSection
        reasons={figures.blocked}
        onOpen={() => show({ state: "blocked" })}
        onGoTo={(place) => void controller.goTo(place)}
      />
      <InvoiceSections figures={figures} onOpen={(page) => dispatch({ type: "viewOpened", view: "invoices", page })} />
      <NoticesSection
        notices={figures.notices}
        onPlan={(plan) => dispatch({ type: "viewOpened", view: "ledgers", plan })}
        onGoTo={(place) => void controller.goTo(place)}
      />
      <LastRunSection />
    </div>
  );
}

/** What is ready, of one client or of all. */
function readyOf(waiting: readonly ClientNode[], client: string | null): BillableUnit[] {
  return waiting
    .filter((node) => client === null || node.client === client)
    .flatMap(({ lines }) => lines.flatMap(({ ready }) => ready));
}

/** Nothing waits; or all that waits is blocked. */
function NothingToBill({ isBlocked }: { readonly isBlocked: boolean }) {
  const { home } = useFigures().texts;
  if (isBlocked) return <EmptyState icon={<WarningRegular />} title={home.nothingReady} hint={home.nothingReadyHint} />;
  return <EmptyState icon={<CheckmarkCircleRegular />} title={home.nothingBillable} hint={home.nothingBillableHint} />;
}

function Hero({ figures, onBill }: { readonly figures: HomeFigures; readonly onBill: () => void }) {
  const styles = useStyles();
  const { texts, amount, say, day } = useFigures();
  const { worth, oldest } = figures;
  return (
    <div className={styles.hero}>
      <div>
        <h2 className={styles.label}>{texts.home.billable}</h2>
        <p className={styles.figures}>
          {worth.nets.map(({ net, currency }) => (
            <span key={currency} className={styles.figure}>
              {amount(net, currency)}
            </span>
          ))}
        </p>
        <p className={styles.label}>
          {say(texts.home.rowsSince, { count: worth.count, ...(oldest ? { since: day(oldest) } : {}) })}
        </p>
      </div>
      <Button appearance="primary" onClick={onBill}>
        {texts.home.bill}
      </Button>
    </div>
  );
}
