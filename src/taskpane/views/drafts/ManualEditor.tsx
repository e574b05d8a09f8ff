import { makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Books } from "../../../domain/entries/books";
import type { BillingType } from "../../../domain/entries/entry";
import type { Invoice } from "../../../domain/invoicing/invoice";
import type { JournalDetail } from "../../../domain/invoicing/journal";
import {
  manualChanges,
  manualClasses,
  manualFormOf,
  manualSections,
  newManualForm,
  taxCodesOf,
  unreadableNumbers,
  type ManualForm,
} from "../../model/drafts/manualForm";
import { useDocumentWords } from "../invoices/useDocumentWords";
import { EditForm } from "./EditForm";
import { ChoiceField, TextField } from "./fields";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(110px, 100%), 1fr))",
    gap: "8px 12px",
    alignItems: "start",
  },
});

const billingTypes: readonly BillingType[] = ["Chargeable", "Complimentary", "Non-chargeable"];

type Typing = {
  readonly invoice: Invoice;
  readonly books: Books;
  readonly form: ManualForm;
  readonly isTouched: boolean;
  readonly onChange: (changed: Partial<ManualForm>) => void;
};

/** A line written by hand: a new one, or one that is there with all of its fields. */
export function ManualEditor(props: {
  readonly label: string;
  readonly invoice: Invoice;
  readonly books: Books;
  readonly replaced: JournalDetail | null;
  readonly onClose: () => void;
}) {
  const { label, invoice, books, replaced, onClose } = props;
  const styles = useStyles();
  const { documents, language } = useDocumentWords();
  const [form, setForm] = useState(() => (replaced ? manualFormOf(replaced, language) : newManualForm(invoice, books)));
  const [isTouched, setTouched] = useState(false);
  const changes = useMemo(() => (isTouched ? manualChanges(form, replaced) : []), [isTouched, form, replaced]);
  const onChange = (changed: Partial<ManualForm>): void => {
    setTouched(true);
    setForm({ ...form, ...changed });
  };
  const typing = { invoice, books, form, isTouched, onChange };
  return (
    <EditForm label={label} invoice={invoice} changes={changes} onClose={onClose}>
      <TextField
        label={documents.edit.externalDescription}
        value={form.description}
        onChange={(description) => onChange({ description })}
      />
      <div className={styles.fields}>
        <KindFields {...typing} canMove={replaced === null} />
        <FigureFields {...typing} />
        <FactFields {...typing} />
      </div>
    </EditForm>
  );
}

/** Where it stands and what it is. */
function KindFields({ invoice, books, form, canMove, onChange }: Typing & { readonly canMove: boolean }) {
  const { texts, documents } = useDocumentWords();
  const sections = manualSections(invoice);
  return (
    <>
      {sections.length > 1 && canMove && (
        <ChoiceField
          label={documents.edit.section}
          value={form.section}
          options={sections.map(({ section, name }) => [section, name] as const)}
          onChange={(section) => onChange({ section })}
        />
      )}
      <ChoiceField
        label={documents.edit.entryClass}
        value={form.entryClass}
        options={manualClasses(invoice, form.section, books).map((name) => [name, texts.classes[name]] as const)}
        onChange={(entryClass) => onChange({ entryClass })}
      />
    </>
  );
}

/** What is multiplied, its tax, and its cost. */
function FigureFields({ invoice, books, form, isTouched, onChange }: Typing) {
  const { texts, documents } = useDocumentWords();
  const words = documents.edit;
  const codes = [...new Set([form.taxCode, ...taxCodesOf(invoice, books)])];
  const number = (field: "quantity" | "price" | "cost") => ({
    ...{ value: form[field], isNumber: true, onChange: (value: string) => onChange({ [field]: value }) },
    problem: isTouched && unreadableNumbers(form).includes(field) ? texts.drafts.notANumber : null,
  });
  return (
    <>
      <TextField label={words.quantity} {...number("quantity")} />
      <TextField label={words.unit} value={form.unit} onChange={(unit) => onChange({ unit })} />
      <TextField label={`${words.price} (${invoice.currency})`} {...number("price")} />
      {form.entryClass !== "Disbursement" && (
        <ChoiceField
          label={words.taxCode}
          value={form.taxCode}
          options={codes.map((code) => [code, code] as const)}
          onChange={(taxCode) => onChange({ taxCode })}
        />
      )}
      <TextField label={words.cost} hint={words.costHint} {...number("cost")} />
    </>
  );
}

/** How it is billed, when, who and what for. */
function FactFields({ form, onChange }: Typing) {
  const { texts, documents } = useDocumentWords();
  const text = (field: "person" | "task" | "date") => ({
    value: form[field],
    onChange: (value: string) => onChange({ [field]: value }),
  });
  return (
    <>
      <ChoiceField
        label={documents.edit.billingType}
        value={form.billingType}
        options={billingTypes.map((type) => [type, texts.billingTypes[type]] as const)}
        onChange={(billingType) => onChange({ billingType })}
      />
      <TextField label={texts.drafts.date} type="date" {...text("date")} />
      <TextField label={documents.edit.person} {...text("person")} />
      <TextField label={documents.edit.task} {...text("task")} />
    </>
  );
}
