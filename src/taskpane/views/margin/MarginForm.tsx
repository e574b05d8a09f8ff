import { Checkbox, Field, makeStyles, tokens } from "@fluentui/react-components";
import type { MarginDimension } from "../../../domain/margin/measures";
import { usePane } from "../../app/paneContext";
import { daysOf, marginPeriods, type MarginPeriod } from "../../model/margin/marginPeriods";
import type { MarginChoice } from "../../model/marginFigures";
import { DayInput } from "../../parts/DayInput";
import { ChoiceField } from "../drafts/fields";
import { useDocumentWords } from "../invoices/useDocumentWords";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(120px, 100%), 1fr))", gap: "8px 12px" },
  control: { minWidth: 0, width: "100%" },
  also: { display: "flex", flexWrap: "wrap", columnGap: "4px", border: "none", margin: 0, padding: 0 },
  legend: { padding: 0, color: tokens.colorNeutralForeground1 },
});

/** What is asked for: the dimension that is drawn, those that go on the sheet besides, and the period. */
export type MarginQuestion = MarginChoice & {
  readonly period: MarginPeriod;
  readonly also: readonly MarginDimension[];
};

const ends = ["from", "until"] as const;

/** Chooses dimensions and period. */
export function MarginForm(props: {
  readonly question: MarginQuestion;
  readonly dimensions: readonly MarginDimension[];
  readonly onChange: (question: MarginQuestion) => void;
}) {
  const { question, dimensions, onChange } = props;
  const { state } = usePane();
  const styles = useStyles();
  const { texts, documents } = useDocumentWords();
  const { margin, backlog } = texts;
  const choosePeriod = (period: MarginPeriod): void =>
    onChange({ ...question, period, ...(period === "custom" ? {} : daysOf(period, state.today)) });
  return (
    <div className={styles.form}>
      <ChoiceField
        label={margin.by}
        value={question.by}
        options={dimensions.map((name) => [name, margin.dimensions[name]] as const)}
        onChange={(by) => onChange({ ...question, by })}
      />
      <ChoiceField
        label={margin.period}
        value={question.period}
        options={marginPeriods.map((name) => [name, documents.margin.periods[name]] as const)}
        onChange={choosePeriod}
      />
      {question.period === "custom" && (
        <>
          {ends.map((name) => (
            <Field key={name} label={backlog[name]}>
              <DayInput
                className={styles.control}
                value={question[name]}
                onChange={(day) => onChange({ ...question, [name]: day })}
              />
            </Field>
          ))}
        </>
      )}
    </div>
  );
}

/** Ticks the dimensions that the sheet shows besides the one that is drawn. */
export function SheetDimensions(props: {
  readonly question: MarginQuestion;
  readonly dimensions: readonly MarginDimension[];
  readonly onChange: (question: MarginQuestion) => void;
}) {
  const { question, dimensions, onChange } = props;
  const styles = useStyles();
  const { texts, documents } = useDocumentWords();
  const others = dimensions.filter((name) => name !== question.by);
  const toggle = (name: MarginDimension, checked: boolean): void => {
    const also = question.also.filter((known) => known !== name);
    onChange({ ...question, also: checked ? [...also, name] : also });
  };
  return (
    <fieldset className={styles.also}>
      <legend className={styles.legend}>{documents.margin.also}</legend>
      {others.map((name) => (
        <Checkbox
          key={name}
          label={texts.margin.dimensions[name]}
          checked={question.also.includes(name)}
          onChange={(_, { checked }) => toggle(name, checked === true)}
        />
      ))}
    </fieldset>
  );
}
