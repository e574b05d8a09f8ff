import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { hasErrors } from "../../../domain/diagnostics/diagnostic";
import { lastRun } from "../../../application/recovery/lastRun";
import { textsFor } from "../../../texts/catalogue";
import { undoing } from "../../app/draftActions";
import { usePane } from "../../app/paneContext";
import { Section } from "../../parts/Section";
import { useDocumentWords } from "../invoices/useDocumentWords";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", alignItems: "center", gap: "4px 8px" },
  facts: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere", minWidth: 0 },
});

/** What was done last, by whomever, and the way to take it back; only while nothing depends on it. */
export function LastRunSection() {
  const { state, controller } = usePane();
  const styles = useStyles();
  const { texts, day, documents, language } = useDocumentWords();
  const { billing, work } = state;
  const { value, diagnostics } = useMemo(() => (billing ? lastRun(billing) : nothing), [billing]);
  if (!value || hasErrors(diagnostics)) return null;
  const words: Readonly<Record<string, string>> = textsFor(language).explanations.actions;
  const facts = [
    sentenceCase(words[value.action] ?? value.action),
    value.invoices.join(", "),
    value.by,
    day(value.when.slice(0, 10)),
  ];
  return (
    <Section title={documents.home.lastRun}>
      <div className={styles.row}>
        <span className={styles.facts}>{facts.filter(Boolean).join(" · ")}</span>
        <Button
          size="small"
          disabled={work !== null && !work.quiet}
          aria-label={`${texts.actions.undo}: ${facts.filter(Boolean).join(", ")}`}
          onClick={() => void controller.change(undoing)}
        >
          {texts.actions.undo}
        </Button>
      </div>
    </Section>
  );
}

/** The Log names a run within a sentence; here it begins one. */
function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const nothing = { value: null, diagnostics: [] };
