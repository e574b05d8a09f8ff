import { keyOf } from "../../domain/entries/key";
import { blank, isErrorCell, read, trimmed, unread, type CellReader, type Reading } from "./reading";

const yes = new Set([
  "yes",
  "y",
  "oui",
  "o",
  "true",
  "vrai",
  "1",
  "x",
  "✓",
  "✔",
  "☑",
  "✅",
  "ja",
  "si",
  "sim",
  "tak",
  "はい",
]);
const no = new Set([
  "no",
  "n",
  "non",
  "false",
  "faux",
  "0",
  "✗",
  "✘",
  "☐",
  "-",
  "–",
  "nein",
  "nee",
  "nao",
  "nie",
  "いいえ",
]);
const yesReading: Reading<boolean> = read(true);
const noReading: Reading<boolean> = read(false);

/** Reads yes and no in either language, and in those that trackers export in. Diagnostics: flag.unreadable for anything else, dates included. */
export const readFlag: CellReader<boolean> = (cell) => {
  if (typeof cell === "boolean") return cell ? yesReading : noReading;
  if (typeof cell === "number") return cell === 1 ? yesReading : cell === 0 ? noReading : unread("flag.unreadable");
  if (isErrorCell(cell)) return unread("cell.error");
  const text = keyOf(trimmed(cell)).replace(/[.!]$/u, "");
  if (text === "") return blank;
  if (yes.has(text)) return yesReading;
  return no.has(text) ? noReading : unread("flag.unreadable");
};
