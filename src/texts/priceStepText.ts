import { textsFor } from "./catalogue";
import type { Language } from "./language";
import { formatMessage, type MessageParams } from "./message";
import { shownParams } from "./shownParams";

/** One step of a price's explanation in words; a step without words reads as itself. */
export function priceStepText(step: string, params: MessageParams, language: Language): string {
  const words: Readonly<Record<string, string>> = textsFor(language).explanations.steps;
  return Object.hasOwn(words, step) ? formatMessage(words[step]!, shownParams(params, language), language) : step;
}
