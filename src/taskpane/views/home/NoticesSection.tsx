import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { CellAddress } from "../../../domain/diagnostics/diagnostic";
import type { HomeNotice } from "../../model/home/homeNotices";
import type { PlanRequest } from "../../model/planning/planRequest";
import { cellName } from "../../parts/FindingList";
import { Section } from "../../parts/Section";
import { useDocumentWords } from "../invoices/useDocumentWords";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: "8px" },
  text: { overflowWrap: "anywhere" },
  remedy: { color: tokens.colorNeutralForeground2 },
  ways: { display: "flex", flexWrap: "wrap", columnGap: "16px" },
});

/** Caps that are nearly used up and retainers that end: each with the form that answers it, and its cell. */
export function NoticesSection(props: {
  readonly notices: readonly HomeNotice[];
  readonly onPlan: (plan: PlanRequest) => void;
  readonly onGoTo: (place: CellAddress) => void;
}) {
  const { notices, onPlan, onGoTo } = props;
  const styles = useStyles();
  const { texts, say, finding: wordsOf, documents } = useDocumentWords();
  if (notices.length === 0) return null;
  return (
    <Section title={texts.home.notices}>
      <ul className={styles.list}>
        {notices.map(({ finding, plan }, index) => {
          const { message, remedy } = wordsOf(finding);
          const { source } = finding;
          return (
            <li key={index} className={styles.text}>
              {message} <span className={styles.remedy}>{remedy}</span>
              <div className={styles.ways}>
                {plan && (
                  <Link as="button" aria-label={`${planName(plan)}: ${plan.project}`} onClick={() => onPlan(plan)}>
                    {planName(plan)}
                  </Link>
                )}
                {source && (
                  <Link as="button" onClick={() => onGoTo(source)}>
                    {say(texts.check.goTo, { cell: cellName(source) })}
                  </Link>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );

  function planName({ plan }: PlanRequest): string {
    return plan === "retainer" ? documents.home.renew : documents.home.changeOrder;
  }
}
