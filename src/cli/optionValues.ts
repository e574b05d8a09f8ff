import type { GroupBy } from "../domain/entries/terms";
import { parseLocalDate, type LocalDate } from "../domain/calendar/localDate";
import { decimal, type Decimal } from "../domain/money/decimal";
import type { CommandLine } from "./commandLine";
import { Refusal } from "./refusal";

/** How details are put together on lines, as --group-by names it. */
export const groupings: readonly GroupBy[] = ["entry", "task", "person", "day", "line"];

/** An option that must be given. Throws: Refusal that names it. */
export function requiredOption(line: CommandLine, name: string): string {
  const text = line.text(name);
  if (text === undefined || text.trim() === "") throw new Refusal("missingOption", { option: `--${name}` });
  return text;
}

/** A whole number above 0; null when the option was not given. Throws: Refusal on anything else. */
export function wholeOption(line: CommandLine, name: string): number | null {
  const text = line.text(name);
  return text === undefined ? null : wholeNumberOf(text, name);
}

/** A whole number above 0, typed as the value of an option. Throws: Refusal on anything else. */
export function wholeNumberOf(text: string, name: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new Refusal("badValue", { option: `--${name}`, value: text, allowed: "1, 2, …" });
  return Number(text);
}

/** A day given as YYYY-MM-DD; null when the option was not given. Throws: Refusal on anything else. */
export function dateOption(line: CommandLine, name: string): LocalDate | null {
  const text = line.text(name);
  if (text === undefined) return null;
  const date = parseLocalDate(text);
  if (!date) throw new Refusal("badValue", { option: `--${name}`, value: text, allowed: "YYYY-MM-DD" });
  return date;
}

/** A day that must be given. Throws: Refusal when it is not, or cannot be read. */
export function requiredDate(line: CommandLine, name: string): LocalDate {
  const date = dateOption(line, name);
  if (!date) throw new Refusal("missingOption", { option: `--${name}` });
  return date;
}

/** A decimal given with a point; null when the option was not given. Throws: Refusal on anything else. */
export function decimalOption(line: CommandLine, name: string): Decimal | null {
  const text = line.text(name);
  if (text === undefined) return null;
  return decimalOf(text, name);
}

/** A percentage ("10%", "10 %") or an amount ("250"); null when the option was not given. Throws: Refusal on anything else. */
export function percentOrAmountOption(
  line: CommandLine,
  name: string,
):
  | { readonly kind: "percent"; readonly percent: Decimal }
  | { readonly kind: "amount"; readonly amount: Decimal }
  | null {
  const text = line.text(name)?.trim();
  if (text === undefined) return null;
  return text.endsWith("%")
    ? { kind: "percent", percent: decimalOf(text.slice(0, -1).trim(), name) }
    : { kind: "amount", amount: decimalOf(text, name) };
}

/** One of the words an option takes; null when it was not given. Throws: Refusal that lists them. */
export function choiceOption<T extends string>(line: CommandLine, name: string, allowed: readonly T[]): T | null {
  const text = line.text(name);
  if (text === undefined) return null;
  const found = allowed.find((word) => word === text);
  if (!found) throw new Refusal("badValue", { option: `--${name}`, value: text, allowed: allowed.join(", ") });
  return found;
}

/** A decimal typed as the value of an option. Throws: Refusal on anything else. */
export function decimalOf(text: string, name: string): Decimal {
  try {
    return decimal(text);
  } catch {
    throw new Refusal("badValue", { option: `--${name}`, value: text, allowed: "1234.56" });
  }
}
