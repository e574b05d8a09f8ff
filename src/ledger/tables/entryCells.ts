import { keyOf } from "../../domain/entries/key";
import type { BillingType, UserMark } from "../../domain/entries/entry";
import { readFlag } from "../cells/flag";
import { read, type CellReader } from "../cells/reading";
import { choiceReader, readText } from "../cells/text";
import { valueOfWord } from "../schemas/vocabulary";
import { billingStatusWords, billingTypeWords } from "../schemas/words";

const chosenType = choiceReader(billingTypeWords);

/** Reads a billing type; a yes/no column ("Billable") means Chargeable / Non-chargeable. Diagnostics: value.unknown. */
export const billingTypeReader: CellReader<BillingType> = (cell, format) => {
  const flag = readFlag(cell, format);
  if (flag.value !== null) return read<BillingType>(flag.value ? "Chargeable" : "Non-chargeable");
  return flag.problem === "flag.unreadable" ? chosenType(cell, format) : { value: null, problem: flag.problem };
};

const userMarks: readonly string[] = ["Not ready", "Ready", "On hold", "Written off"] satisfies UserMark[];

/**
 * Reads the Billing status column: the user's own marks; anything the add-in writes there is "summary".
 * Diagnostics: value.unknown, because a word the user put there may be meant to keep the row back.
 */
export const markReader: CellReader<UserMark | "summary"> = (cell, format) => {
  const { value, problem } = readText(cell, format);
  if (value === null) return { value: null, problem };
  const status = valueOfWord(billingStatusWords, value) ?? statusPrefix(value);
  if (status === null) return { value: null, problem: "value.unknown" };
  return read(userMarks.includes(status) ? (status as UserMark) : "summary");
};

/** A summary may go on after its word: "On draft D-0003". */
function statusPrefix(text: string): "summary" | null {
  const key = keyOf(text);
  const words = billingStatusWords.filter(({ value }) => !userMarks.includes(value));
  return words.some(({ en, fr }) => key.startsWith(`${keyOf(en)} `) || key.startsWith(`${keyOf(fr)} `))
    ? "summary"
    : null;
}
