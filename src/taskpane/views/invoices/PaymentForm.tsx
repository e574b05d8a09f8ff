import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { PaymentType } from "../../../domain/entries/books";
import { paying } from "../../app/invoiceActions";
import { usePane } from "../../app/paneContext";
import type { IssuedInvoice } from "../../model/register";
import { readTypedNumber, typedMoney } from "../../model/typedNumber";
import { DayInput } from "../../parts/DayInput";
import { onEscape } from "../../parts/onEscape";
import { ChoiceField, TextField } from "../drafts/fields";
import { useDocumentWords } from "./useDocumentWords";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(120px, 100%), 1fr))",
    gap: "8px 12px",
  },
  control: { minWidth: 0, width: "100%" },
  root: { display: "grid", rowGap: "8px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

const paymentTypes: readonly PaymentType[] = ["Payment", "Early-payment discount", "Retention", "Refund", "Bad debt"];

/** A payment of an invoice: what is owed, today, unless something else is typed. Esc closes it. */
export function PaymentForm({ invoice, onClose }: { readonly invoice: IssuedInvoice; readonly onClose: () => void }) {
  const { state, controller } = usePane();
  const styles = useStyles();
  const { texts, documents, language } = useDocumentWords();
  const { record, settlement } = invoice;
  const [typed, setTyped] = useState(() => typedMoney(settlement.balance.abs(), record.currency, language));
  const [date, setDate] = useState(state.today);
  const [type, setType] = useState<PaymentType>(settlement.balance.isNegative() ? "Refund" : "Payment");
  const [method, setMethod] = useState("");
  const amount = readTypedNumber(typed);
  const problem = amount === "unreadable" || amount === null ? { validationMessage: texts.drafts.notANumber } : {};
  const busy = state.work !== null && !state.work.quiet;
  const save = (): void => {
    if (amount === "unreadable" || amount === null) return;
    const request = { invoice: record.number, amount, date, type, method: method.trim() };
    void controller.change(paying(request)).then(onClose);
  };
  return (
    <div className={styles.root} role="group" aria-label={texts.invoices.payment} onKeyDown={onEscape(onClose)}>
      <div className={styles.fields}>
        <Field label={`${texts.invoices.amount} (${record.currency})`} {...problem}>
          <Input
            className={styles.control}
            inputMode="decimal"
            autoFocus
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
        <Field label={texts.invoices.paidOn}>
          <DayInput
            className={styles.control}
            value={date}
            max={state.today}
            onChange={(day) => setDate(day ?? date)}
          />
        </Field>
        <ChoiceField
          label={documents.lists.paymentType}
          value={type}
          options={paymentTypes.map((name) => [name, documents.lists.paymentTypes[name]] as const)}
          onChange={setType}
        />
        <TextField label={documents.lists.method} value={method} onChange={setMethod} />
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" size="small" disabled={busy || "validationMessage" in problem} onClick={save}>
          {texts.invoices.record}
        </Button>
        <Button size="small" onClick={onClose}>
          {texts.actions.cancel}
        </Button>
      </div>
    </div>
  );
}
