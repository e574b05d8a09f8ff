import { formatCanonical } from "./canonical";
import { textsFor } from "./catalogue";
import type { Language } from "./language";
import type { MessageParams } from "./message";

type Shown = string | number | undefined;

/** Parameters that quote what a cell holds, or name something: shown as they are, even where they look like a number. */
const verbatim: ReadonlySet<string> = new Set(
  "text pattern number invoice draft row rows cell billingId detail project line lines task name tax unit nearest last sheet other".split(
    " ",
  ),
);

/** Parameters whose English word, or field name, has a word in the reader's language. */
const translated: Readonly<Record<string, "words" | "fields" | "mentions" | "because" | "actions" | "tables">> = {
  action: "actions",
  by: "words",
  class: "words",
  method: "words",
  unit: "words",
  field: "fields",
  mention: "mentions",
  because: "because",
  table: "tables",
};

/** Parameters as the reader's language shows them: days, amounts and known words; everything else as it stands. */
export function shownParams(params: MessageParams, language: Language): MessageParams {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, show(name, value, language)]));
}

function show(name: string, value: Shown, language: Language): Shown {
  if (typeof value !== "string") return value;
  const dictionary = translated[name];
  if (dictionary) {
    const words: Readonly<Record<string, string>> = textsFor(language).explanations[dictionary];
    return Object.hasOwn(words, value) ? words[value] : value;
  }
  return verbatim.has(name) ? value : formatCanonical(value, language);
}
