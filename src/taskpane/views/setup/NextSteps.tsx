import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { tableWord } from "../../../application/mapping/mappableFields";
import { textsFor } from "../../../texts/catalogue";
import { usePane } from "../../app/paneContext";
import { findSheets } from "../../model/mapping/mappingUses";
import { sureness } from "../../model/mapping/sheetList";
import { addingMissingSheets } from "../../model/missingSheets";
import { nextSteps, type NextStep } from "../../model/setup/nextSteps";
import { ActionRow } from "../../parts/ActionRow";
import { Section } from "../../parts/Section";
import { useLook } from "../../parts/useLook";
import { useWords } from "../../parts/wordsContext";

const useStyles = makeStyles({ list: { display: "grid", rowGap: "4px" } });

/** What the workbook still needs before an invoice can be confirmed; a sheet is looked for while there is no time at all. */
export function useNextSteps(): readonly NextStep[] {
  const { billing } = usePane().state;
  const known = useMemo(() => (billing ? nextSteps(billing) : []), [billing]);
  const isWithoutTime = billing !== null && !billing.books.ledgers.some(({ source }) => source.table === "Time");
  const seeks = isWithoutTime && !known.some(({ kind }) => kind === "readSheet");
  const findings = useLook(seeks ? findSheets : null, billing).latest;
  return useMemo(() => {
    const likely = (findings?.proposals ?? []).filter(({ confidence }) => sureness(confidence) === "sure");
    const found = likely.map(({ sheet, table }): NextStep => ({ kind: "readSheet", sheet, table }));
    return seeks ? [...found, ...known] : known;
  }, [seeks, findings, known]);
}

/** The steps that are left before the first invoice, each one click from being taken. */
export function NextSteps(props: {
  readonly steps: readonly NextStep[];
  /** Leads to the check, which offers rates; absent: by opening the ledgers. */
  readonly onRates?: () => void;
}) {
  const { controller } = usePane();
  const { steps, onRates = () => controller.open("ledgers") } = props;
  const styles = useStyles();
  const { setup } = useWords().texts;
  if (steps.length === 0) return null;
  return (
    <Section title={setup.next.title}>
      <div className={styles.list}>
        {steps.map((step) => (
          <Step key={step.kind === "readSheet" ? step.sheet : step.kind} step={step} onRates={onRates} />
        ))}
      </div>
    </Section>
  );
}

function Step({ step, onRates }: { readonly step: NextStep; readonly onRates: () => void }) {
  const { controller, dispatch } = usePane();
  const { texts, language, say } = useWords();
  const { next } = texts.setup;
  switch (step.kind) {
    case "readSheet":
      return (
        <ActionRow
          title={say(next.read, { sheet: step.sheet })}
          detail={say(next.readHint, { table: tableWord(step.table, language) })}
          onOpen={() => dispatch({ type: "viewOpened", view: "ledgers", ledgersPage: "mapping" })}
        />
      );
    case "addSheets":
      return (
        <ActionRow
          title={texts.check.addTables}
          detail={step.tables.map((table) => tableWord(table, language)).join(", ")}
          onOpen={() => void controller.change(addingMissingSheets)}
        />
      );
    case "addRates":
      return <ActionRow title={next.rates} detail={next.ratesHint} onOpen={onRates} />;
    case "sayWhoSells": {
      const { mentions } = textsFor(language).explanations;
      const names = step.mentions.map((mention) => mentions[mention]).join(", ");
      return <FillIn title={next.seller} sheet={step.sheet} names={names} />;
    }
    case "addAddresses":
      return <FillIn title={next.clients} sheet={step.sheet} names={step.clients.join(", ")} />;
  }
}

/** Something to be typed on a sheet, which it leads to. */
function FillIn({ title, sheet, names }: { readonly title: string; readonly sheet: string; readonly names: string }) {
  const { controller } = usePane();
  const { texts, say } = useWords();
  return (
    <ActionRow
      title={title}
      detail={say(texts.setup.next.hint, { sheet, names })}
      onOpen={() => void controller.goTo({ sheet, cell: null })}
    />
  );
}
