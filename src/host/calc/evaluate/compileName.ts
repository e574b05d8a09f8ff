import type { NameNode } from "../syntax/ast";
import { nameError, refError } from "../values/errors";
import type { Value } from "../values/value";
import { referenceCode } from "./code";
import type { CompilePlace } from "./compilePlace";
import { sheetReader } from "./compileReference";
import type { Code, Context, Scope } from "./context";
import { referenceTo } from "./referenceOperators";

/** A variable of LET or LAMBDA, a defined name, or a table by its bare name. */
export function compileName(node: NameNode, place: CompilePlace): Code {
  const name = node.name.toLowerCase();
  if (node.sheet === null && place.bound.has(name))
    return referenceCode((context) => valueInScope(name, context.scope));
  const sheetOf = sheetReader(node.sheet);
  return referenceCode((context) => {
    const sheet = sheetOf(context);
    return sheet ? namedValue(name, { ...context, sheet: node.sheet === null ? context.sheet : sheet }) : refError;
  });
}

/** The value of a variable; #NAME? when none is in scope. */
export function valueInScope(name: string, scope: Scope | null): Value {
  for (let inner = scope; inner; inner = inner.outer) if (inner.values.has(name)) return inner.values.get(name);
  return nameError;
}

/** What a defined name (lower case) means for a cell, or the body of a table of that name; #NAME? when nothing has it. */
export function namedValue(name: string, context: Context): Value {
  const { cells, sheet } = context;
  const defined = cells.definedName(name, sheet);
  if (defined) return cells.codeOf(defined.formula).evaluate({ ...context, scope: null });
  const table = cells.tableNamed(name);
  return table ? referenceTo(cells.sheetOfTable(table), table.body) : nameError;
}
