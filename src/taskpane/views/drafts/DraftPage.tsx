import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Books } from "../../../domain/entries/books";
import { isEditable } from "../../../domain/invoicing/editDetails";
import type { Invoice } from "../../../domain/invoicing/invoice";
import { findInvoice } from "../../../domain/invoicing/invoiceFromJournal";
import { usePane } from "../../app/paneContext";
import { isSameDraft } from "../../model/drafts/isSameDraft";
import { manualSections } from "../../model/drafts/manualForm";
import { canRegroup } from "../../model/drafts/regroupForm";
import { FindingList } from "../../parts/FindingList";
import { InvoiceSums } from "../../parts/InvoiceSums";
import { Page } from "../invoices/Page";
import { useDocumentWords } from "../invoices/useDocumentWords";
import { AdvanceList } from "./AdvanceList";
import { HeaderEditor } from "./HeaderEditor";
import { ManualEditor } from "./ManualEditor";
import { RegroupEditor } from "./RegroupEditor";
import { SectionList } from "./SectionList";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gap: "2px 12px",
    margin: 0,
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
  },
  note: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  part: { display: "grid", rowGap: "8px", minWidth: 0 },
});

/** A draft with everything on it that may be changed. Rule: domain rules §5 "Pro forma". */
export function DraftPage({ draft }: { readonly draft: string }) {
  const { state, controller } = usePane();
  const styles = useStyles();
  const { say, documents } = useDocumentWords();
  const books = state.billing?.books ?? null;
  const { found, version } = useDraft(books, draft);
  const title = say(documents.edit.title, { draft });
  if (!books || !found) return null;
  if (!found.value) {
    const isGone = found.diagnostics.some(({ code }) => code === "draft.notFound");
    return (
      <Page title={title}>
        <p className={styles.note}>{isGone ? documents.edit.gone : documents.edit.unreadable}</p>
        {!isGone && <FindingList findings={found.diagnostics} onGoTo={(place) => void controller.goTo(place)} />}
      </Page>
    );
  }
  return (
    <Page title={title}>
      <Contents key={version} invoice={found.value} books={books} />
    </Page>
  );
}

/** The draft as it was read, and how often it has changed: what was being typed about it before means something else now. */
function useDraft(books: Books | null, draft: string) {
  const found = useMemo(() => (books ? findInvoice(books, draft, "draft") : null), [books, draft]);
  const [seen, setSeen] = useState({ found, version: 0 });
  if (seen.found !== found) {
    const [before, now] = [seen.found?.value, found?.value];
    const isSame = before && now && isSameDraft(before, now);
    setSeen({ found, version: isSame ? seen.version : seen.version + 1 });
  }
  return { found, version: seen.version };
}

function Contents({ invoice, books }: { readonly invoice: Invoice; readonly books: Books }) {
  const canEdit = isEditable(invoice);
  return (
    <>
      <Header invoice={invoice} canEdit={canEdit} />
      <SectionList invoice={invoice} canEdit={canEdit} />
      {canEdit && manualSections(invoice).length > 0 && <Adding invoice={invoice} books={books} />}
      <AdvanceList invoice={invoice} books={books} canEdit={canEdit} />
      <InvoiceSums invoice={invoice} />
    </>
  );
}

function Header({ invoice, canEdit }: { readonly invoice: Invoice; readonly canEdit: boolean }) {
  const { state, controller } = usePane();
  const styles = useStyles();
  const { texts, day, documents } = useDocumentWords();
  const [open, setOpen] = useState<"header" | "lines" | null>(null);
  const toggle = (part: "header" | "lines") => () => setOpen(open === part ? null : part);
  const words = documents.edit;
  const { drafts } = texts;
  const projects = [...new Set(invoice.sections.map(({ project }) => project))].filter(Boolean).join(", ");
  const facts: [string, string][] = [
    [words.client, invoice.client.name],
    [words.contract, projects],
    [words.name, invoice.name === projects ? "" : invoice.name],
    [drafts.date, day(invoice.date)],
    [drafts.due, day(invoice.due)],
    [drafts.purchaseOrder, invoice.purchaseOrder],
    [words.reference, invoice.reference],
  ];
  return (
    <div className={styles.part}>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== "")
          .map(([label, value]) => (
            <FactRow key={label} label={label} value={value} />
          ))}
      </dl>
      <State invoice={invoice} />
      <div className={styles.actions}>
        {canEdit && (
          <Button aria-expanded={open === "header"} onClick={toggle("header")}>
            {words.header}…
          </Button>
        )}
        {canEdit && canRegroup(invoice) && (
          <Button aria-expanded={open === "lines"} onClick={toggle("lines")}>
            {words.regroup}…
          </Button>
        )}
        {invoice.sheet !== "" && (
          <Button onClick={() => void controller.goTo({ sheet: invoice.sheet, cell: null })}>{drafts.openSheet}</Button>
        )}
      </div>
      {open === "header" && canEdit && <HeaderEditor invoice={invoice} onClose={() => setOpen(null)} />}
      {open === "lines" && canEdit && state.billing && (
        <RegroupEditor invoice={invoice} billing={state.billing} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

function FactRow({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** What its state means for changing it. */
function State({ invoice }: { readonly invoice: Invoice }) {
  const styles = useStyles();
  const { texts, documents } = useDocumentWords();
  const { locked, lockedCredit, inReview } = documents.edit;
  if (invoice.type === "Credit note") return <p className={styles.note}>{lockedCredit}</p>;
  if (invoice.state === "Draft") return null;
  return (
    <p className={styles.note}>
      <Badge appearance="tint">{invoice.state === "Confirmed" ? "" : texts.drafts.states[invoice.state]}</Badge>{" "}
      {invoice.state === "In review" ? inReview : locked}
    </p>
  );
}

function Adding({ invoice, books }: { readonly invoice: Invoice; readonly books: Books }) {
  const styles = useStyles();
  const { documents } = useDocumentWords();
  const [isOpen, setOpen] = useState(false);
  const { add } = documents.edit;
  return (
    <div className={styles.part}>
      <div>
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {add}…
        </Button>
      </div>
      {isOpen && <ManualEditor label={add} {...{ invoice, books }} replaced={null} onClose={() => setOpen(false)} />}
    </div>
  );
}
