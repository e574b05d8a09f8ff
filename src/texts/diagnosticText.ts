import { formatCanonical } from "./canonical";
import { textsFor } from "./catalogue";
import type { Language } from "./language";
import { formatMessage, type Message, type MessageParams } from "./message";

/** What a person reads of a diagnostic: what is wrong, and what to do. */
export type DiagnosticText = { readonly message: string; readonly remedy: string };

/** The words of a diagnostic. A code without words reads as itself, so that no problem ever goes unshown. */
export function diagnosticText(code: string, params: MessageParams, language: Language): DiagnosticText {
  const words: Readonly<Record<string, { readonly message: Message; readonly remedy: Message }>> =
    textsFor(language).diagnostics;
  const found = words[code];
  if (!found) return { message: code, remedy: "" };
  const shown = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, show(name, value, language)]));
  return {
    message: formatMessage(found.message, shown, language),
    remedy: formatMessage(found.remedy, shown, language),
  };
}

/** Parameters that quote what a cell holds, or name something: shown as they are, even where they look like a number. */
const verbatim = new Set(["text", "number", "draft", "row", "rows", "billingId", "project", "line", "lines", "tax"]);

function show(name: string, value: string | number | undefined, language: Language): string | number | undefined {
  return typeof value === "string" && !verbatim.has(name) ? formatCanonical(value, language) : value;
}
