import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { UnknownName } from "../../../application/importing/importedNames";
import { usePane } from "../../app/paneContext";
import { nameKey, namesKnown, type ChosenNames } from "../../model/importing/nameChoices";
import { Section } from "../../parts/Section";
import { useLedgerWords } from "../ledgers/useLedgerWords";

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { display: "grid", rowGap: "8px" },
  control: { minWidth: 0, width: "100%" },
});

/** What the file's names that the workbook does not know are called there; remembered for later imports. */
export function NameChoices(props: {
  readonly unknown: readonly UnknownName[];
  readonly chosen: ChosenNames;
  readonly onChoose: (chosen: ChosenNames) => void;
}) {
  const { unknown, chosen, onChoose } = props;
  const { billing } = usePane().state;
  const styles = useStyles();
  const { ledgers, say } = useLedgerWords();
  const { importing } = ledgers;
  if (!billing || unknown.length === 0) return null;
  return (
    <Section title={importing.names}>
      <p className={styles.hint}>{importing.namesHint}</p>
      <div className={styles.list}>
        {unknown.map((name) => (
          <Field
            key={nameKey(name)}
            label={say(importing.nameOf[name.field], { name: name.imported, count: name.rows })}
          >
            <Select
              className={styles.control}
              value={chosen[nameKey(name)] ?? ""}
              onChange={(_, { value }) => onChoose({ ...chosen, [nameKey(name)]: value })}
            >
              <option value="">{importing.keep}</option>
              {namesKnown(billing, name.field).map((known) => (
                <option key={known} value={known}>
                  {known}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
    </Section>
  );
}
