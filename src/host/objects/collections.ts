import type { CallArguments } from "../protocol/callArguments";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import { type HostObject } from "../protocol/hostObject";
import type { Method, ObjectClass } from "../protocol/objectClass";

/** What every collection can do: count, get by key (or null), get by position. */
export function collectionMembers<T>(
  items: (target: T, context: HostContext) => readonly HostObject[],
  find: (target: T, key: string, context: HostContext) => HostObject | null,
): Required<Pick<ObjectClass<T>, "items" | "indexer" | "methods">> {
  const found = (target: T, args: CallArguments, context: HostContext): HostObject => {
    const item = find(target, args.text(0), context);
    if (!item) throw itemNotFound();
    return item;
  };
  const methods: Record<string, Method<T>> = {
    GetCount: (target, _, context) => items(target, context).length,
    GetItem: found,
    GetItemOrNullObject: (target, args, context) => find(target, args.text(0), context),
    GetItemAt: (target, args, context) => itemAt(items(target, context), args.integer(0)),
  };
  return { items, indexer: found, methods };
}

/** An item by its position. Throws InvalidArgument for a negative index, ItemNotFound beyond the last. */
export function itemAt(items: readonly HostObject[], index: number): HostObject {
  if (index < 0) throw invalidArgument();
  const item = items[index];
  if (!item) throw itemNotFound();
  return item;
}
