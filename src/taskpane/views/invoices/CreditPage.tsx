import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { findInvoice } from "../../../domain/invoicing/invoiceFromJournal";
import type { Books } from "../../../domain/entries/books";
import type { Invoice } from "../../../domain/invoicing/invoice";
import { crediting } from "../../app/invoiceActions";
import { usePane } from "../../app/paneContext";
import {
  creditableLines,
  creditChoiceOf,
  creditNoteOf,
  newCreditForm,
  type CreditForm,
} from "../../model/credit/creditForm";
import { FindingList } from "../../parts/FindingList";
import { ChoiceField, TextField } from "../drafts/fields";
import { CreditLines } from "./CreditLines";
import { InvoiceSums } from "../../parts/InvoiceSums";
import { Page } from "./Page";
import { useDocumentWords } from "./useDocumentWords";

const useStyles = makeStyles({
  form: { display: "grid", rowGap: "12px", minWidth: 0 },
  outcome: { display: "grid", rowGap: "6px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0 },
});

const hows = ["all", "quantity", "amount"] as const;
const backs = ["backlog", "writeoff"] as const;

/** Corrects a confirmed invoice by a credit note: all of it, some quantities, or an amount. Rule: domain rules §5 "Correct". */
export function CreditPage({ invoice: number }: { readonly invoice: string }) {
  const { state, controller } = usePane();
  const { say, documents } = useDocumentWords();
  const books = state.billing?.books ?? null;
  const found = useMemo(() => (books ? findInvoice(books, number, "confirmed") : null), [books, number]);
  if (!books || !found) return null;
  return (
    <Page title={say(documents.credit.title, { number })} hint={documents.credit.question}>
      {found.value ? (
        <CreditEditor key={number} original={found.value} books={books} />
      ) : (
        <FindingList findings={found.diagnostics} onGoTo={(place) => void controller.goTo(place)} />
      )}
    </Page>
  );
}

function CreditEditor({ original, books }: { readonly original: Invoice; readonly books: Books }) {
  const { state, controller, dispatch } = usePane();
  const styles = useStyles();
  const { documents } = useDocumentWords();
  const [form, setForm] = useState(() => newCreditForm(original, state.today));
  const lines = useMemo(() => creditableLines(original, books), [original, books]);
  const choice = useMemo(() => creditChoiceOf(original, lines, form), [original, lines, form]);
  const note = useMemo(
    () => (choice === null || choice === "unreadable" ? null : creditNoteOf(original, choice, books)),
    [original, choice, books],
  );
  const words = documents.credit;
  const busy = state.work !== null && !state.work.quiet;
  const back = (): void => dispatch({ type: "viewOpened", view: "invoices" });
  const save = (): void => {
    if (choice !== null && choice !== "unreadable") void controller.change(crediting(choice, back));
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <CreditFields original={original} lines={lines} form={form} onChange={setForm} />
      <div className={styles.outcome} aria-live="polite">
        {note === null && choice !== "unreadable" && <p className={styles.note}>{words.nothing}</p>}
        {note?.value && <h3 className={styles.title}>{words.note}</h3>}
        {note?.value && <InvoiceSums invoice={note.value} />}
        {note && !note.value && (
          <FindingList findings={note.diagnostics} onGoTo={(place) => void controller.goTo(place)} />
        )}
      </div>
      <div>
        <Button type="submit" appearance="primary" disabled={busy || !note?.value}>
          {words.apply}
        </Button>
      </div>
    </form>
  );
}

function CreditFields(props: {
  readonly original: Invoice;
  readonly lines: ReturnType<typeof creditableLines>;
  readonly form: CreditForm;
  readonly onChange: (form: CreditForm) => void;
}) {
  const { original, lines, form, onChange } = props;
  const { documents } = useDocumentWords();
  const words = documents.credit;
  const change = (changed: Partial<CreditForm>): void => onChange({ ...form, ...changed });
  return (
    <>
      <Field label={words.how}>
        <RadioGroup
          value={form.how}
          onChange={(_, { value }) => change({ how: hows.find((name) => name === value) ?? "all" })}
        >
          {hows.map((name) => (
            <Radio key={name} value={name} label={words.hows[name]} />
          ))}
        </RadioGroup>
      </Field>
      {form.how === "quantity" && (
        <CreditLines
          lines={lines}
          currency={original.currency}
          quantities={form.quantities}
          onChange={(quantities) => change({ quantities })}
        />
      )}
      {form.how === "amount" ? (
        <AmountFields original={original} form={form} onChange={change} />
      ) : (
        <Field label={words.back}>
          <RadioGroup
            value={form.back}
            onChange={(_, { value }) => change({ back: backs.find((name) => name === value) ?? "backlog" })}
          >
            {backs.map((name) => (
              <Radio key={name} value={name} label={words.backs[name]} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <TextField label={words.date} type="date" value={form.date} onChange={(date) => change({ date })} />
    </>
  );
}

function AmountFields(props: {
  readonly original: Invoice;
  readonly form: CreditForm;
  readonly onChange: (changed: Partial<CreditForm>) => void;
}) {
  const { original, form, onChange } = props;
  const { documents } = useDocumentWords();
  const words = documents.credit;
  const codes = original.taxBreakdown.map(({ code }) => [code, code] as const);
  return (
    <>
      <TextField
        label={`${words.amount} (${original.currency})`}
        hint={original.policy === "included" ? words.amountHintIncluded : words.amountHint}
        isNumber
        value={form.amount}
        onChange={(amount) => onChange({ amount })}
      />
      {codes.length > 1 && (
        <ChoiceField
          label={documents.edit.taxCode}
          value={form.taxCode}
          options={codes}
          onChange={(taxCode) => onChange({ taxCode })}
        />
      )}
      <TextField label={documents.edit.reason} value={form.reason} onChange={(reason) => onChange({ reason })} />
    </>
  );
}
