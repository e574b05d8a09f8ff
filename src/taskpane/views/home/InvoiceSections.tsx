import { makeStyles } from "@fluentui/react-components";
import type { CellAddress } from "../../../domain/diagnostics/diagnostic";
import type { HomeFigures } from "../../model/homeFigures";
import type { InvoicePage } from "../../model/invoicePage";
import { ActionRow } from "../../parts/ActionRow";
import { FindingList } from "../../parts/FindingList";
import { Section } from "../../parts/Section";
import { useFigures } from "../../parts/useFigures";

const useStyles = makeStyles({ list: { display: "grid", rowGap: "4px" } });

/** Drafts under way, overdue and unsent invoices, and contracts to look at; each only where there are any. */
export function InvoiceSections(props: {
  readonly figures: HomeFigures;
  readonly onOpen: (page: InvoicePage) => void;
  readonly onGoTo: (place: CellAddress) => void;
}) {
  const { figures, onOpen, onGoTo } = props;
  const styles = useStyles();
  const { texts, say, amount } = useFigures();
  const { drafts, overdue, unsent, notices } = figures;
  return (
    <>
      {drafts.length > 0 && (
        <Section title={texts.home.drafts}>
          <div className={styles.list}>
            {drafts.map((draft) => (
              <ActionRow
                key={draft.draft}
                title={draft.client}
                detail={draft.draft}
                amount={amount(draft.total, draft.currency)}
                onOpen={() => onOpen({ kind: "draft", draft: draft.draft })}
              />
            ))}
          </div>
        </Section>
      )}
      {overdue.length > 0 && (
        <Section title={texts.home.overdue}>
          <div className={styles.list}>
            {overdue.map(({ record, days, balance }) => (
              <ActionRow
                key={record.number}
                title={record.client}
                detail={`${record.number} · ${say(texts.home.overdueDays, { count: days })}`}
                amount={amount(balance, record.currency)}
                onOpen={() => onOpen({ kind: "register", filter: "overdue", open: record.number })}
              />
            ))}
          </div>
        </Section>
      )}
      {unsent.length > 0 && (
        <ActionRow
          title={say(texts.home.unsent, { count: unsent.length })}
          onOpen={() => onOpen({ kind: "register", filter: "unsent", open: null })}
        />
      )}
      {notices.length > 0 && (
        <Section title={texts.home.notices}>
          <FindingList findings={notices} onGoTo={onGoTo} />
        </Section>
      )}
    </>
  );
}
