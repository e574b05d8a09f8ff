import { makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Invoice } from "../../../domain/invoicing/invoice";
import { usePane } from "../../app/paneContext";
import { headerEditOf, headerFormOf, type HeaderForm } from "../../model/drafts/headerForm";
import { usedFeatures } from "../../model/usedFeatures";
import { useDocumentWords } from "../invoices/useDocumentWords";
import { EditForm } from "./EditForm";
import { ChoiceField, LongTextField, TextField } from "./fields";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(120px, 100%), 1fr))",
    gap: "8px 12px",
    alignItems: "start",
  },
});

const discountKinds = ["none", "percent", "amount"] as const;

/** What may be changed on a draft's header; number, client, currency and contract may not. */
export function HeaderEditor({ invoice, onClose }: { readonly invoice: Invoice; readonly onClose: () => void }) {
  const { state } = usePane();
  const styles = useStyles();
  const { texts, documents, language } = useDocumentWords();
  const [form, setForm] = useState(() => headerFormOf(invoice, language));
  const { edit, unreadable } = useMemo(() => headerEditOf(invoice, form, language), [invoice, form, language]);
  const changes = useMemo(() => {
    if (edit === null) return "unreadable";
    return Object.keys(edit).length === 0 ? [] : [{ kind: "header", edit } as const];
  }, [edit]);
  const { drafts } = texts;
  const words = documents.edit;
  const usesFreight = state.billing !== null && usedFeatures(state.billing.books, state.name).freight;
  const withFreight = usesFreight || !invoice.freightAsTyped.isZero();
  const field = <F extends keyof HeaderForm>(name: F) => ({
    value: form[name],
    onChange: (value: HeaderForm[F]) => setForm({ ...form, [name]: value }),
  });
  const number = (name: "discount" | "freight") => ({
    ...field(name),
    isNumber: true,
    problem: (unreadable as readonly string[]).includes(name) ? drafts.notANumber : null,
  });
  return (
    <EditForm label={words.header} invoice={invoice} changes={changes} onClose={onClose}>
      <div className={styles.fields}>
        <TextField label={words.name} {...field("name")} />
        <TextField label={drafts.purchaseOrder} {...field("purchaseOrder")} />
        <TextField label={words.reference} {...field("reference")} />
        <TextField label={drafts.date} type="date" {...field("date")} />
        <TextField
          label={words.terms}
          hint={words.termsHint}
          problem={(unreadable as readonly string[]).includes("terms") ? words.termsUnreadable : null}
          {...field("terms")}
        />
        <ChoiceField
          label={words.discountKind}
          options={discountKinds.map((kind) => [kind, words.discountKinds[kind]] as const)}
          {...field("discountKind")}
        />
        {form.discountKind !== "none" && (
          <TextField
            label={form.discountKind === "percent" ? drafts.discountPercent : drafts.discount}
            {...number("discount")}
          />
        )}
        {withFreight && <TextField label={drafts.freight} {...number("freight")} />}
      </div>
      <LongTextField label={words.billTo} {...field("billTo")} />
    </EditForm>
  );
}
