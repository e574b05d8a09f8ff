import { keyOf } from "../../domain/entries/key";
import { monthNumber } from "../cells/dateText";

/** How surely a text labels a total: "Total", "Sous-total mars" for sure; "Total Alpha" only if its figure is the sum. */
type TotalLabel = "sure" | "maybe" | null;

const known = new Map<string, TotalLabel>();
const knownLimit = 20_000;
const totalWord =
  /^(sub ?totals?|sous ?tota(l|ux)|soustotal|totals?|totaux|totale|grand ?total|sum|somme|cumul|cumule|gesamt|summe|zwischensumme)$/u;
const plainWord =
  /^(grand|running|sub|sous|general|generale|generaux|hours?|heures?|h|hrs|time|temps|days?|jours?|amount|montant|expenses?|frais|of|for|the|du|de|des|la|le|les|d|l|mois|month|monthly|mensuel|week|weekly|semaine|hebdo|hebdomadaire|day|daily|jour|year|annee|annuel|periode|period|to|date|ht|ttc|net|brut|ytd|mtd|overall|page|report|billable|facturable|facturables|\d+)$/u;

/** Whether a text is the label of a total, subtotal or running total, in either language. */
export function totalLabel(text: string): TotalLabel {
  let label = known.get(text);
  if (label === undefined) {
    label = classify(text);
    if (known.size < knownLimit) known.set(text, label);
  }
  return label;
}

/** What a label totals: "Total Alpha" is Alpha's. */
export function withoutTotalWord(text: string): string {
  const words = text.split(/\s+/u);
  return words
    .filter((word) => !totalWord.test(keyOf(word.replace(/[^\p{L}]+/gu, ""))))
    .join(" ")
    .replace(/^[\s:–-]+|[\s:–-]+$/gu, "");
}

function classify(text: string): TotalLabel {
  if (text.length > 60 || !/tot|som|sum|cumul|gesamt/iu.test(text)) return null;
  const words = keyOf(text.replace(/[^\p{L}\p{N}]+/gu, " ")).split(" ");
  const joined = words
    .join(" ")
    .replace(/\b(sous|sub|grand) (tota(?:l|ls|ux))\b/gu, "$1$2")
    .split(" ");
  const total = joined.findIndex((word) => totalWord.test(word));
  if (total < 0) return null;
  const others = joined.filter((_, index) => index !== total);
  if (others.every((word) => totalWord.test(word) || plainWord.test(word) || monthNumber(word) !== null)) return "sure";
  return total === 0 || total === joined.length - 1 ? "maybe" : null;
}
