import { keyOf } from "../../domain/entries/key";
import { currencyOf } from "../cells/amount";
import type { DurationUnit } from "../cells/duration";

/** A header taken apart: the name that is matched, and what stands in brackets ("Temps (en heure)", "Amount (EUR)"). */
type HeaderText = { readonly name: string; readonly note: string };

const known = new Map<string, HeaderText>();
const knownLimit = 5_000;

/** A header's name without case, accents, punctuation and brackets, and the text of its brackets. */
export function headerText(text: string): HeaderText {
  const before = known.get(text);
  if (before) return before;
  const header = takenApart(text);
  if (known.size < knownLimit) known.set(text, header);
  return header;
}

function takenApart(text: string): HeaderText {
  const note = /[([]([^)\]]*)[)\]]/u.exec(text)?.[1]?.trim() ?? "";
  const outside = text.replace(/[([][^)\]]*[)\]]/gu, " ").replace(/\b(?:o\/n|oui\/non|y\/n|yes\/no)(?!\p{L})/giu, " ");
  const name = headerKey(outside);
  return name === "" ? { name: headerKey(text), note: "" } : { name, note };
}

function headerKey(text: string): string {
  const spelled = text.replace(/n°|№/giu, "no ").replace(/[’‘`]/gu, "'");
  return keyOf(spelled.replace(/[_\-‐–/.:*?!#"|]/gu, " "));
}

/** The unit that a duration's header names, in brackets or in its words ("HEURE (min)", "Nb jours"); null when it names none. */
export function durationUnitOf(header: HeaderText): DurationUnit | null {
  return unitNamed(keyOf(header.note)) ?? unitOfWords(header.name);
}

/** The unit that a notation names: "h", "en heure", "min", "days"…; null for anything else. */
export function unitNamed(note: string): DurationUnit | null {
  const bare = keyOf(note).replace(/^(in|en) /u, "");
  if (/^(h|hr|hrs|hours?|heures?|decimal|h:?mm|hh:?mm(:?ss)?|std)$/u.test(bare)) return "h";
  if (/^(m|mn|min|mins|minutes?)$/u.test(bare)) return "min";
  if (/^(s|sec|secs|seconds?|secondes?)$/u.test(bare)) return "s";
  return /^(d|j|days?|jours?|md|jh)$/u.test(bare) ? "d" : null;
}

/** Whether a duration's header says in its words that hours are meant. */
export function namesHours({ name }: HeaderText): boolean {
  return /\b(hours?|hrs?|heures?|h|stunden|std)\b/u.test(name);
}

function unitOfWords(name: string): DurationUnit | null {
  if (/\b(minutes?|mins?)\b/u.test(name)) return "min";
  if (/\b(days?|jours?)\b/u.test(name)) return "d";
  return /\b(seconds|secondes)\b/u.test(name) ? "s" : null;
}

/** The currency that an amount's header names: "Amount (EUR)"; "" when it names none. */
export function currencyInHeader(header: string): string {
  const { note } = headerText(header);
  return note === "" ? "" : currencyOf(note);
}
