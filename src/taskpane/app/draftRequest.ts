import type { DraftRequest } from "../../application/drafting/planDrafts";
import { readTypedNumber } from "../model/typedNumber";
import type { Selection } from "../model/selection";
import type { DraftOptions } from "./state";

/** Whether the options can be drafted with: what was typed are numbers. */
export function areOptionsReadable({ discountPercent, freight }: DraftOptions): boolean {
  return readTypedNumber(discountPercent) !== "unreadable" && readTypedNumber(freight) !== "unreadable";
}

/** A request for drafts of a selection. Throws: on options that are not readable. */
export function draftRequestOf(selection: Selection, options: DraftOptions): DraftRequest {
  const percent = readTypedNumber(options.discountPercent);
  const freight = readTypedNumber(options.freight);
  if (percent === "unreadable" || freight === "unreadable") throw new RangeError("Draft options are not numbers.");
  return {
    filters: [{ keys: selection }],
    date: options.date,
    groupBy: options.groupBy,
    discount: percent === null || percent.isZero() ? null : { kind: "percent", percent },
    ...(freight === null ? {} : { freight }),
  };
}
