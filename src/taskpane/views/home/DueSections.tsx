import { Button, makeStyles } from "@fluentui/react-components";
import type { Reimbursement } from "../../../domain/planning/reimbursements";
import { cellOf } from "../../../domain/entries/source";
import { markingReimbursed } from "../../app/markingActions";
import { usePane } from "../../app/paneContext";
import type { DueWork, HomeDues } from "../../model/home/homeDues";
import type { InvoicePage } from "../../model/invoicePage";
import type { RecapDue } from "../../model/recap/recapsDue";
import { ActionRow } from "../../parts/ActionRow";
import { Amounts } from "../../parts/Amounts";
import { Section } from "../../parts/Section";
import { useDocumentWords } from "../invoices/useDocumentWords";

const useStyles = makeStyles({
  list: { display: "grid", rowGap: "4px" },
  reimbursement: { display: "grid", rowGap: "4px", justifyItems: "start" },
});

/** What has come due: contracts, statements of work, expenses to pay back; each only where there is any. */
export function DueSections({ dues }: { readonly dues: HomeDues }) {
  const { dispatch } = usePane();
  const open = (page: InvoicePage) => () => dispatch({ type: "viewOpened", view: "invoices", page });
  const { contracts, recaps, reimbursements } = dues;
  return (
    <>
      {contracts.length > 0 && <Contracts contracts={contracts} onOpen={open({ kind: "due" })} />}
      {recaps.length > 0 && <Recaps recaps={recaps} onOpen={(client) => open({ kind: "recap", client })()} />}
      {reimbursements.length > 0 && <Reimbursements reimbursements={reimbursements} />}
    </>
  );
}

function Contracts({ contracts, onOpen }: { readonly contracts: readonly DueWork[]; readonly onOpen: () => void }) {
  const styles = useStyles();
  const { say, day, documents } = useDocumentWords();
  return (
    <Section title={documents.home.due}>
      <div className={styles.list}>
        {contracts.map(({ contract, worth }) => (
          <ActionRow
            key={`${contract.client} ${contract.contract}`}
            title={contract.client}
            detail={[
              contract.contract,
              say(documents.home.dueDetail, {
                frequency: contract.frequency === null ? "" : documents.due.frequencies[contract.frequency],
                date: day(contract.cutOff),
              }),
            ].join(" · ")}
            amount={<Amounts nets={worth.nets} />}
            onOpen={onOpen}
          />
        ))}
      </div>
    </Section>
  );
}

function Recaps(props: { readonly recaps: readonly RecapDue[]; readonly onOpen: (client: string) => void }) {
  const styles = useStyles();
  const { say, day, worth, documents } = useDocumentWords();
  const words = documents.home;
  const detailOf = ({ from, until, contents, lastMade }: RecapDue): string => {
    const { time, approved } = contents;
    const isMade = lastMade !== null && lastMade.from === from && lastMade.until === until;
    const made = lastMade ? say(isMade ? words.recapMade : words.recapBefore, { date: day(lastMade.madeOn) }) : "";
    const waiting = say(words.recapWaiting, { count: time - approved, total: time });
    const period = say(words.recapDetail, { from: day(from), until: day(until) });
    return [period, worth(contents.worth), waiting, made].filter(Boolean).join(" · ");
  };
  return (
    <Section title={words.recaps}>
      <div className={styles.list}>
        {props.recaps.map((recap) => (
          <ActionRow
            key={recap.client}
            title={recap.client}
            detail={detailOf(recap)}
            onOpen={() => props.onOpen(recap.client)}
          />
        ))}
      </div>
    </Section>
  );
}

function Reimbursements({ reimbursements }: { readonly reimbursements: readonly Reimbursement[] }) {
  const { state, controller } = usePane();
  const styles = useStyles();
  const { texts, say, day, amount, documents } = useDocumentWords();
  const busy = state.work !== null && !state.work.quiet;
  return (
    <Section title={documents.home.reimbursements}>
      <div className={styles.list}>
        {reimbursements.map(({ person, currency, amount: owed, oldest, expenses, unreadable }) => {
          const first = unreadable[0] ?? expenses[0]!;
          const name = person || texts.margin.noName;
          return (
            <div key={`${person} ${currency}`} className={styles.reimbursement}>
              <ActionRow
                title={name}
                detail={[say(documents.home.reimbursementDetail, { count: expenses.length }), day(oldest)]
                  .filter(Boolean)
                  .join(" · ")}
                amount={amount(owed, currency)}
                onOpen={() => void controller.goTo(cellOf(first.source, "unitCost"))}
              />
              <Button
                size="small"
                disabled={busy || owed.isZero()}
                aria-label={`${documents.home.reimburse} ${name}`}
                onClick={() => void controller.change(markingReimbursed(person, currency))}
              >
                {documents.home.reimburse}
              </Button>
            </div>
          );
        })}
      </div>
    </Section>
  );
}
