import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { InvoiceRecord } from "../../../domain/invoicing/journal";
import { usePane } from "../../app/paneContext";
import { useFigures } from "../../parts/useFigures";
import { ConfirmPanel } from "./ConfirmPanel";

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
});

/** A draft: what it comes to, its tab, and the question before it is confirmed. */
export function DraftCard(props: {
  readonly draft: InvoiceRecord;
  readonly busy: boolean;
  readonly asked: boolean;
  readonly onConfirm: () => void;
  readonly onOpen: () => void;
}) {
  const { draft, busy, asked, onConfirm, onOpen } = props;
  const { state } = usePane();
  const styles = useStyles();
  const { texts, amount, day, say } = useFigures();
  return (
    <article className={styles.root} aria-label={`${draft.draft} ${draft.client}`}>
      <div className={styles.head}>
        <h3 className={styles.client}>{draft.client}</h3>
        <span className={styles.total}>{amount(draft.total, draft.currency)}</span>
      </div>
      <span className={styles.detail}>
        <Badge appearance="tint" color="informative">
          {draft.draft}
        </Badge>
        {draft.state !== "Draft" && <Badge appearance="tint">{texts.drafts.states[draft.state]}</Badge>}
        <span>{[day(draft.date), draft.by && say(texts.drafts.by, { by: draft.by })].filter(Boolean).join(" · ")}</span>
      </span>
      {asked && state.confirmation ? (
        <ConfirmPanel confirmation={state.confirmation} />
      ) : (
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabled={busy}
            onClick={onConfirm}
            aria-label={`${texts.drafts.confirm} ${draft.draft}`}
          >
            {texts.drafts.confirm}
          </Button>
          {draft.sheet !== "" && (
            <Button onClick={onOpen} aria-label={`${texts.drafts.openSheet} ${draft.draft}`}>
              {texts.drafts.openSheet}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}
