import { Field, Input, makeStyles, Select, Textarea } from "@fluentui/react-components";

const useStyles = makeStyles({ control: { minWidth: 0, width: "100%" } });

type Typing = { readonly label: string; readonly value: string; readonly onChange: (value: string) => void };

/** A short text, a number or a day, with what is wrong about it. */
export function TextField(
  props: Typing & {
    readonly type?: "text" | "date";
    readonly isNumber?: boolean;
    readonly hint?: string;
    readonly problem?: string | null;
  },
) {
  const styles = useStyles();
  const { label, value, onChange, hint, problem } = props;
  return (
    <Field label={label} {...(hint ? { hint } : {})} {...(problem ? { validationMessage: problem } : {})}>
      <Input
        className={styles.control}
        type={props.type ?? "text"}
        {...(props.isNumber ? { inputMode: "decimal" } : {})}
        value={value}
        onChange={(_, { value: typed }) => onChange(typed)}
      />
    </Field>
  );
}

/** A longer text. */
export function LongTextField({
  label,
  value,
  onChange,
  placeholder = "",
}: Typing & { readonly placeholder?: string }) {
  return (
    <Field label={label}>
      <Textarea
        resize="vertical"
        placeholder={placeholder}
        value={value}
        onChange={(_, { value: typed }) => onChange(typed)}
      />
    </Field>
  );
}

/** One of some values, each with its words. */
export function ChoiceField<T extends string | number>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, words: string])[];
  readonly onChange: (value: T) => void;
}) {
  const styles = useStyles();
  const { label, value, options, onChange } = props;
  return (
    <Field label={label}>
      <Select
        className={styles.control}
        value={value}
        onChange={(_, { value: chosen }) => {
          const found = options.find(([candidate]) => String(candidate) === chosen);
          if (found) onChange(found[0]);
        }}
      >
        {options.map(([candidate, words]) => (
          <option key={candidate} value={candidate}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}
