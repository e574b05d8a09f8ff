import type { Area } from "../model/address";
import type { Sheet } from "../model/sheet";

/** An event before it is known who listens: its type, the ids it is addressed to, and the message. */
export type RawEvent = {
  readonly type: number;
  readonly targets: readonly string[];
  readonly message: Readonly<Record<string, unknown>>;
  /** The changed cells, so that a reference can be kept for `args.getRange()`. */
  readonly range?: { readonly sheet: Sheet; readonly area: Area };
};

export const workbookTarget = "Workbook";
