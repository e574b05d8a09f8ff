import type { DateSystem } from "../../domain/calendar/localDate";
import type { Steps } from "../../domain/steps";
import type { CellContent } from "../../documents/sheetDocument";
import { contentText, rawText } from "../verification/cellTexts";
import type { Environment } from "../environment";
import { takeSteps } from "../takeSteps";
import type { CellBlock } from "../workbookPort";
import type { WriteBatch, WriteOperation } from "../writePlan";

type PutCells = Extract<WriteOperation, { kind: "putCells" }>;

/** Whether the cells of batches say what was written: a co-author may have written over them at the same moment. */
export async function isWritten(
  { port, giveWay }: Pick<Environment, "port" | "giveWay">,
  batches: readonly WriteBatch[],
  dateSystem: DateSystem,
): Promise<boolean> {
  const written = batches.flatMap(({ operations }) =>
    operations.filter((each): each is PutCells => each.kind === "putCells"),
  );
  const blocks = await port.read(written.map(({ sheet, area }) => ({ sheet, area, formatColumns: [] })));
  return takeSteps(areSame(written, blocks, dateSystem), giveWay);
}

/** So many rows are compared in some ten milliseconds. */
const rowsAtOnce = 200;

function* areSame(written: readonly PutCells[], blocks: readonly CellBlock[], dateSystem: DateSystem): Steps<boolean> {
  for (const [index, { cells }] of written.entries()) {
    for (const [at, row] of cells.entries()) {
      if (at % rowsAtOnce === rowsAtOnce - 1) yield index / written.length;
      const now = blocks[index]!.values[at];
      if (!row.every((cell, column) => isSame(cell, now?.[column], dateSystem))) return false;
    }
  }
  return true;
}

function isSame(
  cell: CellContent | null,
  now: CellBlock["values"][number][number] | undefined,
  dateSystem: DateSystem,
): boolean {
  return cell === null || cell.kind === "formula" || contentText(cell, dateSystem) === rawText(now);
}
