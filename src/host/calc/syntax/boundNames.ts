import { childrenOf, type CallNode, type Node } from "./ast";

/** The nodes that name or use a variable of LET or a parameter of LAMBDA. */
export function boundNames(tree: Node): ReadonlySet<Node> {
  const found = new Set<Node>();
  collect(tree, new Set(), found);
  return found;
}

function collect(tree: Node, scope: ReadonlySet<string>, found: Set<Node>): void {
  let node = tree;
  for (; node.kind === "binary"; node = node.left) collect(node.right, scope, found);
  if (node.kind === "name" && node.sheet === null && scope.has(node.name.toLowerCase())) found.add(node);
  if (node.kind === "call") {
    if (node.name === "LET" || node.name === "LAMBDA") return collectScope(node, scope, found);
    if (scope.has(node.name.toLowerCase())) found.add(node);
  }
  for (const child of childrenOf(node)) collect(child, scope, found);
}

/** LET's names hold from the argument after their value on, LAMBDA's parameters in its body. */
function collectScope(node: CallNode, outer: ReadonlySet<string>, found: Set<Node>): void {
  const scope = new Set(outer);
  const last = node.args.length - 1;
  node.args.forEach((argument, index) => {
    const declares = index < last && (node.name === "LAMBDA" || index % 2 === 0);
    if (declares && argument.kind === "name") {
      scope.add(argument.name.toLowerCase());
      found.add(argument);
    } else collect(argument, scope, found);
  });
}
