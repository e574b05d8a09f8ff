import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { parseLocalDate } from "../../../domain/calendar/localDate";
import { paying } from "../../app/invoiceActions";
import { usePane } from "../../app/paneContext";
import type { IssuedInvoice } from "../../model/register";
import { readTypedNumber } from "../../model/typedNumber";
import { useFigures } from "../../parts/useFigures";

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

/** A payment of an invoice: what is owed, today, unless something else is typed. */
export function PaymentForm({ invoice, onClose }: { readonly invoice: IssuedInvoice; readonly onClose: () => void }) {
  const { state, controller } = usePane();
  const styles = useStyles();
  const { texts } = useFigures();
  const { record, settlement } = invoice;
  const [typed, setTyped] = useState(settlement.balance.toFixed());
  const [date, setDate] = useState(state.today);
  const amount = readTypedNumber(typed);
  const problem = amount === "unreadable" || amount === null ? { validationMessage: texts.drafts.notANumber } : {};
  const busy = state.work !== null && !state.work.quiet;
  const save = (): void => {
    if (amount === "unreadable" || amount === null) return;
    const request = { invoice: record.number, amount, date, type: "Payment", method: "" } as const;
    void controller.change(paying(request)).then(onClose);
  };
  return (
    <div className={styles.root} role="group" aria-label={texts.invoices.payment}>
      <div className={styles.fields}>
        <Field label={`${texts.invoices.amount} (${record.currency})`} {...problem}>
          <Input
            className={styles.control}
            inputMode="decimal"
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
        <Field label={texts.invoices.paidOn}>
          <Input
            className={styles.control}
            type="date"
            value={date}
            max={state.today}
            onChange={(_, { value }) => setDate(parseLocalDate(value) ?? date)}
          />
        </Field>
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
