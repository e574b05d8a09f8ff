import { Field, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { DraftChange } from "../../../application/editing/draftChanges";
import type { BillingType } from "../../../domain/entries/entry";
import type { Invoice } from "../../../domain/invoicing/invoice";
import type { DetailChoice } from "../../../domain/invoicing/editDetails";
import type { JournalDetail } from "../../../domain/invoicing/journal";
import { usePane } from "../../app/paneContext";
import {
  detailEditOf,
  detailFormOf,
  detailKindOf,
  leavesRest,
  needsReason,
  originalQuantityOf,
  type DetailForm,
} from "../../model/drafts/detailForm";
import { taxCodesOf } from "../../model/drafts/manualForm";
import { quantityText } from "../../model/formulaText";
import { readTypedNumber } from "../../model/typedNumber";
import { useDocumentWords } from "../invoices/useDocumentWords";
import { EditForm } from "./EditForm";
import { ChoiceField, LongTextField, TextField } from "./fields";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(110px, 100%), 1fr))",
    gap: "8px 12px",
    alignItems: "start",
  },
});

const billingTypes: readonly BillingType[] = ["Chargeable", "Complimentary", "Non-chargeable"];

/** What may be changed on some details of a line, by what they are. */
export function DetailEditor(props: {
  readonly label: string;
  readonly invoice: Invoice;
  readonly choice: DetailChoice;
  readonly details: readonly JournalDetail[];
  readonly onClose: () => void;
}) {
  const { label, invoice, choice, details, onClose } = props;
  const { documents, language } = useDocumentWords();
  const [form, setForm] = useState(() => detailFormOf(details, language));
  const changes = useMemo((): readonly DraftChange[] | "unreadable" => {
    const edit = detailEditOf(details, form, language);
    if (edit === "unreadable") return edit;
    return Object.keys(edit).length === 0 ? [] : [{ kind: "details", choice, edit }];
  }, [details, form, language, choice]);
  const change = (changed: Partial<DetailForm>): void => setForm({ ...form, ...changed });
  const words = documents.edit;
  const kind = detailKindOf(details);
  return (
    <EditForm label={label} invoice={invoice} changes={changes} onClose={onClose}>
      {kind === "milestone" && <span>{words.milestone}</span>}
      <LongTextField
        label={words.externalDescription}
        value={form.externalDescription}
        placeholder={details.length > 1 ? words.several : ""}
        onChange={(externalDescription) => change({ externalDescription })}
      />
      <Figures invoice={invoice} details={details} form={form} onChange={change} />
      {needsReason(details, form, language) && (
        <TextField
          label={words.reason}
          hint={words.reasonHint}
          value={form.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
      <TextField
        label={words.description}
        value={form.description}
        onChange={(description) => change({ description })}
      />
    </EditForm>
  );
}

function Figures(props: {
  readonly invoice: Invoice;
  readonly details: readonly JournalDetail[];
  readonly form: DetailForm;
  readonly onChange: (changed: Partial<DetailForm>) => void;
}) {
  const { invoice, details, form, onChange } = props;
  const { state } = usePane();
  const styles = useStyles();
  const unit = details[0]?.unit ?? "";
  const figureWords = useDocumentWords();
  const { texts, documents, say } = figureWords;
  const words = documents.edit;
  const original = originalQuantityOf(details);
  const was = original && say(words.was, { quantity: quantityText({ quantity: original, unit }, figureWords) });
  const codes = state.billing ? taxCodesOf(invoice, state.billing.books) : [form.taxCode];
  const number = (field: "quantity" | "price" | "total") => {
    const typed = readTypedNumber(form[field]);
    return {
      ...{ value: form[field], isNumber: true, onChange: (value: string) => onChange({ [field]: value }) },
      problem: typed === null || typed === "unreadable" ? texts.drafts.notANumber : null,
    };
  };
  if (detailKindOf(details) === "milestone") {
    return (
      <div className={styles.fields}>
        <TextField label={words.quantity} {...number("quantity")} hint={words.part} />
        <TextField label={`${words.total} (${invoice.currency})`} {...number("total")} />
      </div>
    );
  }
  return (
    <>
      <div className={styles.fields}>
        <TextField label={words.quantity} {...number("quantity")} {...(was ? { hint: was } : {})} />
        <TextField label={`${words.price} (${invoice.currency})`} {...number("price")} />
        <ChoiceField
          label={words.billingType}
          value={form.billingType}
          options={billingTypes.map((type) => [type, texts.billingTypes[type]] as const)}
          onChange={(billingType) => onChange({ billingType })}
        />
        {details[0]?.entryClass !== "Disbursement" && (
          <ChoiceField
            label={words.taxCode}
            value={form.taxCode}
            options={[...new Set([form.taxCode, ...codes])].map((code) => [code, code] as const)}
            onChange={(taxCode) => onChange({ taxCode })}
          />
        )}
      </div>
      {leavesRest(details, form) && detailKindOf(details) === "worked" && <Rest form={form} onChange={onChange} />}
    </>
  );
}

/** What becomes of what a lower quantity leaves over. */
function Rest(props: { readonly form: DetailForm; readonly onChange: (changed: Partial<DetailForm>) => void }) {
  const { documents } = useDocumentWords();
  const { rest, rests } = documents.edit;
  return (
    <Field label={rest}>
      <RadioGroup
        value={props.form.rest}
        onChange={(_, { value }) => props.onChange({ rest: value === "backlog" ? "backlog" : "writeoff" })}
      >
        <Radio value="writeoff" label={rests.writeoff} />
        <Radio value="backlog" label={rests.backlog} />
      </RadioGroup>
    </Field>
  );
}
