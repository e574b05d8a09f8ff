import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { areOptionsReadable } from "../../app/draftRequest";
import { usePane } from "../../app/paneContext";
import type { DraftOptions, DraftPreview } from "../../app/state";
import type { Worth } from "../../model/worth";
import { FindingList } from "../../parts/FindingList";
import { Section } from "../../parts/Section";
import { useFigures } from "../../parts/useFigures";
import { DraftOptionsForm } from "./DraftOptionsForm";
import { InvoiceTotals } from "./InvoiceTotals";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", minHeight: "100%" },
  body: { display: "grid", rowGap: "16px", padding: "12px", alignContent: "start", flex: "1 0 auto" },
  head: { display: "flex", alignItems: "center", gap: "4px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  list: { display: "grid", rowGap: "8px" },
  foot: {
    position: "sticky",
    insetBlockEnd: 0,
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "end",
    gap: "8px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** The drafts a selection would make, with every total, before anything is written. */
export function PreviewPanel({ preview, worth }: { readonly preview: DraftPreview; readonly worth: Worth }) {
  const { state, controller, dispatch } = usePane();
  const styles = useStyles();
  const { texts, say, worth: worthText } = useFigures();
  const { invoices, diagnostics, options } = preview;
  const busy = state.work !== null && !state.work.quiet;
  const back = (): void => dispatch({ type: "previewed", preview: null });
  const change = (changes: Partial<DraftOptions>): void => {
    const next = { ...options, ...changes };
    if (areOptionsReadable(next)) void controller.preview(next);
    else dispatch({ type: "previewed", preview: { ...preview, options: next } });
  };
  return (
    <div className={styles.root}>
      <div className={styles.body}>
        <div className={styles.head}>
          <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={texts.actions.back} onClick={back} />
          <h2 className={styles.title} tabIndex={-1}>
            {texts.drafts.preview}
          </h2>
        </div>
        <span>
          {say(texts.backlog.selected, { count: worth.count })} · {worthText(worth)}
        </span>
        <DraftOptionsForm options={options} onChange={change} />
        <div className={styles.list}>
          {invoices.map((invoice) => (
            <InvoiceTotals key={invoice.draft} invoice={invoice} />
          ))}
        </div>
        {diagnostics.length > 0 && (
          <Section title={texts.drafts.notes}>
            <FindingList findings={diagnostics} onGoTo={(place) => void controller.goTo(place)} />
          </Section>
        )}
      </div>
      <div className={styles.foot}>
        <Button onClick={back}>{texts.actions.back}</Button>
        <Button
          appearance="primary"
          disabled={invoices.length === 0 || busy || !areOptionsReadable(options)}
          onClick={() => void controller.createDrafts()}
        >
          {say(texts.backlog.createDrafts, { count: invoices.length })}
        </Button>
      </div>
    </div>
  );
}
