import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, type ReactNode } from "react";
import type { DraftChange } from "../../../application/editing/draftChanges";
import type { Invoice } from "../../../domain/invoicing/invoice";
import { editing } from "../../app/draftActions";
import { usePane } from "../../app/paneContext";
import { outcomeOf } from "../../model/drafts/draftOutcome";
import { onEscape } from "../../parts/onEscape";
import { FindingList } from "../../parts/FindingList";
import { useDocumentWords } from "../invoices/useDocumentWords";

const useStyles = makeStyles({
  root: {
    display: "grid",
    rowGap: "10px",
    padding: "10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  outcome: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "12px",
    margin: 0,
    fontVariantNumeric: "tabular-nums",
    "& dd": { margin: 0, textAlign: "end" },
  },
  after: { fontWeight: tokens.fontWeightSemibold },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  refused: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** A form that changes a draft: what its totals would be, what would be refused and why, before anything is written. Esc closes it. */
export function EditForm(props: {
  readonly label: string;
  readonly invoice: Invoice;
  /** "unreadable" while something typed is not what its field takes. */
  readonly changes: readonly DraftChange[] | "unreadable";
  /** False while something has to be agreed to first. */
  readonly isReady?: boolean;
  readonly children: ReactNode;
  readonly onClose: () => void;
}) {
  const { label, invoice, changes, isReady = true, onClose } = props;
  const { state, controller } = usePane();
  const styles = useStyles();
  const { texts, documents } = useDocumentWords();
  const settled = useDeferredValue(changes);
  const { billing } = state;
  const outcome = useMemo(
    () => (settled === "unreadable" || !billing ? null : outcomeOf(invoice, settled, billing)),
    [settled, invoice, billing],
  );
  const busy = state.work !== null && !state.work.quiet;
  const save = (): void => {
    if (changes !== "unreadable") void controller.change(editing(invoice, changes, onClose));
  };
  return (
    <form
      className={styles.root}
      aria-label={label}
      onKeyDown={onEscape(onClose)}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {props.children}
      <div aria-live="polite">
        {outcome?.kind === "refused" && <p className={styles.refused}>{documents.edit.refused}</p>}
        {outcome?.kind === "refused" && (
          <FindingList findings={outcome.findings} onGoTo={(place) => void controller.goTo(place)} />
        )}
        {outcome?.kind === "changed" && <Sums outcome={outcome} currency={invoice.currency} />}
      </div>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={busy || !isReady || outcome?.kind !== "changed"}>
          {documents.edit.apply}
        </Button>
        <Button onClick={onClose}>{texts.actions.cancel}</Button>
      </div>
    </form>
  );
}

type Changed = Extract<ReturnType<typeof outcomeOf>, { kind: "changed" }>;

function Sums({ outcome, currency }: { readonly outcome: Changed; readonly currency: string }) {
  const styles = useStyles();
  const { texts, amount } = useDocumentWords();
  return (
    <dl className={styles.outcome}>
      {outcome.sums.map(({ sum, before, after }) => (
        <div key={sum} style={{ display: "contents" }}>
          <dt>{texts.drafts.totals[sum]}</dt>
          <dd>
            {!before.equals(after) && `${amount(before, currency)} → `}
            <span className={styles.after}>{amount(after, currency)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
