import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { reissuing } from "../../app/invoiceActions";
import { markingSent } from "../../app/markingActions";
import { usePane } from "../../app/paneContext";
import { whatToDo, type IssuedInvoice } from "../../model/register";
import { PaymentForm } from "./PaymentForm";
import { Question } from "./Question";
import { ReminderPanel } from "./ReminderPanel";
import { useDocumentWords } from "./useDocumentWords";

const useStyles = makeStyles({ root: { display: "flex", flexWrap: "wrap", gap: "8px" } });

type Asked = "payment" | "reminder" | "reissue" | null;

/** What can be done about an invoice: its tab, that it was sent, a payment, a reminder, a correction. */
export function InvoiceActions({ invoice }: { readonly invoice: IssuedInvoice }) {
  const { state, controller } = usePane();
  const { texts, say } = useDocumentWords();
  const [asked, setAsked] = useState<Asked>(null);
  const { number } = invoice.record;
  const close = (): void => setAsked(null);
  switch (asked) {
    case "payment":
      return <PaymentForm invoice={invoice} onClose={close} />;
    case "reminder":
      return <ReminderPanel invoice={number} onClose={close} />;
    case "reissue":
      return (
        <Question
          text={say(texts.invoices.reissueQuestion, { number })}
          answer={texts.invoices.reissue}
          busy={state.work !== null && !state.work.quiet}
          onYes={() => void controller.change(reissuing(number)).then(close)}
          onNo={close}
        />
      );
    case null:
      return <Buttons invoice={invoice} onAsk={setAsked} />;
  }
}

function Buttons({ invoice, onAsk }: { readonly invoice: IssuedInvoice; readonly onAsk: (asked: Asked) => void }) {
  const { state, controller, dispatch } = usePane();
  const styles = useStyles();
  const { texts, documents } = useDocumentWords();
  const { sheet, number } = invoice.record;
  const can = whatToDo(invoice);
  const busy = state.work !== null && !state.work.quiet;
  const { payment, remind, credit, reissue } = texts.invoices;
  const goToCredit = (): void =>
    dispatch({ type: "viewOpened", view: "invoices", page: { kind: "credit", invoice: number } });
  const actions: [label: string, isShown: boolean, act: () => void][] = [
    [documents.lists.markSent, can.send, () => void controller.change(markingSent([number]))],
    [payment, can.pay, () => onAsk("payment")],
    [remind, can.remind, () => onAsk("reminder")],
    [`${credit}…`, can.credit, goToCredit],
    [reissue, can.reissue, () => onAsk("reissue")],
  ];
  return (
    <div className={styles.root}>
      {sheet !== "" && (
        <Button size="small" onClick={() => void controller.goTo({ sheet, cell: null })}>
          {texts.drafts.openSheet}
        </Button>
      )}
      {actions.map(
        ([label, isShown, act]) =>
          isShown && (
            <Button key={label} size="small" disabled={busy} onClick={act}>
              {label}
            </Button>
          ),
      )}
    </div>
  );
}
