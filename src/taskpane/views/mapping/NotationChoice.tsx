import { Field, makeStyles, Select } from "@fluentui/react-components";
import { columnMeanings, meaningIn, withMeaning, type ColumnQuestion } from "../../model/mapping/notation";
import { useLedgerWords } from "../ledgers/useLedgerWords";

const useStyles = makeStyles({ control: { minWidth: 0, width: "100%" } });

/** What the values of a column mean, where they leave it open. */
export function NotationChoice(props: {
  readonly question: ColumnQuestion;
  readonly notation: string;
  readonly onChoose: (notation: string) => void;
}) {
  const { question, notation, onChoose } = props;
  const styles = useStyles();
  const { mapping } = useLedgerWords().ledgers;
  const isUnit = question === "unit";
  const words: Readonly<Record<string, string>> = isUnit ? mapping.units : mapping.dateOrders;
  return (
    <Field label={isUnit ? mapping.unit : mapping.dateOrder}>
      <Select
        className={styles.control}
        value={meaningIn(notation, question)}
        onChange={(_, { value }) => onChoose(withMeaning(notation, question, value))}
      >
        <option value="">{words["either"]}</option>
        {columnMeanings[question].map((meaning) => (
          <option key={meaning} value={meaning}>
            {words[meaning]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
