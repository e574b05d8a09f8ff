import type { Workbook } from "./workbook";

/** The id of a new comment, in the form Excel gives them. */
export function newCommentId(workbook: Workbook): string {
  return `{${workbook.newId().padStart(8, "0")}-0000-0000-0000-000000000000}`;
}
