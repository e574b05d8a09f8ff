import type { DateSystem } from "../../domain/calendar/localDate";
import { contentText, rawText } from "../verification/cellTexts";
import type { WorkbookPort } from "../workbookPort";
import type { WriteBatch, WriteOperation } from "../writePlan";

type PutCells = Extract<WriteOperation, { kind: "putCells" }>;

/** Whether the cells of batches say what was written: a co-author may have written over them at the same moment. */
export async function isWritten(
  port: WorkbookPort,
  batches: readonly WriteBatch[],
  dateSystem: DateSystem,
): Promise<boolean> {
  const written = batches.flatMap(({ operations }) =>
    operations.filter((each): each is PutCells => each.kind === "putCells"),
  );
  const blocks = await port.read(written.map(({ sheet, area }) => ({ sheet, area, formatColumns: [] })));
  return written.every(({ cells }, index) =>
    cells.every((row, at) =>
      row.every((cell, column) => {
        if (cell === null || cell.kind === "formula") return true;
        return contentText(cell, dateSystem) === rawText(blocks[index]!.values[at]?.[column]);
      }),
    ),
  );
}
