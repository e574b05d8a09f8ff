import { ErrorValue } from "../../model/cellValue";

export const nullError = ErrorValue.of("#NULL!");
export const divideError = ErrorValue.of("#DIV/0!");
export const valueError = ErrorValue.of("#VALUE!");
export const refError = ErrorValue.of("#REF!");
export const nameError = ErrorValue.of("#NAME?");
export const numError = ErrorValue.of("#NUM!");
export const notAvailable = ErrorValue.of("#N/A");
export const spillError = ErrorValue.of("#SPILL!");
export const calcError = ErrorValue.of("#CALC!");

/** Stops the evaluation of a function's arguments; the function's result is the error. */
export class ErrorSignal {
  constructor(readonly error: ErrorValue) {}
}

/** Ends the function under evaluation with an error as its result. Throws ErrorSignal. */
export function failWith(error: ErrorValue): never {
  throw new ErrorSignal(error);
}
