import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { proposeFile, withColumns } from "../../../application/importing/fileColumns";
import type { ImportLedger, ImportPlan, ImportSource } from "../../../application/importing/importPlan";
import type { ImportFile } from "../../../application/importing/textFile";
import { choiceOf, type MappingChoice } from "../../../application/mapping/mappingChoice";
import { usePane } from "../../app/paneContext";
import { importing, planning, type PlannedImport } from "../../model/importing/importUses";
import { agreedNames, type AgreedName, type ChosenNames } from "../../model/importing/nameChoices";
import { wasDone } from "../../model/wasDone";
import { useLedgerWords } from "../ledgers/useLedgerWords";
import { ColumnChoices } from "../mapping/ColumnChoices";
import { NotationChoice } from "../mapping/NotationChoice";
import { ImportFigures } from "./ImportFigures";
import { NameChoices } from "./NameChoices";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: "16px" },
  control: { minWidth: 0, width: "100%" },
  layout: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  text: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

const ledgerNames = ["Time", "Expenses"] as const;

/** What a file would add to a ledger: as it is recognised, or by the columns that the user names. Nothing is written before it is agreed to. */
export function FilePreview({ file, onDone }: { readonly file: ImportFile; readonly onDone: () => void }) {
  const { state, store, controller } = usePane();
  const styles = useStyles();
  const { ledgers: texts } = useLedgerWords();
  const run = async (plan: ImportPlan, names: readonly AgreedName[]): Promise<void> => {
    await controller.change(importing(plan, names), { kind: "importing", takesBack: true });
    if (wasDone(store)) onDone();
  };
  const [ledger, setLedger] = useState<ImportLedger>("Time");
  return (
    <div className={styles.root}>
      <Field label={texts.importing.ledger}>
        <Select
          className={styles.control}
          value={ledger}
          onChange={(_, { value }) => setLedger(value === "Expenses" ? "Expenses" : "Time")}
        >
          {ledgerNames.map((name) => (
            <option key={name} value={name}>
              {texts.importing.ledgers[name]}
            </option>
          ))}
        </Select>
      </Field>
      <LedgerPreview
        key={ledger}
        file={file}
        ledger={ledger}
        onStop={onDone}
        isBusy={state.work !== null && !state.work.quiet}
        onImport={(plan, names) => void run(plan, names)}
      />
    </div>
  );
}

function LedgerPreview(props: {
  readonly file: ImportFile;
  readonly ledger: ImportLedger;
  readonly isBusy: boolean;
  readonly onStop: () => void;
  readonly onImport: (plan: ImportPlan, names: readonly AgreedName[]) => void;
}) {
  const { file, ledger, isBusy, onStop, onImport } = props;
  const styles = useStyles();
  const { ledgers: texts, say } = useLedgerWords();
  const [choice, setChoice] = useState<MappingChoice | null>(null);
  const [dateOrder, setDateOrder] = useState<ImportSource["dateOrder"] | null>(null);
  const [names, setNames] = useState<ChosenNames>({});
  const proposal = useMemo(() => proposeFile(file, ledger), [file, ledger]);
  const source = useMemo((): ImportSource => {
    const own = choice ? withColumns(file, ledger, { proposal, choice }) : { ...file, ledger };
    return dateOrder ? { ...own, dateOrder } : own;
  }, [file, ledger, proposal, choice, dateOrder]);
  const planned = usePlannedImport(source, onStop);
  const plan = planned?.plan ?? null;
  const asksColumns = choice !== null || (planned !== null && plan === null);
  const asksOrder = dateOrder !== null || (plan?.notTaken.some(isAmbiguousDate) ?? false);
  return (
    <>
      {asksColumns ? (
        <ColumnChoices
          proposal={proposal}
          choice={choice ?? choiceOf(proposal, null)}
          asksDateOrder={false}
          onChange={setChoice}
        />
      ) : (
        <FileLayout tracker={plan?.tracker ?? null} onCorrect={() => setChoice(choiceOf(proposal, null))} />
      )}
      {asksOrder && (
        <NotationChoice
          question="dateOrder"
          notation={dateOrder ?? ""}
          onChoose={(order) => setDateOrder(order === "dmy" || order === "mdy" ? order : null)}
        />
      )}
      <ImportFigures planned={planned} />
      <NameChoices unknown={planned?.unknown ?? []} chosen={names} onChoose={setNames} />
      {plan && plan.rows.length > 0 && (
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabled={isBusy}
            onClick={() => onImport(plan, agreedNames(ledger, planned!.unknown, names))}
          >
            {say(texts.importing.import, { count: plan.rows.length })}
          </Button>
        </div>
      )}
    </>
  );
}

/** How the file's columns are known, and the way to say otherwise. */
function FileLayout(props: { readonly tracker: string | null; readonly onCorrect: () => void }) {
  const styles = useStyles();
  const { ledgers, say } = useLedgerWords();
  const { tracker, columns, correct } = ledgers.importing;
  return (
    <div className={styles.layout}>
      <p className={styles.text}>{props.tracker ? say(tracker, { tracker: props.tracker }) : columns}</p>
      <Button size="small" onClick={props.onCorrect}>
        {correct}
      </Button>
    </div>
  );
}

function isAmbiguousDate({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }): boolean {
  return diagnostics.some(({ code }) => code === "date.ambiguous");
}

/** What importing would do; null while it is worked out. Stopped by the user, there is nothing to look at. */
function usePlannedImport(source: ImportSource, onStop: () => void): PlannedImport | null {
  const { state, store, controller } = usePane();
  const { billing } = state;
  const [known, setKnown] = useState<{ readonly of: ImportSource; readonly planned: PlannedImport } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const plan = async (): Promise<void> => {
      const planned = await controller.inspect(planning(source), false);
      if (!isCurrent) return;
      if (planned) setKnown({ of: source, planned });
      else if (store.state().notice?.kind === "cancelled") onStop();
    };
    void plan();
    return () => void (isCurrent = false);
  }, [controller, store, source, billing, onStop]);
  return known?.of === source ? known.planned : null;
}
