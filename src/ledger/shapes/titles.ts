import { keyOf } from "../../domain/entries/key";
import { headerText, unitNamed } from "../header/headerText";
import { monthNumber, readDateText } from "../cells/dateText";
import { isMonday } from "./weekdays";
import { fromSerial, partsOf, type DateSystem, type LocalDate } from "../../domain/calendar/localDate";
import type { RawCell } from "../rawTable";

/** What the titles above a table say of all of its rows. */
export type Titles = {
  readonly constants: Readonly<Record<string, string>>;
  /** The month that bare day numbers count in. */
  readonly month: { readonly year: number; readonly month: number } | null;
  /** The first day of a week that bare weekdays count from. */
  readonly weekStart: LocalDate | null;
  /** The year of days that name none; null when none is told, or several are. */
  readonly year: number | null;
  /** The unit that durations below count in ("en jours"); "" when none is named. */
  readonly unit: string;
};

const fieldByLabel: Readonly<Record<string, string>> = {
  project: "project",
  projet: "project",
  client: "client",
  customer: "client",
  employee: "person",
  person: "person",
  name: "person",
  consultant: "person",
  intervenant: "person",
  salarie: "person",
  collaborateur: "person",
  nom: "person",
  task: "task",
  tache: "task",
};

/** Reads the titles in the rows above a header: "Project: Alpha", "April 2026", "Week of 30/03/2026", in one cell or two. */
export function readTitles(rows: readonly (readonly RawCell[])[], dateSystem: DateSystem): Titles {
  const constants: Record<string, string> = {};
  let month: Titles["month"] = null;
  let weekStart: LocalDate | null = null;
  let unit = "";
  for (const row of rows) {
    const filled = row.filter((cell) => cell !== "");
    filled.forEach((cell, index) => {
      if (typeof cell !== "string") return;
      const labelled = labelledValue(cell, filled[index + 1]);
      if (labelled) constants[labelled.field] = labelled.value;
      month = monthTitle(cell, filled[index + 1]) ?? labelledMonth(cell, filled[index + 1], dateSystem) ?? month;
      unit = unitTitle(cell) ?? unit;
      weekStart = weekTitle(cell, filled[index + 1], dateSystem) ?? weekStart;
    });
  }
  return { constants, month, weekStart, unit, year: yearIn(rows) };
}

function labelledValue(text: string, next: RawCell | undefined): { field: string; value: string } | null {
  const inside = /^([\p{L} ]{3,20})\s*:\s*(\S.*)$/u.exec(text.trim());
  if (inside) {
    const field = fieldByLabel[keyOf(inside[1]!)];
    return field ? { field, value: inside[2]!.trim() } : null;
  }
  if (!/:\s*$/u.test(text) || typeof next !== "string") return null;
  const field = fieldByLabel[headerText(text).name];
  return field && !/:\s*$/u.test(next) ? { field, value: next.trim() } : null;
}

/** A month with its year: "April 2026", "Mois : avril 2026", "04/2026", or in two cells. */
function monthTitle(text: string, next: RawCell | undefined): Titles["month"] {
  const whole = `${text} ${next ?? ""}`;
  const numeric = /(?:^|[^\d/])(0?[1-9]|1[0-2])[/-](20\d{2})(?:$|[^\d/])/u.exec(text);
  if (numeric) return { year: Number(numeric[2]), month: Number(numeric[1]) };
  // After a day's number it is a date, not a month.
  const named = /(?<!\d\s*(?:er|st|nd|rd|th)?\s*)(?<!\p{L})(\p{L}{3,}\.?)\s+(20\d{2})(?:$|\D)/u.exec(whole);
  const month = named ? monthNumber(named[1]!) : null;
  return month === null ? null : { year: Number(named![2]), month };
}

function yearIn(rows: readonly (readonly RawCell[])[]): number | null {
  const texts = rows.flat().filter((cell) => typeof cell === "string");
  const years = new Set(texts.flatMap((text) => text.match(/(?<!\d)20\d{2}(?!\d)/gu) ?? []));
  return years.size === 1 ? Number([...years][0]) : null;
}

/** "en jours", "(days)", "Unité : heures", "Temps en minutes". */
function unitTitle(text: string): string | null {
  const named =
    /(?:\b(?:en|in)\s+|\(\s*(?:en\s+|in\s+)?|\b(?:unite?|unit)\s*:\s*)(heures?|hours?|jours?|days?|minutes?)\b/u.exec(
      keyOf(text),
    );
  return named && !/\b(total|taux|tarif|rate|budget)/u.test(keyOf(text)) ? unitNamed(named[1]!) : null;
}

function weekTitle(text: string, next: RawCell | undefined, dateSystem: DateSystem): LocalDate | null {
  const key = keyOf(text);
  if (!/\b(week|semaine|sem)\b/u.test(key)) return null;
  const date = /(\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})/u.exec(text)?.[1];
  if (date !== undefined) return sureDate(date);
  if (typeof next === "number" && next > 18264) return fromSerial(next, dateSystem);
  return typeof next === "string" ? sureDate(next) : null;
}

/** "Mois :" beside a real date, which Excel and others make of "avril 2026". */
function labelledMonth(text: string, next: RawCell | undefined, dateSystem: DateSystem): Titles["month"] {
  if (typeof next !== "number" || next <= 18264 || !/^(month|mois|periode|period|monat)\s*:?$/u.test(keyOf(text)))
    return null;
  const date = fromSerial(Math.floor(next), dateSystem);
  return date && partsOf(date);
}

/** A week's first day; where day and month could be either way round, the one that is a Monday, if the other is none. */
function sureDate(text: string): LocalDate | null {
  const date = readDateText(text.trim(), "either");
  if (date !== "ambiguous") return date;
  const mondays = (["dmy", "mdy"] as const)
    .map((order) => readDateText(text.trim(), order))
    .filter((each): each is LocalDate => each !== null && each !== "ambiguous" && isMonday(each));
  return mondays.length === 1 ? mondays[0]! : null;
}
