import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { mappableFields, type MappableField } from "../../../application/mapping/mappableFields";
import type { MappingChoice } from "../../../application/mapping/mappingChoice";
import type { SheetProposal } from "../../../application/mapping/proposeMappings";
import { meaningIn, type ColumnQuestion } from "../../model/mapping/notation";
import { sureness } from "../../model/mapping/sheetList";
import { Section } from "../../parts/Section";
import { useLedgerWords } from "../ledgers/useLedgerWords";
import { NotationChoice } from "./NotationChoice";

const useStyles = makeStyles({
  list: { display: "grid", rowGap: "12px", paddingBlockStart: "4px" },
  pair: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    columnGap: "8px",
    alignItems: "start",
  },
  stack: { display: "grid", rowGap: "8px" },
  control: { minWidth: 0, width: "100%" },
});

type Props = {
  readonly proposal: SheetProposal;
  readonly choice: MappingChoice;
  readonly asksDateOrder: boolean;
  readonly onChange: (choice: MappingChoice) => void;
};

/** The column of each field, with what stands in it; what is not shown can be added. */
export function ColumnChoices(props: Props) {
  const { proposal, choice, onChange } = props;
  const styles = useStyles();
  const { ledgers, language } = useLedgerWords();
  const [added, setAdded] = useState<readonly string[]>([]);
  const fields = mappableFields(proposal.table, language).filter(({ field }) => isAsked(field, choice, proposal));
  const isShown = ({ field, isCore }: MappableField): boolean =>
    isCore || choice.columns[field] !== undefined || added.includes(field);
  const more = fields.filter((field) => !isShown(field));
  const choose = (field: string, letters: string): void => {
    const others = Object.entries(choice.columns).filter(([name]) => name !== field);
    const columns = letters === "" ? others : [...others, [field, letters] as const];
    onChange({ ...choice, columns: Object.fromEntries(columns) });
  };
  return (
    <Section title={ledgers.mapping.columns}>
      <div className={styles.list}>
        {fields.filter(isShown).map((field) => (
          <ColumnChoice key={field.field} {...props} field={field} onChoose={choose} />
        ))}
        {more.length > 0 && (
          <Field label={ledgers.mapping.addField}>
            <Select
              className={styles.control}
              value=""
              onChange={(_, { value }) => value !== "" && setAdded([...added, value])}
            >
              <option value="">{ledgers.mapping.chooseField}</option>
              {more.map(({ field, name }) => (
                <option key={field} value={field}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
    </Section>
  );
}

/** Of a grid, what its names across say and its hours are no columns of their own. */
function isAsked(field: string, { across }: MappingChoice, { shape, across: axis }: SheetProposal): boolean {
  if (shape !== "grid") return true;
  const isHours = ["hours", "minutes", "start", "end", "break", "breakStart", "breakEnd", "unit"].includes(field);
  return !isHours && field !== across && !(axis === "day" && field === "date");
}

function ColumnChoice(
  props: Props & { readonly field: MappableField; readonly onChoose: (field: string, letters: string) => void },
) {
  const { proposal, choice, field, onChoose } = props;
  const styles = useStyles();
  const { ledgers, say } = useLedgerWords();
  const letters = choice.columns[field.field] ?? "";
  const column = proposal.columns.find((each) => each.letters === letters);
  const samples = column ? column.samples.join(", ") || ledgers.mapping.empty : "";
  const isProposed = column?.field === field.field;
  const hint =
    column && isProposed
      ? say(ledgers.mapping.sample, { samples, confidence: ledgers.mapping[sureness(column.confidence)] })
      : samples;
  const picker = (
    <Field label={field.name} {...(hint === "" ? {} : { hint })}>
      <Select className={styles.control} value={letters} onChange={(_, { value }) => onChoose(field.field, value)}>
        <option value="">{ledgers.mapping.none}</option>
        {proposal.columns.map((each) => (
          <option key={each.letters} value={each.letters}>
            {each.header === ""
              ? say(ledgers.mapping.column, { letters: each.letters })
              : `${each.letters} · ${each.header}`}
          </option>
        ))}
      </Select>
    </Field>
  );
  const question = letters === "" ? null : notationQuestion(field, props);
  // The picker keeps its place when a question joins it, and with that the keyboard's focus.
  return (
    <div className={question === "unit" ? styles.pair : styles.stack}>
      {picker}
      {question !== null && (
        <NotationChoice
          question={question}
          notation={choice.notations[field.field] ?? ""}
          onChoose={(notation) =>
            props.onChange({ ...choice, notations: { ...choice.notations, [field.field]: notation } })
          }
        />
      )}
    </div>
  );
}

/** What a column's values leave open: the unit of plain numbers, the order of day and month where no value of the column tells. */
function notationQuestion({ field, kind }: MappableField, { choice, asksDateOrder }: Props): ColumnQuestion | null {
  if (kind === "duration") return "unit";
  const isAnswered = meaningIn(choice.notations[field] ?? "", "dateOrder") !== "";
  return kind === "date" && (asksDateOrder || isAnswered) ? "dateOrder" : null;
}
