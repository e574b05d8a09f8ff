import { headerText } from "../../ledger/header/headerText";
import type { AgreedField, AgreedMapping } from "../../ledger/mapping/agreedMappings";
import type { NamesAcross } from "../../ledger/shapes/gridShape";
import { columnOfLetters } from "../../ledger/cellAddress";
import type { ColumnProposal, SheetProposal } from "./proposeMappings";

/** What the user says about a proposed sheet: the column of each field by its letters, what its values mean, and a grid's names. */
export type MappingChoice = {
  readonly columns: Readonly<Record<string, string>>;
  readonly notations: Readonly<Record<string, string>>;
  readonly across: NamesAcross | null;
};

/** The choice to begin with: what was agreed about the sheet before, else what is proposed. */
export function choiceOf(proposal: SheetProposal, agreed: AgreedMapping | null): MappingChoice {
  const { fields } = agreed?.table === proposal.table ? agreed : proposal.mapping;
  const columns = fields.flatMap(({ field, column }) => {
    const letters = lettersOf(column, proposal.columns);
    return letters === null ? [] : [[field, letters] as const];
  });
  const notations = fields.flatMap(({ field, notation }) => (notation === "" ? [] : [[field, notation] as const]));
  const axis = fields.find(({ column }) => column === "*")?.field;
  const proposed = proposal.across === "day" ? null : proposal.across;
  return {
    columns: Object.fromEntries(columns),
    notations: Object.fromEntries(notations),
    across: axis === "person" || axis === "task" || axis === "project" ? axis : proposed,
  };
}

/** The mapping that a choice means: what was proposed and is not wanted is said to have no column. */
export function chosenMapping(proposal: SheetProposal, choice: MappingChoice): AgreedMapping {
  const { table, sheet, headerRow } = proposal.mapping;
  const fields = Object.entries(choice.columns).map(([field, letters]): AgreedField => ({
    ...{ field, column: columnName(letters, proposal), notation: choice.notations[field] ?? "" },
  }));
  const dropped = proposal.mapping.fields
    .filter(({ field, column }) => column !== "*" && choice.columns[field] === undefined)
    .map(({ field }): AgreedField => ({ field, column: "-", notation: "" }));
  const across: AgreedField[] = choice.across ? [{ field: choice.across, column: "*", notation: "" }] : [];
  return { table, sheet, headerRow, fields: [...fields, ...dropped, ...across] };
}

/** By its header, so that a column inserted later moves nothing; by its letters where it has none of its own. */
function columnName(letters: string, { columns, headerRow }: SheetProposal): string {
  const header = columns.find((column) => column.letters === letters)?.header ?? "";
  if (header === "" || headerRow === null) return letters;
  const { name } = headerText(header);
  return columns.filter((column) => headerText(column.header).name === name).length === 1 ? header : letters;
}

function lettersOf(column: string, columns: readonly ColumnProposal[]): string | null {
  const { name } = headerText(column);
  const named = columns.find(({ header }) => header !== "" && headerText(header).name === name);
  if (named) return named.letters;
  return columnOfLetters(column) === null ? null : column;
}
