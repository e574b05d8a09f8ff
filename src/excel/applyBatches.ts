import type { Progress } from "../application/workbookPort";
import type { WriteBatch } from "../application/writePlan";
import { operationParts } from "./operations";
import { RequestRoom } from "./requestParts";
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
  const room = new RequestRoom(context);
  for (const [index, batch] of batches.entries()) {
    progress?.(index, batches.length);
    for (const operation of batch.operations) await room.queue(operationParts(context, operation, targets));
    await room.send();
  }
  progress?.(batches.length, batches.length);
}
