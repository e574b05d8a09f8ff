import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { heldSince } from "../../../application/safety/draftHolds";
import { parseLocalDate, type LocalDate } from "../../../domain/calendar/localDate";
import { keyOf } from "../../../domain/entries/key";
import type { InvoiceRecord } from "../../../domain/invoicing/journal";
import { takingOver } from "../../app/draftActions";
import { discarding, refreshing, reviewing } from "../../app/invoiceActions";
import { usePane } from "../../app/paneContext";
import { usedFeatures } from "../../model/usedFeatures";
import { useFigures } from "../../parts/useFigures";
import { ConfirmPanel } from "./ConfirmPanel";
import { Question } from "./Question";
import { useDocumentWords } from "./useDocumentWords";

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "10px 12px",
    display: "grid",
    rowGap: "8px",
  },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "12px" },
  client: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  total: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  detail: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 8px",
    alignItems: "center",
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  more: { display: "flex", flexWrap: "wrap", marginInlineStart: "-8px" },
  small: { minWidth: 0 },
});

/** A draft: what it comes to, its tab, what can be done with it, and the question before it is confirmed. */
export function DraftCard(props: {
  readonly draft: InvoiceRecord;
  readonly busy: boolean;
  readonly asked: boolean;
  readonly onConfirm: () => void;
  readonly onOpen: () => void;
}) {
  const { draft, busy, asked, onConfirm, onOpen } = props;
  const { state, dispatch } = usePane();
  const styles = useStyles();
  const { texts, amount, day, say } = useFigures();
  const name = draft.draft;
  const since = state.billing ? dayOf(heldSince(state.billing, draft)) : null;
  const holder = { by: draft.by, ...(since && since !== draft.date ? { since: day(since) } : {}) };
  const isOwn = keyOf(draft.by) === keyOf(state.name);
  const about = [day(draft.date), !isOwn && draft.by && say(texts.drafts.by, holder)].filter(Boolean).join(" · ");
  return (
    <article className={styles.root} aria-label={`${name} ${draft.client}`}>
      <div className={styles.head}>
        <h3 className={styles.client}>{draft.client}</h3>
        <span className={styles.total}>{amount(draft.total, draft.currency)}</span>
      </div>
      <span className={styles.detail}>
        <Badge appearance="tint" color="informative">
          {name}
        </Badge>
        {draft.state !== "Draft" && <Badge appearance="tint">{texts.drafts.states[draft.state]}</Badge>}
        <span>{about}</span>
      </span>
      {asked && state.confirmation ? (
        <ConfirmPanel confirmation={state.confirmation} />
      ) : (
        <>
          <div className={styles.actions}>
            <Button
              appearance="primary"
              disabled={busy}
              onClick={onConfirm}
              aria-label={`${texts.drafts.confirm} ${name}`}
            >
              {texts.drafts.confirm}
            </Button>
            <Button
              onClick={() => dispatch({ type: "viewOpened", view: "invoices", page: { kind: "draft", draft: name } })}
              aria-label={`${texts.drafts.edit} ${name}`}
            >
              {texts.drafts.edit}
            </Button>
          </div>
          <MoreActions draft={draft} busy={busy} onOpen={onOpen} />
        </>
      )}
    </article>
  );
}

/** The day of a moment in ISO 8601; null where it is none. */
function dayOf(moment: string): LocalDate | null {
  return parseLocalDate(moment.slice(0, 10));
}

type Asked = "discard" | "takeOver" | null;

/** What is wanted less often: the tab, refresh, review, discard, take over what somebody else holds. */
function MoreActions(props: { readonly draft: InvoiceRecord; readonly busy: boolean; readonly onOpen: () => void }) {
  const { draft, busy, onOpen } = props;
  const { state, controller } = usePane();
  const styles = useStyles();
  const { texts, say, documents } = useDocumentWords();
  const [asked, setAsked] = useState<Asked>(null);
  const { draft: name, by } = draft;
  const isDiscard = asked === "discard";
  if (asked !== null) {
    const { takeOver, takeOverQuestion } = documents.lists;
    const change = isDiscard ? discarding(name) : takingOver(name);
    return (
      <Question
        text={say(isDiscard ? texts.drafts.discardQuestion : takeOverQuestion, { draft: name, by })}
        answer={isDiscard ? texts.drafts.discard : takeOver}
        busy={busy}
        onYes={() => void controller.change(change).then(() => setAsked(null))}
        onNo={() => setAsked(null)}
      />
    );
  }
  const review = draft.state === "In review" ? texts.drafts.takeBack : texts.drafts.review;
  const reviews = state.billing !== null && usedFeatures(state.billing.books, state.name).review;
  const isHeldElsewhere = by !== "" && by !== state.name;
  const actions: [string, () => void][] = [
    ...(draft.sheet === "" ? [] : [[texts.drafts.openSheet, onOpen] satisfies [string, () => void]]),
    [texts.drafts.refresh, () => void controller.change(refreshing(name))],
    ...(reviews ? [[review, () => void controller.change(reviewing(name))] satisfies [string, () => void]] : []),
    ...(isHeldElsewhere ? [[documents.lists.takeOver, () => setAsked("takeOver")] satisfies [string, () => void]] : []),
    [texts.drafts.discard, () => setAsked("discard")],
  ];
  return (
    <div className={styles.more}>
      {actions.map(([label, act]) => (
        <Button
          key={label}
          className={styles.small}
          size="small"
          appearance="subtle"
          disabled={busy}
          aria-label={`${label} ${name}`}
          onClick={act}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
