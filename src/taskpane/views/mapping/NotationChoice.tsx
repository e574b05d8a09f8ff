import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useLedgerWords } from "../ledgers/useLedgerWords";

const useStyles = makeStyles({ control: { minWidth: 0, width: "100%" } });

const units = ["h", "min", "s", "d"] as const;
const orders = ["dmy", "mdy"] as const;

/** What the values of a column mean, where they leave it open. */
export function NotationChoice(props: {
  readonly question: "unit" | "dateOrder";
  readonly notation: string;
  readonly onChoose: (notation: string) => void;
}) {
  const { question, notation, onChoose } = props;
  const styles = useStyles();
  const { unit, units: unitWords, dateOrder, dateOrders } = useLedgerWords().ledgers.mapping;
  const isUnit = question === "unit";
  return (
    <Field label={isUnit ? unit : dateOrder}>
      <Select
        className={styles.control}
        value={isUnit ? notation || "h" : notation}
        onChange={(_, { value }) => onChoose(value)}
      >
        {isUnit ? (
          units.map((name) => (
            <option key={name} value={name}>
              {unitWords[name]}
            </option>
          ))
        ) : (
          <>
            <option value="">{dateOrders.either}</option>
            {orders.map((name) => (
              <option key={name} value={name}>
                {dateOrders[name]}
              </option>
            ))}
          </>
        )}
      </Select>
    </Field>
  );
}
