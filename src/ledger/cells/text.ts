import type { Vocabulary } from "../schemas/vocabulary";
import { valueOfWord } from "../schemas/vocabulary";
import { decimalFromCell } from "../../domain/money/decimal";
import { cellReader, read, unread, type CellReader } from "./reading";

/** Reads text as typed, without outer spaces; numbers as their plain digits. */
export const readText: CellReader<string> = (cell) =>
  typeof cell === "boolean" ? read(cell ? "TRUE" : "FALSE") : readTextOrNumber(cell, "");

const readTextOrNumber = cellReader<string>(
  "value.unknown",
  (value) => read(decimalFromCell(value).toFixed()),
  (text) => read(text),
);

/** Reads a list: parts separated by comma or semicolon, blanks left out. */
export const readList: CellReader<readonly string[]> = (cell, format) => {
  const { value, problem } = readText(cell, format);
  return value === null ? { value: null, problem } : read(listParts(value));
};

/** The parts of a list in a cell. */
export function listParts(text: string): readonly string[] {
  return text
    .split(/[,;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** A reader of a choice, in either language. Diagnostics: value.unknown for any other word. */
export function choiceReader<T extends string>(vocabulary: Vocabulary<T>): CellReader<T> {
  return (cell, format) => {
    const { value, problem } = readText(cell, format);
    if (value === null) return { value: null, problem };
    const chosen = valueOfWord(vocabulary, value);
    return chosen === null ? unread("value.unknown") : read(chosen);
  };
}

/** A reader of a list of choices. Diagnostics: value.unknown when any of them is unknown. */
export function choicesReader<T extends string>(vocabulary: Vocabulary<T>): CellReader<readonly T[]> {
  return (cell, format) => {
    const { value, problem } = readList(cell, format);
    if (value === null) return { value: null, problem };
    const chosen: T[] = [];
    for (const part of value) {
      const choice = valueOfWord(vocabulary, part);
      if (choice === null) return unread("value.unknown");
      chosen.push(choice);
    }
    return read(chosen);
  };
}
