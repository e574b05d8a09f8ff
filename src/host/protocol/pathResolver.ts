import { HostError } from "../model/hostError";
import { CallArguments } from "./callArguments";
import { apiNotFound, invalidArgument, invalidReference } from "./errors";
import type { HostContext } from "./hostContext";
import { type HostObject, hostObject, isHostObject } from "./hostObject";
import { located } from "./located";
import type { ArgumentInfo, ObjectPath } from "./messages";
import { memberName, type ObjectRegistry } from "./objectRegistry";

type ChildPath = Extract<ObjectPath, { ParentObjectPathId: number }>;

/** Resolves object paths to API objects, each once per batch: some of them are made by calling a method. */
export class PathResolver {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly keptNames = new Map<number, string>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly registry: ObjectRegistry,
    private readonly context: HostContext,
  ) {}

  /** The object of a path; null is the null object, and so is everything below it. */
  resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (!path) throw new HostError("InvalidObjectPath", `There is no object path ${id} in the request.`);
    const object = this.find(path);
    this.resolved.set(id, object);
    return object;
  }

  /** Keeps an object for later batches; the name goes out with the next identity of the path. */
  keep(id: number, object: HostObject): null {
    if (this.registry.classOf(object).keepsReference && !this.keptNames.has(id)) {
      this.keptNames.set(id, this.context.references.keep(object));
    }
    return null;
  }

  /** What an Instantiate answers: never null for a real object, as null means the null object. */
  identityOf(pathId: number, object: HostObject): Record<string, unknown> {
    const { id, scalars } = this.registry.classOf(object);
    const identity: Record<string, unknown> = {};
    if (id) identity[id] = scalars[id]!.get(object.target as never, this.context);
    const kept = this.keptNames.get(pathId);
    if (kept !== undefined) identity["_ReferenceId"] = kept;
    return identity;
  }

  /** The arguments of a call, with API objects in place of the paths they refer to. */
  argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    return info?.Arguments ? this.resolveList(info.Arguments, info.ReferencedObjectPathIds) : [];
  }

  private find(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case 1:
        return hostObject("Workbook", this.context.workbook);
      case 2:
        return this.service(path.Name);
      case 6:
        return this.kept(path);
      case 7:
        return null;
      default:
        return this.child(path);
    }
  }

  private child(path: ChildPath): HostObject | null {
    const parent = this.resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case 3:
        return this.callForObject(parent, path);
      case 4:
        return this.navigate(parent, path.Name);
      case 5:
        return this.item(parent, path);
      default:
        throw invalidArgument();
    }
  }

  private callForObject(parent: HostObject, path: ChildPath): HostObject | null {
    const method = this.registry.method(parent, path.Name);
    const args = new CallArguments(this.argumentsOf(path.ArgumentInfo));
    const made = located(memberName(parent, path.Name), () => method(parent.target as never, args, this.context));
    return isHostObject(made) ? made : null;
  }

  private navigate(parent: HostObject, name: string): HostObject | null {
    const definition = this.registry.classOf(parent);
    const navigation = definition.navigations?.[name];
    if (!navigation || !this.registry.available(definition.name, name)) throw apiNotFound(memberName(parent, name));
    return located(memberName(parent, name), () => navigation(parent.target as never, this.context));
  }

  private item(parent: HostObject, path: ChildPath): HostObject {
    const { indexer } = this.registry.classOf(parent);
    if (!indexer) throw apiNotFound(memberName(parent, "GetItem"));
    const args = new CallArguments(this.argumentsOf(path.ArgumentInfo));
    return located(memberName(parent, "GetItem"), () => indexer(parent.target as never, args, this.context));
  }

  private kept(path: ObjectPath): HostObject {
    const object = this.context.references.get(path.Name);
    if (!object) throw invalidReference();
    this.keptNames.set(path.Id, path.Name);
    return object;
  }

  /** The web host file tells this service at every start that action handlers are ready; failing it breaks the page. */
  private service(name: string): HostObject {
    if (name !== "Microsoft.InternalService.AddinInternalService") throw apiNotFound(name);
    return hostObject("AddinInternalService", null);
  }

  private resolveList(values: readonly unknown[], ids: readonly unknown[] | undefined): unknown[] {
    return values.map((value, index) => {
      const id = ids?.[index] ?? 0;
      if (Array.isArray(id)) return Array.isArray(value) ? this.resolveList(value, id) : value;
      return typeof id === "number" && id !== 0 ? this.resolve(id) : this.resolveInObject(value);
    });
  }

  /** In plain objects a client object is {_ObjectPathId: n}, without any mark beside it. */
  private resolveInObject(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const fields = value as Record<string, unknown>;
    if (typeof fields["_ObjectPathId"] === "number") return this.resolve(fields["_ObjectPathId"]);
    const entries = Object.entries(fields);
    if (!entries.some(([, inner]) => typeof inner === "object" && inner !== null)) return value;
    return Object.fromEntries(entries.map(([key, inner]) => [key, this.resolveInObject(inner)]));
  }
}
