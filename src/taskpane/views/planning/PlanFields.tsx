import { Field, Input, makeStyles, Select } from "@fluentui/react-components";
import type { LocalDate } from "../../../domain/calendar/localDate";
import { readTypedNumber } from "../../model/typedNumber";
import { DayInput } from "../../parts/DayInput";
import { useLedgerWords } from "../ledgers/useLedgerWords";

const useStyles = makeStyles({
  control: { minWidth: 0, width: "100%" },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(120px, 100%), 1fr))",
    gap: "8px 12px",
    alignItems: "end",
  },
});

/** Fields side by side, where there is room. */
export function FieldPair({ children }: { readonly children: React.ReactNode }) {
  return <div className={useStyles().pair}>{children}</div>;
}

export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly isNumber?: boolean;
  readonly onChange: (value: string) => void;
}) {
  const { label, value, isNumber = false, onChange } = props;
  const styles = useStyles();
  const { notANumber } = useLedgerWords().texts.drafts;
  const isWrong = isNumber && readTypedNumber(value) === "unreadable";
  return (
    <Field label={label} {...(isWrong ? { validationMessage: notANumber } : {})}>
      <Input
        className={styles.control}
        value={value}
        {...(isNumber ? { inputMode: "decimal" } : {})}
        onChange={(_, { value: typed }) => onChange(typed)}
      />
    </Field>
  );
}

export function DateField(props: {
  readonly label: string;
  readonly value: LocalDate | null;
  readonly onChange: (value: LocalDate | null) => void;
}) {
  const styles = useStyles();
  return (
    <Field label={props.label}>
      <DayInput className={styles.control} value={props.value} onChange={props.onChange} />
    </Field>
  );
}

export function ChoiceField(props: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly onChange: (value: string) => void;
}) {
  const styles = useStyles();
  return (
    <Field label={props.label}>
      <Select className={styles.control} value={props.value} onChange={(_, { value }) => props.onChange(value)}>
        {props.choices.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
