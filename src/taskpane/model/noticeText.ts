import type { EnvironmentErrorKind } from "../../application/environmentError";
import type { Notice } from "../app/state";
import type { Words } from "./words";

/** What a notice says, and how grave it is. */
export type NoticeText = {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly title: string;
  readonly body: string;
};

type ErrorKey = keyof Words["texts"]["errors"];

/** The words of a kind of failure, where Excel's own code has none. */
const errorKeys: Readonly<Record<EnvironmentErrorKind, ErrorKey>> = {
  cellEdit: "InvalidOperationInCellEditMode",
  busy: "ActivityLimitReached",
  connection: "RequestAborted",
  protected: "AccessDenied",
  structure: "StructureProtected",
  hidden: "SheetHidden",
  readOnly: "ReadOnly",
  filtered: "FilteredRangeConflict",
  merged: "MergedRangeConflict",
  missing: "ItemNotFound",
  exists: "ItemAlreadyExists",
  tooLarge: "tooLarge",
  unsupported: "ApiNotFound",
  cancelled: "Cancelled",
  unexpected: "unknown",
};

/** Failures whose detail is a sheet's name, or all that is known. */
const namesItsPlace: ReadonlySet<EnvironmentErrorKind> = new Set(["protected", "structure", "hidden", "unexpected"]);

/** A notice in words. */
export function noticeText(notice: Notice, words: Words): NoticeText {
  const { texts, say } = words;
  switch (notice.kind) {
    case "failed":
      return failureText(notice, words);
    case "drafted":
      return madeText(notice, words, { some: texts.drafts.made, none: texts.drafts.noneMade });
    case "confirmed":
      return madeText(notice, words, { some: texts.drafts.confirmed, none: texts.drafts.noneConfirmed });
    case "marginWritten":
      return { intent: "success", title: texts.margin.written, body: "" };
    case "made":
      return { intent: "success", title: texts.setup.made, body: notice.sheets.join(", ") };
    case "selectionChanged":
      return {
        intent: "warning",
        title: say(texts.backlog.changed, { count: notice.diagnostics.length }),
        body: texts.backlog.changedHint,
      };
    case "nothingInSelection":
      return { intent: "info", title: texts.backlog.nothingInSheet, body: texts.backlog.nothingInSheetHint };
    case "selectedInSheet":
      return {
        intent: "info",
        title: say(texts.backlog.selectedInSheet, { count: notice.count, sheet: notice.sheet }),
        body: notice.others === 0 ? "" : say(texts.backlog.notInSheet, { count: notice.others }),
      };
    case "tookFromSheet":
      return {
        intent: notice.count === 0 ? "warning" : "info",
        title: say(texts.backlog.tookFromSheet, { count: notice.count }),
        body: notice.waiting === 0 ? "" : say(texts.backlog.notBillable, { count: notice.waiting }),
      };
    case "changed": {
      const title = notice.done ? said(notice, words) : texts.changes.refused;
      return { intent: notice.done ? "success" : "error", title, body: "" };
    }
    case "overtaken":
      return {
        intent: "warning",
        title: say(texts.changes.overtaken, { name: notice.name }),
        body: texts.changes.overtakenHint,
      };
    case "cancelled":
      return { intent: "info", title: texts.progress.cancelled, body: "" };
  }
}

function said({ change, name, count }: Extract<Notice, { kind: "changed" }>, { texts, say }: Words): string {
  return say(texts.changes[change], { name, ...(count === undefined ? {} : { count }) });
}

function failureText(notice: Extract<Notice, { kind: "failed" }>, { texts, say }: Words): NoticeText {
  const own = Object.hasOwn(texts.errors, notice.code) ? (notice.code as ErrorKey) : null;
  const key = own ?? errorKeys[notice.error];
  const { message, hint } = texts.errors[key];
  const title = say(message, { code: notice.code });
  const isSaid = notice.error === "unexpected" && own !== null;
  const named = namesItsPlace.has(notice.error) && !isSaid ? notice.detail : "";
  return { intent: "error", title, body: [named, hint].filter(Boolean).join(" – ") };
}

function madeText(
  { count, diagnostics }: { count: number; diagnostics: Extract<Notice, { kind: "drafted" }>["diagnostics"] },
  { say }: Words,
  forms: { some: Parameters<Words["say"]>[0]; none: string },
): NoticeText {
  const refused = diagnostics.some(({ severity }) => severity === "error");
  if (count === 0) return { intent: "error", title: forms.none, body: "" };
  return { intent: refused ? "warning" : "success", title: say(forms.some, { count }), body: "" };
}
