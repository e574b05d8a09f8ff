import type { CallArguments } from "./callArguments";
import type { HostContext } from "./hostContext";
import { type HostObject } from "./hostObject";

/** A scalar property. Without `set` it is read-only. */
export type Scalar<T> = {
  readonly get: (target: T, context: HostContext) => unknown;
  readonly set?: (target: T, value: unknown, context: HostContext) => void;
};

/** A method. A host object, null (the null object) or undefined (no result) where the client expects an object, else plain JSON. */
export type Method<T> = (target: T, args: CallArguments, context: HostContext) => unknown;

/**
 * One class of API objects: a declaration, so that everything the host knows can be listed.
 * Members bear their wire names (PascalCase). A member that is not here does not exist for the client.
 */
export type ObjectClass<T> = {
  readonly name: string;
  /** The scalar sent with the identity, by which the client finds the object again. */
  readonly id?: "Id" | "_Id";
  /** Whether the client keeps references to it between batches. */
  readonly keepsReference?: boolean;
  /** Server names that differ from the public one: setting showGridlines arrives as "Gridlines". */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Public names of members where they are more than the wire name with a small first letter. */
  readonly publicNames?: Readonly<Record<string, string>>;
  readonly scalars: Readonly<Record<string, Scalar<T>>>;
  readonly navigations?: Readonly<Record<string, (target: T, context: HostContext) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  readonly items?: (target: T, context: HostContext) => readonly HostObject[];
  readonly indexer?: (target: T, args: CallArguments, context: HostContext) => HostObject;
  /** Message type by event name, and the id its messages are addressed to. */
  readonly events?: Readonly<Record<string, number>>;
  readonly eventTarget?: (target: T) => string;
};

/** A class whose target type is not known where it is stored; it is only ever used with objects of its own name. */
export type AnyObjectClass = ObjectClass<never>;
