import type { Code } from "../evaluate/context";
import type { ReferenceEnds } from "../evaluate/referenceEnds";
import type { StructuredNode } from "../syntax/ast";

/** Cells, table parts or a name that a formula reads, as its text says. */
export type Precedent =
  | {
      readonly kind: "cells";
      readonly sheet: string | null;
      readonly lastSheet: string | null;
      readonly ends: ReferenceEnds;
    }
  | { readonly kind: "structured"; readonly node: StructuredNode }
  | { readonly kind: "name"; readonly name: string; readonly sheet: string | null };

/** A formula ready to run, shared by all cells it was filled into. */
export type CompiledFormula = {
  readonly code: Code;
  readonly precedents: readonly Precedent[];
  /** Depends on more than its text says (clock, chance, INDIRECT): calculated every time. */
  readonly isVolatile: boolean;
  /** Its cell is left out by SUBTOTAL and AGGREGATE. */
  readonly isSubtotal: boolean;
  /** Reads other workbooks, which are not there: it keeps the result it has. */
  readonly isExternal: boolean;
};
