import { Button, Link, makeStyles } from "@fluentui/react-components";
import { markingSent } from "../../app/markingActions";
import { usePane } from "../../app/paneContext";
import type { InvoicePage } from "../../model/invoicePage";
import type { IssuedInvoice } from "../../model/register";
import { ActionRow } from "../../parts/ActionRow";
import { Section } from "../../parts/Section";
import { useDocumentWords } from "../invoices/useDocumentWords";

const useStyles = makeStyles({
  list: { display: "grid", rowGap: "8px" },
  invoice: { display: "grid", rowGap: "4px", justifyItems: "start" },
});

/** So many are listed; the others are in the register. */
const mostListed = 3;

/** Invoices that were confirmed and, as far as anybody noted, not sent: each leads to itself, and is marked as sent with one click. */
export function UnsentSection(props: {
  readonly unsent: readonly IssuedInvoice[];
  readonly onOpen: (page: InvoicePage) => void;
}) {
  const { unsent, onOpen } = props;
  const { state, controller } = usePane();
  const styles = useStyles();
  const { texts, say, day, amount, documents } = useDocumentWords();
  if (unsent.length === 0) return null;
  const busy = state.work !== null && !state.work.quiet;
  const { markSent, markAllSent, filters } = documents.lists;
  const send = (invoices: readonly IssuedInvoice[]): void =>
    void controller.change(markingSent(invoices.map(({ record }) => record.number)));
  const more = unsent.length - mostListed;
  return (
    <Section
      title={filters.unsent}
      aside={
        unsent.length > 1 && (
          <Link as="button" disabled={busy} onClick={() => send(unsent)}>
            {say(markAllSent, { count: unsent.length })}
          </Link>
        )
      }
    >
      <div className={styles.list}>
        {unsent.slice(0, mostListed).map((invoice) => {
          const { number, client, date, total, currency } = invoice.record;
          return (
            <div key={number} className={styles.invoice}>
              <ActionRow
                title={client}
                detail={[number, day(date)].join(" · ")}
                amount={amount(total, currency)}
                onOpen={() => onOpen({ kind: "register", filter: "unsent", open: number })}
              />
              <Button size="small" disabled={busy} aria-label={`${markSent} ${number}`} onClick={() => send([invoice])}>
                {markSent}
              </Button>
            </div>
          );
        })}
        {more > 0 && (
          <div>
            <Link as="button" onClick={() => onOpen({ kind: "register", filter: "unsent", open: null })}>
              {say(texts.check.more, { count: more })}
            </Link>
          </div>
        )}
      </div>
    </Section>
  );
}
