import { ErrorValue, type ErrorCode } from "../../model/cellValue";
import { asciiAt } from "./numberText";

/** A cell's type as the file names it; "" for numbers. */
export function typeAt(bytes: Uint8Array, from: number, to: number): string {
  if (to - from === 1) {
    const code = bytes[from];
    if (code === 115) return "s";
    if (code === 110) return "";
  }
  return asciiAt(bytes, from, to);
}

const errors = new Set("#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #SPILL! #CALC! #GETTING_DATA".split(" "));

/** Errors of newer kinds read as #VALUE!, which is what older Excel shows for them. */
export function errorOf(code: string): ErrorValue {
  return ErrorValue.of((errors.has(code) ? code : "#VALUE!") as ErrorCode);
}
