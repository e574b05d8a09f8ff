import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Books } from "../../../domain/entries/books";
import type { AdvanceBalance } from "../../../domain/invoicing/advanceBalances";
import { advancesFor } from "../../../domain/invoicing/deductAdvances";
import type { Invoice } from "../../../domain/invoicing/invoice";
import { zero } from "../../../domain/money/decimal";
import { readTypedNumber, typedNumber } from "../../model/typedNumber";
import { Section } from "../../parts/Section";
import { useDocumentWords } from "../invoices/useDocumentWords";
import { EditForm } from "./EditForm";
import { TextField } from "./fields";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: "8px" },
  row: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", alignItems: "center", gap: "4px 8px" },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The advances that a draft may deduct, and how much of each it does. */
export function AdvanceList(props: { readonly invoice: Invoice; readonly books: Books; readonly canEdit: boolean }) {
  const { invoice, books, canEdit } = props;
  const styles = useStyles();
  const { say, day, amount, documents } = useDocumentWords();
  const balances = useMemo(() => advancesFor(invoice, books), [invoice, books]);
  const [open, setOpen] = useState<string | null>(null);
  if (balances.length === 0) return null;
  const words = documents.edit;
  return (
    <Section title={words.advances}>
      <ul className={styles.list}>
        {balances.map((balance) => {
          const key = `${balance.number} ${balance.taxCode}`;
          return (
            <li key={key}>
              <div className={styles.row}>
                <span>
                  {say(words.advance, { number: balance.number, date: day(balance.date) })}{" "}
                  <span className={styles.facts}>
                    {say(words.advanceLeft, { amount: amount(balance.net, invoice.currency) })}
                  </span>
                </span>
                {canEdit && (
                  <Button
                    size="small"
                    aria-expanded={open === key}
                    aria-label={`${words.changeDetail} ${balance.number}`}
                    onClick={() => setOpen(open === key ? null : key)}
                  >
                    {amount(deductedOf(invoice, balance), invoice.currency)}
                  </Button>
                )}
              </div>
              {open === key && <AdvanceEditor invoice={invoice} balance={balance} onClose={() => setOpen(null)} />}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function AdvanceEditor(props: {
  readonly invoice: Invoice;
  readonly balance: AdvanceBalance;
  readonly onClose: () => void;
}) {
  const { invoice, balance, onClose } = props;
  const { texts, documents, language } = useDocumentWords();
  const now = deductedOf(invoice, balance);
  const [typed, setTyped] = useState(typedNumber(now, language));
  const { number, taxCode } = balance;
  const changes = useMemo(() => {
    const net = readTypedNumber(typed);
    if (net === null || net === "unreadable") return "unreadable";
    return net.equals(now) ? [] : [{ kind: "advance", number, taxCode, net } as const];
  }, [typed, now, number, taxCode]);
  return (
    <EditForm label={documents.edit.advances} invoice={invoice} changes={changes} onClose={onClose}>
      <TextField
        label={`${documents.edit.advanceNet} (${invoice.currency})`}
        value={typed}
        isNumber
        problem={changes === "unreadable" ? texts.drafts.notANumber : null}
        onChange={setTyped}
      />
    </EditForm>
  );
}

function deductedOf({ advanceDeductions }: Invoice, { number, taxCode }: AdvanceBalance) {
  return advanceDeductions.find((each) => each.number === number && each.taxCode === taxCode)?.net ?? zero;
}
