import "./nodeGlobals";
import { EnvironmentError, type EnvironmentErrorKind } from "../../src/application/environmentError";
import { translateError } from "../../src/excel/translateError";
import { createPaneStore } from "../../src/taskpane/app/store";
import { WorkRunner } from "../../src/taskpane/app/workRunner";
import { noticeText } from "../../src/taskpane/model/noticeText";
import { wordsIn } from "../../src/taskpane/model/words";
import { languages } from "../../src/texts/language";
import type { LocalDate } from "../../src/domain/calendar/localDate";

/** What the pane says when its work fails. */
async function toldOf(failure: unknown, language: "en" | "fr") {
  const today = "2026-11-20" as LocalDate;
  const store = createPaneStore({ language, name: "", welcomed: true, view: "home", today });
  const runner = new WorkRunner(store, () => undefined);
  await runner.run({ kind: "reading", quiet: true, canCancel: true, task: () => Promise.reject(failure as Error) });
  return noticeText(store.state().notice!, wordsIn(language));
}

/** The codes that Excel may refuse a request with, in the order of its documentation, and how each is understood. */
const codes: Readonly<Record<string, EnvironmentErrorKind>> = {
  ...{ InvalidOperationInCellEditMode: "cellEdit", ActivityLimitReached: "busy", RequestAborted: "connection" },
  ...{ ServiceNotAvailable: "connection", Conflict: "busy", AccessDenied: "protected", InactiveWorkbook: "busy" },
  ...{ FilteredRangeConflict: "filtered", MergedRangeConflict: "merged", InsertDeleteConflict: "filtered" },
  ...{ UnsupportedSheet: "unsupported", ItemAlreadyExists: "exists", ItemNotFound: "missing" },
  ...{ InvalidReference: "missing", ApiNotFound: "unsupported", RequestPayloadSizeLimitExceeded: "tooLarge" },
  ...{ ResponsePayloadSizeLimitExceeded: "tooLarge", Timeout: "connection", ConnectionFailure: "connection" },
};

const kinds: readonly EnvironmentErrorKind[] = [
  ...(["cellEdit", "busy", "connection", "protected", "structure", "hidden", "readOnly", "filtered"] as const),
  ...(["merged", "missing", "exists", "tooLarge", "unsupported", "unexpected"] as const),
];

describe.each(languages)("a failure is told in plain words with a remedy (%s)", (language) => {
  const { unknown } = wordsIn(language).texts.errors;

  test.each(Object.entries(codes))("Excel's code %s", async (code, kind) => {
    const failure = translateError({ code, message: "Excel's own words.", debugInfo: { errorLocation: "Range.x" } });
    expect(failure).toMatchObject({ kind, code });
    const { intent, title, body } = await toldOf(failure, language);
    expect([intent, title.length > 10, body.length > 5]).toEqual(["error", true, true]);
    expect(body).not.toContain(unknown.hint);
    expect(title + body).not.toMatch(/undefined|\{|InvalidOp|Range\.x$/u);
  });

  test.each(kinds)("the kind %s", async (kind) => {
    const { intent, title, body } = await toldOf(new EnvironmentError(kind, "", "Time"), language);
    expect([intent, title.length > 10, body.length > 5]).toEqual(["error", true, true]);
    expect(body.includes(unknown.hint)).toBe(kind === "unexpected");
  });

  test.each(["InvalidArgument", "PropertyNotLoaded", "GeneralException"])("the code %s of a defect", async (code) => {
    const failure = translateError({ code, message: "The argument is invalid.", debugInfo: {} });
    const { title, body } = await toldOf(failure, language);
    expect(title).toContain(code);
    expect(body).toBe(`The argument is invalid. – ${unknown.hint}`);
  });
});

test("work that was cancelled is not told as a failure", async () => {
  const { intent } = await toldOf(new EnvironmentError("cancelled", "Cancelled", ""), "en");
  expect(intent).toBe("info");
});
