import { textsFor } from "./catalogue";
import type { Language } from "./language";
import { formatMessage, type Message, type MessageParams } from "./message";
import { shownParams } from "./shownParams";

/** What a person reads of a diagnostic: what is wrong, and what to do. */
export type DiagnosticText = { readonly message: string; readonly remedy: string };

/** The words of a diagnostic. A code without words reads as itself, so that no problem ever goes unshown. */
export function diagnosticText(code: string, params: MessageParams, language: Language): DiagnosticText {
  const words: Readonly<Record<string, { readonly message: Message; readonly remedy: Message }>> =
    textsFor(language).diagnostics;
  const found = Object.hasOwn(words, code) ? words[code] : undefined;
  if (!found) return { message: code, remedy: "" };
  const shown = shownParams(params, language);
  return {
    message: formatMessage(found.message, shown, language),
    remedy: formatMessage(found.remedy, shown, language),
  };
}
