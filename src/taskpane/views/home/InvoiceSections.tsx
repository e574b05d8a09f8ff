import { makeStyles } from "@fluentui/react-components";
import type { HomeFigures } from "../../model/homeFigures";
import type { InvoicePage } from "../../model/invoicePage";
import { ActionRow } from "../../parts/ActionRow";
import { Section } from "../../parts/Section";
import { useFigures } from "../../parts/useFigures";
import { UnsentSection } from "./UnsentSection";

const useStyles = makeStyles({ list: { display: "grid", rowGap: "4px" } });

/** Drafts under way, overdue and unsent invoices; each only where there are any. */
export function InvoiceSections(props: {
  readonly figures: HomeFigures;
  readonly onOpen: (page: InvoicePage) => void;
}) {
  const { figures, onOpen } = props;
  const styles = useStyles();
  const { texts, say, amount } = useFigures();
  const { drafts, overdue, unsent } = figures;
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
      <UnsentSection unsent={unsent} onOpen={onOpen} />
    </>
  );
}
