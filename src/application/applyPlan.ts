import type { Progress, WorkbookLayout, WorkbookPort } from "./workbookPort";
import { assertWritable } from "./writable";
import type { WriteBatch } from "./writePlan";

/**
 * Applies batches, unless something that can be known beforehand would stop them half-way.
 * Throws: EnvironmentError "readOnly", "protected" or "structure" before anything was written.
 */
export async function applyBatches(
  port: WorkbookPort,
  layout: WorkbookLayout,
  batches: readonly WriteBatch[],
  progress?: Progress,
): Promise<void> {
  assertWritable(layout, batches);
  await port.apply(batches, progress);
}
