import { decimal, type Decimal } from "../../domain/money/decimal";

/** A number as people type it in either language: null where blank, "unreadable" where it is none. */
export type TypedNumber = Decimal | null | "unreadable";

/** Reads "1 250,50", "1250.5" or "10 %" typed into a field. A comma is a decimal mark: nobody types thousands here. */
export function readTypedNumber(text: string): TypedNumber {
  const plain = text.replace(/[\s%\u00a0\u202f]/g, "").replace(",", ".");
  if (plain === "") return null;
  return /^(\d+(\.\d*)?|\.\d+)$/.test(plain) ? decimal(plain) : "unreadable";
}
