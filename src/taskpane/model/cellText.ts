import { formatQuantity } from "../../texts/formats";
import type { Language } from "../../texts/language";

/** What a cell holds, for people. Only what has a decimal point is a figure for sure: an invoice number or a day's serial is not. */
export function cellText(text: string, language: Language): string {
  return /^-?\d+\.\d+$/u.test(text) ? formatQuantity(text, language) : text;
}
