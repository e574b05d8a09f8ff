import type { Node } from "../syntax/ast";
import type { Code } from "./context";

/** Where a formula is compiled: relative references are kept as offsets from here. */
export type CompilePlace = {
  readonly row: number;
  readonly column: number;
  /** LET and LAMBDA names, in lower case. */
  readonly bound: ReadonlySet<string>;
  /** Compiles a part of the formula. */
  readonly compile: (node: Node, place: CompilePlace) => Code;
};
