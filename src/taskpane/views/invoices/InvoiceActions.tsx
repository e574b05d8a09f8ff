import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { reissuing, reminding } from "../../app/invoiceActions";
import { usePane } from "../../app/paneContext";
import type { IssuedInvoice } from "../../model/register";
import { useFigures } from "../../parts/useFigures";
import { PaymentForm } from "./PaymentForm";
import { Question } from "./Question";

const useStyles = makeStyles({ root: { display: "flex", flexWrap: "wrap", gap: "8px" } });

type Asked = "payment" | "reissue" | null;

/** Opens a letter in the user's mail program. */
function openMail(address: string): void {
  window.open(address, "_blank", "noopener");
}

/** What can be done about an invoice: its tab, a payment, a reminder, a correction. */
export function InvoiceActions({ invoice }: { readonly invoice: IssuedInvoice }) {
  const { state, controller, dispatch } = usePane();
  const styles = useStyles();
  const { texts, say } = useFigures();
  const [asked, setAsked] = useState<Asked>(null);
  const { record, settlement } = invoice;
  const { number } = record;
  const busy = state.work !== null && !state.work.quiet;
  const close = (): void => setAsked(null);
  if (asked === "payment") return <PaymentForm invoice={invoice} onClose={close} />;
  if (asked !== null) {
    const { reissueQuestion, reissue } = texts.invoices;
    return (
      <Question
        text={say(reissueQuestion, { number })}
        answer={reissue}
        busy={busy}
        onYes={() => void controller.change(reissuing(number)).then(close)}
        onNo={close}
      />
    );
  }
  const isOwed = record.type !== "Credit note" && settlement.balance.greaterThan(0);
  const canCredit = record.type !== "Credit note" && settlement.state !== "Credited";
  return (
    <div className={styles.root}>
      {record.sheet !== "" && (
        <Button size="small" onClick={() => void controller.goTo({ sheet: record.sheet, cell: null })}>
          {texts.drafts.openSheet}
        </Button>
      )}
      {isOwed && (
        <Button size="small" disabled={busy} onClick={() => setAsked("payment")}>
          {texts.invoices.payment}
        </Button>
      )}
      {settlement.state === "Overdue" && (
        <Button size="small" disabled={busy} onClick={() => void controller.change(reminding(number, openMail))}>
          {texts.invoices.remind}
        </Button>
      )}
      {canCredit && (
        <Button
          size="small"
          disabled={busy}
          onClick={() => dispatch({ type: "viewOpened", view: "invoices", page: { kind: "credit", invoice: number } })}
        >
          {texts.invoices.credit}…
        </Button>
      )}
      {canCredit && (
        <Button size="small" disabled={busy} onClick={() => setAsked("reissue")}>
          {texts.invoices.reissue}
        </Button>
      )}
    </div>
  );
}
