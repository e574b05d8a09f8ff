import type { Progress } from "../application/workbookPort";
import type { WriteBatch } from "../application/writePlan";
import { requestByteLimit } from "./excelApi";
import { queueOperation, splitOperation } from "./operations";
import { readTargets } from "./targets";

/**
 * Applies batches in order, one request each; a batch that would be too large goes in several, in order.
 * What exists already is asked for once, before the first write.
 */
export async function applyBatches(
  context: Excel.RequestContext,
  batches: readonly WriteBatch[],
  progress?: Progress,
): Promise<void> {
  const targets = await readTargets(context, batches);
  for (const [index, batch] of batches.entries()) {
    progress?.(index, batches.length);
    let bytes = 0;
    for (const piece of batch.operations.flatMap(splitOperation)) {
      if (bytes > 0 && bytes + piece.bytes > requestByteLimit) {
        await context.sync();
        bytes = 0;
      }
      queueOperation(context, piece.operation, targets);
      bytes += piece.bytes;
    }
    await context.sync();
  }
  progress?.(batches.length, batches.length);
}
