/** An API object: the name of its class and what it stands for in the model. */
export type HostObject = { readonly type: string; readonly target: unknown };

/** Marks API objects, so that JSON from the client can never pass for one. */
class HostObjectValue {
  constructor(
    readonly type: string,
    readonly target: unknown,
  ) {}
}

/** Makes an API object of a class. */
export function hostObject(type: string, target: unknown): HostObject {
  return new HostObjectValue(type, target);
}

/** Whether a value is an API object rather than plain JSON. */
export function isHostObject(value: unknown): value is HostObject {
  return value instanceof HostObjectValue;
}
