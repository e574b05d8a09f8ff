import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TableName } from "../../../domain/entries/source";
import { usePane } from "../../app/paneContext";
import { useWords } from "../../parts/wordsContext";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: "20px", padding: "20px 16px", alignContent: "start" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  part: { display: "grid", rowGap: "8px", justifyItems: "start" },
  choices: { border: "none", margin: 0, padding: 0, minWidth: 0, display: "grid" },
});

/** Tables that can be made besides the few that are always needed. */
const optionalTables = ["Expenses", "Milestones", "People", "Budget", "Change orders", "Payments", "Splits"] as const;

type OptionalTable = (typeof optionalTables)[number];

/** A workbook without ledgers: begin with a sample, or make the sheets here. */
export function EmptyWorkbook() {
  const { state, controller } = usePane();
  const styles = useStyles();
  const { texts } = useWords();
  const [wanted, setWanted] = useState<readonly OptionalTable[]>([]);
  const busy = state.work !== null && !state.work.quiet;
  const { setup, firstRun } = texts;
  const toggle = (table: OptionalTable): void =>
    setWanted(wanted.includes(table) ? wanted.filter((name) => name !== table) : [...wanted, table]);
  const make = (more: readonly TableName[] | "sample") => () => void controller.makeLedgers(more);
  return (
    <div className={styles.root}>
      <div className={styles.part}>
        <h2 className={styles.title}>{setup.title}</h2>
        <p className={styles.text}>{setup.recognised}</p>
      </div>
      <div className={styles.part}>
        <Button appearance="primary" disabled={busy} onClick={make("sample")}>
          {firstRun.sample}
        </Button>
        <p className={styles.text}>{setup.sampleHint}</p>
      </div>
      <div className={styles.part}>
        <fieldset className={styles.choices}>
          <legend className={styles.text}>{setup.choose}</legend>
          {optionalTables.map((table) => (
            <Checkbox
              key={table}
              label={setup.tables[table]}
              checked={wanted.includes(table)}
              onChange={() => toggle(table)}
            />
          ))}
        </fieldset>
        <Button disabled={busy} onClick={make(wanted)}>
          {firstRun.makeLedgers}
        </Button>
      </div>
    </div>
  );
}
