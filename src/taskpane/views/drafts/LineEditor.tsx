import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DetailChoice } from "../../../domain/invoicing/editDetails";
import type { Invoice, InvoiceLine } from "../../../domain/invoicing/invoice";
import type { JournalDetail } from "../../../domain/invoicing/journal";
import { editing } from "../../app/draftActions";
import { usePane } from "../../app/paneContext";
import { detailKindOf } from "../../model/drafts/detailForm";
import { quantityText } from "../../model/formulaText";
import { Question } from "../invoices/Question";
import { useDocumentWords } from "../invoices/useDocumentWords";
import { DetailEditor } from "./DetailEditor";
import { ManualEditor } from "./ManualEditor";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: "8px", minWidth: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: "4px" },
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "8px", alignItems: "center" },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

/** So many details are listed at once. */
const pageSize = 25;

/** What may be changed about a line: all of it at once, each of its details, or that it is there at all. */
export function LineEditor(props: {
  readonly invoice: Invoice;
  readonly line: InvoiceLine;
  readonly onClose: () => void;
}) {
  const { invoice, line, onClose } = props;
  const { state, controller } = usePane();
  const styles = useStyles();
  const { say, documents } = useDocumentWords();
  const [isAsking, setAsking] = useState(false);
  const words = documents.edit;
  const busy = state.work !== null && !state.work.quiet;
  if (isAsking) {
    const remove = { kind: "remove", choice: { line: line.line } } as const;
    return (
      <Question
        text={say(words.removeQuestion, { line: line.line })}
        answer={words.remove}
        busy={busy}
        onYes={() => void controller.change(editing(invoice, [remove], onClose))}
        onNo={() => setAsking(false)}
      />
    );
  }
  return (
    <div className={styles.root}>
      <Editor
        {...{ invoice, onClose }}
        label={say(words.changeLine, { line: line.line })}
        choice={{ line: line.line }}
        details={line.details}
      />
      {line.details.length > 1 && <Details {...{ invoice, line, onClose }} />}
      <div>
        <Button size="small" disabled={busy} onClick={() => setAsking(true)}>
          {words.remove}
        </Button>
      </div>
    </div>
  );
}

function Editor(props: {
  readonly label: string;
  readonly invoice: Invoice;
  readonly choice: DetailChoice;
  readonly details: readonly JournalDetail[];
  readonly onClose: () => void;
}) {
  const { label, invoice, choice, details, onClose } = props;
  const { state } = usePane();
  const { documents } = useDocumentWords();
  const kind = detailKindOf(details);
  if (kind === "product") return <span>{documents.edit.product}</span>;
  if (kind === "manual" && state.billing) {
    const { books } = state.billing;
    return <ManualEditor {...{ label, invoice, books, onClose }} replaced={details[0] ?? null} />;
  }
  return <DetailEditor {...{ label, invoice, choice, details, onClose }} />;
}

/** The ledger rows behind a line, each to be changed by itself. */
function Details(props: { readonly invoice: Invoice; readonly line: InvoiceLine; readonly onClose: () => void }) {
  const { invoice, line, onClose } = props;
  const styles = useStyles();
  const words = useDocumentWords();
  const { texts, say, day, documents } = words;
  const [open, setOpen] = useState<string | null>(null);
  const [shown, setShown] = useState(pageSize);
  const factsOf = (detail: JournalDetail): string => {
    const quantity = quantityText({ quantity: detail.billedQuantity, unit: detail.unit }, words);
    return [day(detail.date), detail.person, detail.task, detail.description, quantity].filter(Boolean).join(" · ");
  };
  return (
    <>
      <ul className={styles.list} aria-label={say(documents.edit.details, { count: line.details.length })}>
        {line.details.slice(0, shown).map((detail) => (
          <li key={detail.billingId}>
            <div className={styles.row}>
              <span className={styles.facts}>{factsOf(detail)}</span>
              <Button
                size="small"
                appearance="subtle"
                aria-expanded={open === detail.billingId}
                aria-label={`${documents.edit.changeDetail} ${factsOf(detail)}`}
                onClick={() => setOpen(open === detail.billingId ? null : detail.billingId)}
              >
                {documents.edit.changeDetail}
              </Button>
            </div>
            {open === detail.billingId && (
              <Editor
                label={`${documents.edit.changeDetail} ${factsOf(detail)}`}
                invoice={invoice}
                choice={{ line: line.line, billingId: detail.billingId }}
                details={[detail]}
                onClose={onClose}
              />
            )}
          </li>
        ))}
      </ul>
      {line.details.length > shown && (
        <Button appearance="subtle" onClick={() => setShown(shown + pageSize)}>
          {say(texts.check.more, { count: line.details.length - shown })}
        </Button>
      )}
    </>
  );
}
