import { Field, Input, makeStyles, Select } from "@fluentui/react-components";
import type { GroupBy } from "../../../domain/entries/terms";
import { usePane } from "../../app/paneContext";
import type { DraftOptions } from "../../app/state";
import { readTypedNumber } from "../../model/typedNumber";
import { usedFeatures } from "../../model/usedFeatures";
import { DayInput } from "../../parts/DayInput";
import { useFigures } from "../../parts/useFigures";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(130px, 100%), 1fr))", gap: "8px 12px" },
  control: { minWidth: 0, width: "100%" },
});

const groupings: readonly GroupBy[] = ["entry", "task", "person", "day", "line"];

/** The date, what a line stands for, discount and freight. What is left as it is comes from contract and settings. */
export function DraftOptionsForm(props: {
  readonly options: DraftOptions;
  readonly onChange: (changes: Partial<DraftOptions>) => void;
}) {
  const { options, onChange } = props;
  const styles = useStyles();
  const { drafts } = useFigures().texts;
  const { billing, name } = usePane().state;
  const withFreight = options.freight !== "" || (billing !== null && usedFeatures(billing.books, name).freight);
  return (
    <div className={styles.root}>
      <Field label={drafts.date}>
        <DayInput className={styles.control} value={options.date} onChange={(date) => date && onChange({ date })} />
      </Field>
      <Field label={drafts.groupBy}>
        <Select
          className={styles.control}
          value={options.groupBy ?? ""}
          onChange={(_, { value }) => onChange({ groupBy: groupings.find((name) => name === value) ?? null })}
        >
          <option value="">{drafts.asAgreed}</option>
          {groupings.map((name) => (
            <option key={name} value={name}>
              {drafts.groupings[name]}
            </option>
          ))}
        </Select>
      </Field>
      <NumberField
        label={drafts.discountPercent}
        value={options.discountPercent}
        onChange={(discountPercent) => onChange({ discountPercent })}
      />
      {withFreight && (
        <NumberField label={drafts.freight} value={options.freight} onChange={(freight) => onChange({ freight })} />
      )}
    </div>
  );
}

function NumberField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const styles = useStyles();
  const { drafts } = useFigures().texts;
  const message = readTypedNumber(props.value) === "unreadable" ? { validationMessage: drafts.notANumber } : {};
  return (
    <Field label={props.label} {...message}>
      <Input
        className={styles.control}
        inputMode="decimal"
        value={props.value}
        onChange={(_, { value }) => props.onChange(value)}
      />
    </Field>
  );
}
