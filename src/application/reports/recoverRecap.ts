import { fillOperations } from "../marking/filledCells";
import { finished, undone, type Recovered, type Recovery, type RecoveryRequest } from "../recovery/recovery";
import { applyNonEmpty } from "../recovery/redraw";
import { rawText } from "../verification/cellTexts";
import type { WriteOperation } from "../writePlan";
import { sayOnStatement, stateArea } from "./statementState";
import type { RecapDecision } from "./validateRecap";

/** Validations: the rows are approved and the statement says so, or both are as they were before. */
export const recoverRecap: Recovery = {
  finish: (request) => write(request, "after", finished),
  undo: (request) => write(request, "before", undone),
};

async function write(request: RecoveryRequest, side: "before" | "after", outcome: Recovered): Promise<Recovered> {
  const { environment, billing, intent } = request;
  const { filled = [] } = intent.details as Partial<RecapDecision>;
  const marks = fillOperations(filled, billing, { side, language: environment.language });
  await applyNonEmpty(environment, billing, [
    { purpose: "marks", operations: marks },
    { purpose: "recap", operations: await stateOperations(request, side) },
  ]);
  return outcome;
}

/** A statement that says something else by now, or is no longer there, is left alone. */
async function stateOperations(
  { environment, billing, intent }: RecoveryRequest,
  side: "before" | "after",
): Promise<WriteOperation[]> {
  const { statement } = intent.details as Partial<RecapDecision>;
  if (!statement || !billing.layout.sheets.some(({ name }) => name === statement.sheet)) return [];
  const { sheet } = statement;
  const [block] = await environment.port.read([{ sheet, area: stateArea, formatColumns: [] }]);
  const now = rawText(block?.values[0]?.[0]);
  if (now === statement[side]) return sayOnStatement(statement, null, billing);
  const other = side === "after" ? statement.before : statement.after;
  return now === other ? sayOnStatement(statement, statement[side], billing) : [];
}
