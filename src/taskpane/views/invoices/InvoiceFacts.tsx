import { makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../../app/paneContext";
import { paymentsOf, type IssuedInvoice } from "../../model/register";
import { useDocumentWords } from "./useDocumentWords";

const useStyles = makeStyles({
  root: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
});

/** When an issued invoice is due, whether it was sent and reminded of, and what was paid of it. */
export function InvoiceFacts({ invoice: { record, settlement } }: { readonly invoice: IssuedInvoice }) {
  const { state } = usePane();
  const styles = useStyles();
  const { texts, say, day, amount, documents } = useDocumentWords();
  const words = documents.lists;
  const isCredit = record.type === "Credit note";
  const payments = state.billing ? paymentsOf(record, state.billing.books) : [];
  const facts = [
    record.corrects === "" ? "" : say(words.corrects, { number: record.corrects }),
    isCredit || record.due === null ? "" : say(words.due, { date: day(record.due) }),
    record.sentOn === null ? "" : say(words.sentOn, { date: day(record.sentOn) }),
    record.purchaseOrder === "" ? "" : `${texts.drafts.purchaseOrder} ${record.purchaseOrder}`,
    record.reminder === "" ? "" : `${texts.invoices.remind} ${record.reminder}`,
  ];
  const paid = payments.map(({ date, amount: sum, type, method }) =>
    [day(date), words.paymentTypes[type], method, sum ? amount(sum, record.currency) : ""].filter(Boolean).join(" · "),
  );
  const owed =
    isCredit || settlement.balance.isZero() || payments.length === 0
      ? ""
      : say(words.owed, { amount: amount(settlement.balance, record.currency) });
  return (
    <ul className={styles.root}>
      {[...facts, ...paid, owed].filter(Boolean).map((fact, index) => (
        <li key={index}>{fact}</li>
      ))}
    </ul>
  );
}
