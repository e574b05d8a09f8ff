import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Suspense, useState } from "react";
import { usePane } from "../../app/paneContext";
import type { PaneState } from "../../app/state";
import { lazyPart } from "../../parts/lazyPart";
import { useWords } from "../../parts/wordsContext";

const ImportView = lazyPart(async () => (await import("../importing/ImportView")).ImportView);

const useStyles = makeStyles({
  root: { display: "grid", rowGap: "20px", padding: "20px 16px", alignContent: "start" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  part: { display: "grid", rowGap: "8px", justifyItems: "start" },
  legend: { padding: 0 },
  choices: { border: "none", margin: 0, padding: 0, minWidth: 0, display: "grid" },
});

/** Tables that can be made besides the few that are always needed. */
const optionalTables = ["Expenses", "Milestones", "People", "Budget", "Change orders", "Payments", "Splits"] as const;

type OptionalTable = (typeof optionalTables)[number];

/** A workbook without ledgers: use the sheets that are there, begin with a sample, make sheets, or import a file. */
export function EmptyWorkbook() {
  const { state } = usePane();
  const styles = useStyles();
  const { setup } = useWords().texts;
  const [imports, setImports] = useState(false);
  const sheets = (state.billing?.layout.sheets ?? []).filter(({ visible, used }) => visible && used !== null);
  if (imports)
    return (
      <Suspense>
        <ImportView onBack={() => setImports(false)} />
      </Suspense>
    );
  return (
    <div className={styles.root}>
      <div className={styles.part}>
        <h2 className={styles.title} tabIndex={-1}>
          {setup.title}
        </h2>
        <p className={styles.text}>{setup.recognised}</p>
      </div>
      {sheets.length > 0 ? <OwnSheets names={sheets.map(({ name }) => name)} /> : <Sample />}
      <NewLedgers />
      <div className={styles.part}>
        <Button onClick={() => setImports(true)}>{setup.importFile}</Button>
        <p className={styles.text}>{setup.importHint}</p>
      </div>
    </div>
  );
}

/** So many of the sheets are named. */
const sheetsNamed = 3;

function OwnSheets({ names }: { readonly names: readonly string[] }) {
  const { controller } = usePane();
  const styles = useStyles();
  const { texts, say } = useWords();
  const named = names.slice(0, sheetsNamed).join(", ") + (names.length > sheetsNamed ? "…" : "");
  return (
    <div className={styles.part}>
      <Button appearance="primary" onClick={() => controller.open("ledgers")}>
        {texts.firstRun.mapSheets}
      </Button>
      <p className={styles.text}>{say(texts.setup.mapHint, { sheets: named })}</p>
    </div>
  );
}

/** Only where nothing is: a sample among one's own sheets would be in the way. */
function Sample() {
  const { state, controller } = usePane();
  const styles = useStyles();
  const { firstRun, setup } = useWords().texts;
  return (
    <div className={styles.part}>
      <Button appearance="primary" disabled={isBusy(state)} onClick={() => void controller.makeLedgers("sample")}>
        {firstRun.sample}
      </Button>
      <p className={styles.text}>{setup.sampleHint}</p>
    </div>
  );
}

function NewLedgers() {
  const { state, controller } = usePane();
  const styles = useStyles();
  const { firstRun, setup } = useWords().texts;
  const [wanted, setWanted] = useState<readonly OptionalTable[]>([]);
  const toggle = (table: OptionalTable): void =>
    setWanted(wanted.includes(table) ? wanted.filter((name) => name !== table) : [...wanted, table]);
  return (
    <div className={styles.part}>
      <Button disabled={isBusy(state)} onClick={() => void controller.makeLedgers(wanted)}>
        {firstRun.makeLedgers}
      </Button>
      <fieldset className={styles.choices}>
        <legend className={mergeClasses(styles.text, styles.legend)}>{setup.choose}</legend>
        {optionalTables.map((table) => (
          <Checkbox
            key={table}
            label={setup.tables[table]}
            checked={wanted.includes(table)}
            onChange={() => toggle(table)}
          />
        ))}
      </fieldset>
    </div>
  );
}

function isBusy({ work }: PaneState): boolean {
  return work !== null && !work.quiet;
}
