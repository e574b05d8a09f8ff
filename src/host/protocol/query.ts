import { apiNotFound } from "./errors";
import type { HostContext } from "./hostContext";
import { type HostObject } from "./hostObject";
import type { QueryInfo } from "./messages";
import { memberName, publicName, type ObjectRegistry } from "./objectRegistry";

/** A selection as a tree: "format/fill/color" is format → fill → color; "*" is every scalar. */
type Selection = Map<string, Selection>;

type Tree = Record<string, unknown>;

/** Reads what a query asks for. `json` is the form of `retrieve`: public names, `items` for `_Items`. */
export class QueryReader {
  constructor(
    private readonly registry: ObjectRegistry,
    private readonly context: HostContext,
    private readonly json: boolean,
  ) {}

  read(object: HostObject, query: QueryInfo): Tree {
    return this.readSelection(object, selectionOf(query), query);
  }

  private readSelection(object: HostObject, selection: Selection, query: QueryInfo): Tree {
    const tree: Tree = {};
    this.addIdentity(object, tree);
    if (this.registry.classOf(object).items) this.readCollection(object, selection, query, tree);
    else for (const [name, below] of selection) this.readMember(object, name, below, tree);
    return tree;
  }

  /** Names that are scalars of the collection are its own; everything else applies to its items. */
  private readCollection(object: HostObject, selection: Selection, query: QueryInfo, tree: Tree): void {
    const ofItems: Selection = new Map();
    for (const [name, below] of selection) {
      if (name === "items") for (const [inner, innerBelow] of orAll(below)) graft(ofItems, inner, innerBelow);
      else if (name !== "*" && below.size === 0 && this.registry.scalarName(object, name) !== null) {
        this.readMember(object, name, below, tree);
      } else {
        if (name === "*") this.readMember(object, "*", below, tree);
        graft(ofItems, name, below);
      }
    }
    if (ofItems.size > 0) tree[this.json ? "items" : "_Items"] = this.readItems(object, ofItems, query);
  }

  private readItems(object: HostObject, selection: Selection, query: QueryInfo): Tree[] {
    const definition = this.registry.classOf(object);
    const skip = query.Skip ?? 0;
    const all = definition.items!(object.target as never, this.context);
    const items = query.Top === undefined ? all.slice(skip) : all.slice(skip, skip + query.Top);
    return items.map((item, index) => {
      const tree = this.readSelection(item, selection, {});
      if (!this.registry.classOf(item).id && !this.json) tree["_Index"] = index + skip;
      return tree;
    });
  }

  private readMember(object: HostObject, name: string, below: Selection, tree: Tree): void {
    const definition = this.registry.classOf(object);
    if (name === "*") {
      for (const scalar of this.registry.scalarsOf(object)) {
        tree[this.name(scalar)] = definition.scalars[scalar]!.get(object.target as never, this.context);
      }
      return;
    }
    const scalar = below.size === 0 ? this.registry.scalarName(object, name) : null;
    if (scalar !== null) {
      tree[this.name(scalar)] = definition.scalars[scalar]!.get(object.target as never, this.context);
      return;
    }
    this.readNavigation(object, name, below, tree);
  }

  private readNavigation(object: HostObject, name: string, below: Selection, tree: Tree): void {
    const navigation = this.registry.navigationName(object, name);
    if (navigation === null) throw apiNotFound(memberName(object, name));
    const child = this.registry.classOf(object).navigations![navigation]!(object.target as never, this.context);
    tree[this.name(navigation)] = child === null ? null : this.readSelection(child, orAll(below), {});
  }

  private addIdentity(object: HostObject, tree: Tree): void {
    const { id, scalars } = this.registry.classOf(object);
    if (id) tree[this.name(id)] = scalars[id]!.get(object.target as never, this.context);
  }

  private name(wireName: string): string {
    return this.json ? publicName(wireName) : wireName;
  }
}

/** The selection of a query: paths split at "/" and ".", merged into one tree. */
export function selectionOf(query: QueryInfo): Selection {
  const selection: Selection = new Map();
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    let level = selection;
    for (const part of path.split(/[/.]/)) {
      const name = part.trim().toLowerCase();
      if (name === "") continue;
      let next = level.get(name);
      if (!next) level.set(name, (next = new Map()));
      level = next;
    }
  }
  return orAll(selection);
}

function orAll(selection: Selection): Selection {
  return selection.size === 0 ? new Map([["*", new Map()]]) : selection;
}

function graft(into: Selection, name: string, below: Selection): void {
  const known = into.get(name);
  if (!known) into.set(name, below);
  else for (const [inner, innerBelow] of below) graft(known, inner, innerBelow);
}
