import type { HostContext } from "./hostContext";
import { type HostObject } from "./hostObject";
import type { QueryInfo } from "./messages";
import type { ObjectRegistry } from "./objectRegistry";
import { QueryReader } from "./query";

type RecursiveQuery = { readonly Queries: Readonly<Record<string, QueryInfo>>; readonly MaxDepth?: number };

const defaultDepth = 4;

/** Answers `loadRecursive`: the query given for each class, applied to the object and to what it navigates to. */
export function readRecursively(
  object: HostObject,
  query: RecursiveQuery,
  registry: ObjectRegistry,
  context: HostContext,
): Record<string, unknown> {
  const queries = new Map(Object.entries(query.Queries).map(([type, info]) => [type.split(".").pop()!, info]));
  const reader = new QueryReader(registry, context, false);
  const readLevel = (at: HostObject, depth: number): Record<string, unknown> => {
    const info = queries.get(at.type);
    const tree = info ? reader.read(at, info) : {};
    if (depth <= 0) return tree;
    for (const [name, child] of childrenOf(at, queries, registry, context)) {
      tree[name] = { ...(tree[name] as object | undefined), ...readLevel(child, depth - 1) };
    }
    return tree;
  };
  return readLevel(object, query.MaxDepth ?? defaultDepth);
}

function childrenOf(
  object: HostObject,
  queries: ReadonlyMap<string, QueryInfo>,
  registry: ObjectRegistry,
  context: HostContext,
): [string, HostObject][] {
  const navigations = Object.entries(registry.classOf(object).navigations ?? {});
  return navigations.flatMap(([name, navigate]) => {
    if (!registry.available(object.type, name)) return [];
    const child = navigate(object.target as never, context);
    return child && queries.has(child.type) ? [[name, child] as [string, HostObject]] : [];
  });
}
