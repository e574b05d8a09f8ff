import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Invoice, InvoiceSection } from "../../../domain/invoicing/invoice";
import { textsFor } from "../../../texts/catalogue";
import { useDocumentWords } from "../invoices/useDocumentWords";
import { EditForm } from "./EditForm";
import { TextField } from "./fields";
import { LineCard } from "./LineCard";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: "16px" },
  section: { display: "grid", rowGap: "6px", minWidth: 0 },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", alignItems: "baseline", gap: "0 8px" },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  facts: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: "4px" },
});

/** So many lines of a section are listed at once. */
const pageSize = 50;

/** A draft's sections with their lines; those without any are kept, and not shown. */
export function SectionList({ invoice, canEdit }: { readonly invoice: Invoice; readonly canEdit: boolean }) {
  const styles = useStyles();
  const [open, setOpen] = useState<string | null>(null);
  const toggle = (key: string) => () => setOpen(open === key ? null : key);
  const used = invoice.sections.filter(({ section }) => invoice.lines.some((line) => line.section === section));
  return (
    <div className={styles.root}>
      {used.map((section) => (
        <section key={section.section} className={styles.section} aria-label={section.name}>
          <SectionHead
            {...{ invoice, section, canEdit }}
            isOpen={open === `section ${section.section}`}
            onToggle={toggle(`section ${section.section}`)}
          />
          <Lines {...{ invoice, section, canEdit, open, toggle }} />
        </section>
      ))}
    </div>
  );
}

function Lines(props: {
  readonly invoice: Invoice;
  readonly section: InvoiceSection;
  readonly canEdit: boolean;
  readonly open: string | null;
  readonly toggle: (key: string) => () => void;
}) {
  const { invoice, section, canEdit, open, toggle } = props;
  const styles = useStyles();
  const { texts, say } = useDocumentWords();
  const [shown, setShown] = useState(pageSize);
  const lines = invoice.lines.filter((line) => line.section === section.section);
  return (
    <>
      <ul className={styles.list}>
        {lines.slice(0, shown).map((line) => (
          <LineCard
            key={line.line}
            {...{ invoice, line, canEdit }}
            isOpen={open === `line ${line.line}`}
            onToggle={toggle(`line ${line.line}`)}
          />
        ))}
      </ul>
      {lines.length > shown && (
        <Button appearance="subtle" onClick={() => setShown(shown + pageSize)}>
          {say(texts.check.more, { count: lines.length - shown })}
        </Button>
      )}
    </>
  );
}

function SectionHead(props: {
  readonly invoice: Invoice;
  readonly section: InvoiceSection;
  readonly canEdit: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) {
  const { invoice, section, canEdit, isOpen, onToggle } = props;
  const styles = useStyles();
  const { say, amount, documents, language } = useDocumentWords();
  const words = documents.edit;
  const { contractValue, invoicedToDate, name, method } = section;
  const facts = say(words.sectionFacts, {
    method: textsFor(language).documents.methods[method],
    value: contractValue ? amount(contractValue, invoice.currency) : "",
    invoiced: invoicedToDate.isZero() ? "" : amount(invoicedToDate, invoice.currency),
  });
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        {canEdit && (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={isOpen}
            aria-label={`${words.rename} ${name}`}
            onClick={onToggle}
          >
            {words.rename}
          </Button>
        )}
      </div>
      <p className={styles.facts}>{facts}</p>
      {isOpen && <NameEditor invoice={invoice} section={section} onClose={onToggle} />}
    </>
  );
}

function NameEditor(props: {
  readonly invoice: Invoice;
  readonly section: InvoiceSection;
  readonly onClose: () => void;
}) {
  const { invoice, section, onClose } = props;
  const { documents } = useDocumentWords();
  const [name, setName] = useState(section.name);
  const changes = useMemo(
    () => (name === section.name ? [] : [{ kind: "section", section: section.section, name } as const]),
    [name, section],
  );
  return (
    <EditForm label={documents.edit.sectionName} invoice={invoice} changes={changes} onClose={onClose}>
      <TextField label={documents.edit.sectionName} value={name} onChange={setName} />
    </EditForm>
  );
}
