import { ErrorValue } from "../../model/cellValue";
import { numberInText } from "./displayText";
import { valueError } from "./errors";
import { numberText } from "./numberText";
import { LambdaValue, type Content, type Scalar } from "./value";

/** A scalar as a number, by Excel's rules: blank is 0, TRUE 1, text what it says or #VALUE!. */
export function toNumber(value: Content): number | ErrorValue {
  if (typeof value === "number") return value;
  if (value === null || value === undefined || value === false) return 0;
  if (value === true) return 1;
  if (typeof value === "string") return numberInText(value) ?? valueError;
  return value instanceof ErrorValue ? value : valueError;
}

/** A scalar as text: blank is "", TRUE "TRUE", numbers in General format. */
export function toText(value: Content): string | ErrorValue {
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberText(value);
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value instanceof ErrorValue ? value : valueError;
}

/** A scalar as a truth value: numbers by being not 0, the words TRUE and FALSE, other text #VALUE!. */
export function toBoolean(value: Content): boolean | ErrorValue {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null || value === undefined) return false;
  if (typeof value === "string") return booleanInText(value) ?? valueError;
  return value instanceof ErrorValue ? value : valueError;
}

/** The truth value a text says, or null. */
export function booleanInText(text: string): boolean | null {
  const upper = text.length <= 5 ? text.toUpperCase() : "";
  return upper === "TRUE" ? true : upper === "FALSE" ? false : null;
}

/** A number a cell can hold: overflow and results that are no number are #NUM!. */
export function finite(value: number): number | ErrorValue {
  return Number.isFinite(value) ? value : ErrorValue.of("#NUM!");
}

/** What an omitted argument or a value that no cell can hold becomes. */
export function toScalar(value: Scalar | undefined | LambdaValue): Scalar {
  if (value === undefined) return null;
  return value instanceof LambdaValue ? ErrorValue.of("#CALC!") : value;
}
