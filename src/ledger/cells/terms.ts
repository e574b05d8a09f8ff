import type { Overage, Rollover } from "../../domain/entries/books";
import { keyOf } from "../../domain/entries/key";
import type { HoursRounding, PaymentTerms } from "../../domain/entries/terms";
import { parsePaymentTerms } from "../../domain/invoicing/paymentTerms";
import { decimalFromCell } from "../../domain/money/decimal";
import { readAmountText } from "./amount";
import { readNumberText } from "./numberText";
import { cellReader, read, unread, type CellReader } from "./reading";

/** Hours as they are. */
export const noRounding: HoursRounding = { direction: "none", increment: 0, scope: "entry", minimum: 0 };

const rounding =
  /^(up|nearest|sup|superieur|proche)(?: to)? (\d+)(?: ?(?:min|mn|minutes?))?( ?(?:per|par|\/) ?(?:day|jour))?(?:,? min(?:imum)?\.? (\d+)(?: ?(?:min|mn|minutes?))?)?$/u;

/**
 * Reads an hours rounding: "none", "up 15", "nearest 6 per day min 30"; "sup 15 par jour". Units: minutes.
 * Diagnostics: rounding.unreadable. Rule: domain rules §1 "Hours rounding".
 */
export const readRounding: CellReader<HoursRounding> = cellReader<HoursRounding>(
  "rounding.unreadable",
  () => unread("rounding.unreadable"),
  (text) => {
    const key = keyOf(text);
    if (/^(none|aucun|aucune|non|no|-)$/u.test(key)) return read(noRounding);
    const match = rounding.exec(key);
    const increment = Number(match?.[2] ?? 0);
    if (!match || increment === 0) return unread("rounding.unreadable");
    const direction = match[1] === "nearest" || match[1] === "proche" ? "nearest" : "up";
    return read({ direction, increment, scope: match[3] ? "day" : "entry", minimum: Number(match[4] ?? 0) });
  },
);

/**
 * Reads payment terms: "30", "30 EOM" (30 days, then the month's end), "EOM 30" (the month's end, then 30 days), "on receipt".
 * Diagnostics: terms.unreadable. Rule: domain rules §1 "Payment terms".
 */
export const readPaymentTerms: CellReader<PaymentTerms> = cellReader<PaymentTerms>(
  "terms.unreadable",
  (value) =>
    Number.isInteger(value) && value >= 0 && value <= 3650
      ? read<PaymentTerms>({ days: value, endOfMonth: "none" })
      : unread("terms.unreadable"),
  (text) => {
    const terms = paymentTermsText(keyOf(text));
    return terms === null ? unread("terms.unreadable") : read(terms);
  },
);

/** What people write besides the canonical forms: "net 30", "comptant", "end of month". */
function paymentTermsText(key: string): PaymentTerms | null {
  if (/^((due )?(on|upon) receipt|comptant|immediate(ly)?)$/u.test(key)) return { days: 0, endOfMonth: "none" };
  const canonical = key
    .replace(/^net /u, "")
    .replace(/ net\b/u, "")
    .replace(/,/gu, "")
    .replace(/\b(end of month|fdm)\b/u, "eom")
    .replace(/^(\d+)(?=[a-z])/u, "$1 ");
  if (canonical === "eom" || canonical === "fin de mois") return { days: 0, endOfMonth: "after" };
  return parsePaymentTerms(canonical);
}

/** Reads a retainer's overage: a rate, "rates" or "report". Diagnostics: value.unknown. */
export const readOverage: CellReader<Overage> = cellReader<Overage>(
  "value.unknown",
  (value) => read({ kind: "rate", rate: decimalFromCell(value) }),
  (text) => {
    const key = keyOf(text);
    if (/^(rates?|by rates|tarifs?|au tarif|grille)$/u.test(key)) return read({ kind: "rates" });
    if (/^(report|report only|signaler|information|pour information|affiche)$/u.test(key))
      return read({ kind: "report" });
    const amount = readAmountText(text, null).value;
    return amount === null ? unread("value.unknown") : read({ kind: "rate", rate: amount.amount });
  },
);

/** Reads a retainer's rollover: yes, no, or at most so many hours. Diagnostics: value.unknown. */
export const readRollover: CellReader<Rollover> = (cell, format) =>
  typeof cell === "boolean" ? read({ kind: cell ? "all" : "none" }) : rolloverReader(cell, format);

const rolloverReader = cellReader<Rollover>(
  "value.unknown",
  (value) => (value < 0 ? unread("value.unknown") : read(hoursLimit(decimalFromCell(value)))),
  (text) => {
    const key = keyOf(text);
    if (/^(yes|y|oui|o|true|vrai|x|✓|✔|all|tout)$/u.test(key)) return read({ kind: "all" });
    if (/^(no|n|non|none|aucun|false|faux|-)$/u.test(key)) return read({ kind: "none" });
    const hours = readNumberText(key.replace(/ ?(h|hours?|heures?)$/u, ""), null);
    return hours === null || hours === "ambiguous" || hours.isNegative()
      ? unread("value.unknown")
      : read(hoursLimit(hours));
  },
);

function hoursLimit(hours: ReturnType<typeof decimalFromCell>): Rollover {
  return hours.isZero() ? { kind: "none" } : { kind: "limit", hours };
}
