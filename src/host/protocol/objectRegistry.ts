import { apiNotFound } from "./errors";
import { type HostObject } from "./hostObject";
import type { AnyObjectClass, Method, Scalar } from "./objectClass";

/** Requirement set "major.minor" by class and member, from the published reference; members are public names. */
export type MemberSets = Readonly<Record<string, Readonly<Record<string, string>>>>;

type PreparedClass = {
  readonly definition: AnyObjectClass;
  readonly scalarNames: ReadonlyMap<string, string>;
  readonly navigationNames: ReadonlyMap<string, string>;
};

/** The classes a client may use: everything declared, less what its requirement set does not have yet. */
export class ObjectRegistry {
  private readonly classes = new Map<string, PreparedClass>();

  constructor(
    definitions: readonly AnyObjectClass[],
    private readonly sets: MemberSets,
    private readonly declared: ReadonlyMap<string, number>,
  ) {
    for (const definition of definitions) this.classes.set(definition.name, this.prepare(definition));
  }

  /** The class of an object. Throws ApiNotFound for one the host does not model. */
  classOf(object: HostObject): AnyObjectClass {
    return this.prepared(object).definition;
  }

  scalar(object: HostObject, name: string): Scalar<never> {
    const { definition, scalarNames } = this.prepared(object);
    const own = scalarNames.get((definition.aliases?.[name] ?? name).toLowerCase());
    if (own === undefined) throw apiNotFound(memberName(object, name));
    return definition.scalars[own]!;
  }

  /** The wire name of a scalar or navigation as the add-in typed it, in any case; null when there is none. */
  scalarName(object: HostObject, name: string): string | null {
    return this.prepared(object).scalarNames.get(name.toLowerCase()) ?? null;
  }

  navigationName(object: HostObject, name: string): string | null {
    return this.prepared(object).navigationNames.get(name.toLowerCase()) ?? null;
  }

  scalarsOf(object: HostObject): Iterable<string> {
    return this.prepared(object).scalarNames.values();
  }

  method(object: HostObject, name: string): Method<never> {
    const definition = this.classOf(object);
    const method = definition.methods?.[name];
    if (!method || !this.available(definition.name, name)) throw apiNotFound(memberName(object, name));
    return method;
  }

  /**
   * Whether a member exists in the requirement sets the host declares. Internal members (leading _) always do; a member
   * that the published reference of its class does not list never does.
   */
  available(className: string, wireName: string): boolean {
    if (wireName.startsWith("_")) return true;
    const published = this.sets[className];
    if (!published) return true;
    const since = published[this.classes.get(className)?.definition.publicNames?.[wireName] ?? publicName(wireName)];
    if (since === undefined) return false;
    const [set, version] = since.includes(" ") ? since.split(" ") : ["ExcelApi", since];
    return (this.declared.get(set!.toLowerCase()) ?? 0) >= versionNumber(version!);
  }

  /** Whether an event exists in the requirement sets the host declares; by the name it is registered under. */
  hasEvent(className: string, name: string): boolean {
    return this.available(className, name === "DataChanged" ? "OnChanged" : `On${name}`);
  }

  private prepared(object: HostObject): PreparedClass {
    const known = this.classes.get(object.type);
    if (!known) throw apiNotFound(object.type);
    return known;
  }

  private prepare(definition: AnyObjectClass): PreparedClass {
    const names = (members: object) => {
      const available = Object.keys(members).filter((name) => this.available(definition.name, name));
      return new Map(available.map((name) => [name.toLowerCase(), name]));
    };
    return {
      definition,
      scalarNames: names(definition.scalars),
      navigationNames: names(definition.navigations ?? {}),
    };
  }
}

/** "1.13" as a number that compares: 1013. */
export function versionNumber(version: string): number {
  const [major, minor] = version.split(".");
  return Number(major) * 1000 + Number(minor ?? 0);
}

/** "GetRange" → "getRange"; names with an underscore are internal and stay. */
export function publicName(wireName: string): string {
  return wireName.startsWith("_") ? wireName : wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

export function memberName(object: HostObject, wireName: string): string {
  return `${object.type}.${publicName(wireName)}`;
}
