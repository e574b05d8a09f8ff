import { formatAmount, formatDate } from "./formats";
import type { Language } from "./language";

/** A canonical value (YYYY-MM-DD, decimal with point) as the reader's language writes it; any other text as it is. */
export function formatCanonical(value: string, language: Language): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value, language);
  return /^-?\d+(\.\d+)?$/.test(value) ? formatAmount(value, { language }) : value;
}
