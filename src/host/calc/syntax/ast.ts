import type { ErrorCode } from "../../model/cellValue";

/** Where a node stands in the formula's text, so that a change can edit the text and keep its spacing. */
export type Span = { readonly from: number; readonly to: number };

/** One corner of a reference, 0-based; a null row or column means the whole column or row. */
export type Corner = {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowAbsolute: boolean;
  readonly columnAbsolute: boolean;
};

export type StructuredArea = "All" | "Data" | "Headers" | "Totals" | "This Row";

export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=" | ":" | " ";

export type ReferenceNode = Span & {
  readonly kind: "reference";
  readonly sheet: string | null;
  /** Set for "First:Last!A1". */
  readonly lastSheet: string | null;
  readonly first: Corner;
  /** Null for a single cell. */
  readonly last: Corner | null;
  /** Where the sheet's name stands, with its "!"; null without one. */
  readonly sheetSpan: Span | null;
};

export type NameNode = Span & {
  readonly kind: "name";
  readonly sheet: string | null;
  readonly name: string;
  readonly sheetSpan: Span | null;
};

export type StructuredNode = Span & {
  readonly kind: "structured";
  /** Null inside the table itself. */
  readonly table: string | null;
  readonly areas: readonly StructuredArea[];
  readonly firstColumn: string | null;
  readonly lastColumn: string | null;
};

export type CallNode = Span & {
  readonly kind: "call";
  /** Upper case, without file prefixes. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly args: readonly Node[];
};

export type LiteralValue = number | string | boolean | ErrorCodeLiteral;
type ErrorCodeLiteral = { readonly error: ErrorCode };

/** A formula as a tree. */
export type Node =
  | (Span & { readonly kind: "literal"; readonly value: LiteralValue })
  | (Span & { readonly kind: "missing" })
  | ReferenceNode
  | NameNode
  | StructuredNode
  | CallNode
  | (Span & { readonly kind: "invoke"; readonly callee: Node; readonly args: readonly Node[] })
  | (Span & { readonly kind: "binary"; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node })
  | (Span & { readonly kind: "unary"; readonly operator: "-" | "+" | "@"; readonly operand: Node })
  | (Span & { readonly kind: "postfix"; readonly operator: "%" | "#"; readonly operand: Node })
  | (Span & { readonly kind: "group"; readonly inner: Node })
  | (Span & { readonly kind: "union"; readonly members: readonly Node[] })
  | (Span & { readonly kind: "array"; readonly rows: readonly (readonly LiteralValue[])[] });

/** The nodes directly below one. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "call":
      return node.args;
    case "invoke":
      return [node.callee, ...node.args];
    case "binary":
      return [node.left, node.right];
    case "unary":
    case "postfix":
      return [node.operand];
    case "group":
      return [node.inner];
    case "union":
      return node.members;
    default:
      return [];
  }
}

/** Visits a tree from the top, left to right; sums of thousands of terms are deep, so it keeps a stack of its own. */
export function visit(tree: Node, see: (node: Node) => void): void {
  const open = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    see(node);
    const children = childrenOf(node);
    for (let at = children.length - 1; at >= 0; at--) open.push(children[at]!);
  }
}
