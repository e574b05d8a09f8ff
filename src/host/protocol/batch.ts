import { HostError } from "../model/hostError";
import { CallArguments } from "./callArguments";
import { apiNotFound, invalidArgument } from "./errors";
import type { HostContext } from "./hostContext";
import { type HostObject, isHostObject } from "./hostObject";
import { located } from "./located";
import type { Action, ActionResult, RequestBody, ResponseBody, ResponseError } from "./messages";
import { memberName, type ObjectRegistry } from "./objectRegistry";
import { PathResolver } from "./pathResolver";
import { QueryReader } from "./query";
import { readRecursively } from "./recursiveQuery";

/** Called before and after each action of a batch; may throw a HostError to make it fail there. */
export type ActionHook = (index: number, when: "before" | "after") => void;

/** Actions that read values: formulas have to be up to date for them. */
const readingActions = new Set<number>([2, 6, 7, 8]);

const nullResult = { _IsNull: true };

/** Executes the actions of one request in order, up to the first error. */
export class Batch {
  private readonly paths: PathResolver;
  private readonly results: ActionResult[] = [];
  private readonly traceIds: number[] = [];

  constructor(
    private readonly request: RequestBody,
    private readonly registry: ObjectRegistry,
    private readonly context: HostContext,
    private readonly hook: ActionHook = () => undefined,
  ) {
    this.paths = new PathResolver(request.ObjectPaths, registry, context);
  }

  run(): ResponseBody {
    let index = 0;
    try {
      for (; index < this.request.Actions.length; index++) {
        const action = this.request.Actions[index]!;
        this.hook(index, "before");
        const value = this.perform(action);
        this.results.push({ ActionId: action.Id, Value: value ?? null });
        this.hook(index, "after");
      }
      return { Results: this.results, TraceIds: this.traceIds };
    } catch (error) {
      return { Results: this.results, TraceIds: this.traceIds, Error: responseError(error, index) };
    }
  }

  private perform(action: Action): unknown {
    if (action.ActionType === 5) {
      this.traceIds.push(action.Id);
      return null;
    }
    const object = this.paths.resolve(action.ObjectPathId);
    if (object === null) return action.ActionType === 3 ? nullResult : null;
    if (readingActions.has(action.ActionType)) this.context.settle();
    switch (action.ActionType) {
      case 1:
        return this.paths.identityOf(action.ObjectPathId, object);
      case 2:
        return new QueryReader(this.registry, this.context, false).read(object, action.QueryInfo ?? {});
      case 7:
        return new QueryReader(this.registry, this.context, true).read(object, action.QueryInfo ?? {});
      case 6:
        return readRecursively(object, action.RecursiveQueryInfo, this.registry, this.context);
      case 3:
        return this.call(object, action);
      case 4:
        return this.set(object, action.Name, this.paths.argumentsOf(action.ArgumentInfo)[0] ?? null);
      case 8:
        return this.ensureUnchanged(object, action.ObjectState);
      case 9:
        return Object.entries(action.ObjectState).forEach(([name, value]) => this.set(object, name, value));
      default:
        throw apiNotFound(`ActionType ${(action as Action).ActionType}`);
    }
  }

  private call(object: HostObject, action: Extract<Action, { ActionType: 3 }>): unknown {
    if (action.Name === "_KeepReference") return this.paths.keep(action.ObjectPathId, object);
    if (action.Name.startsWith("_") && this.changeSubscription(object, action.Name)) return null;
    const method = this.registry.method(object, action.Name);
    const values = this.paths.argumentsOf(action.ArgumentInfo);
    const result = located(memberName(object, action.Name), () =>
      method(object.target as never, new CallArguments(values), this.context),
    );
    return isHostObject(result) ? null : result;
  }

  private set(object: HostObject, name: string, value: unknown): void {
    const scalar = this.registry.scalar(object, name);
    located(memberName(object, name), () => {
      if (!scalar.set) throw invalidArgument("The property is read-only.");
      scalar.set(object.target as never, value, this.context);
    });
  }

  private ensureUnchanged(object: HostObject, state: Readonly<Record<string, unknown>>): null {
    for (const [name, expected] of Object.entries(state)) {
      const now = this.registry.scalar(object, name).get(object.target as never, this.context);
      if (JSON.stringify(now) !== JSON.stringify(expected)) {
        throw new HostError(
          "Conflict",
          "Request could not be processed because of a conflict.",
          memberName(object, name),
          409,
        );
      }
    }
    return null;
  }

  /** `_RegisterDataChangedEvent` and the like; whether the name was one of these and the class has the event. */
  private changeSubscription(object: HostObject, name: string): boolean {
    const match = /^_(Register|Unregister)(?:Event(\w+)|(\w+)Event)$/.exec(name);
    if (!match) return false;
    const definition = this.registry.classOf(object);
    const type = definition.events?.[match[2] ?? match[3]!];
    if (type === undefined || !this.registry.hasEvent(definition.name, match[2] ?? match[3]!))
      throw apiNotFound(memberName(object, name));
    const target = definition.eventTarget?.(object.target as never) ?? "Workbook";
    if (match[1] === "Register") this.context.subscriptions.add(type, target);
    else this.context.subscriptions.remove(type, target);
    return true;
  }
}

/** What the client is told of a failure; anything that is no HostError is a defect of the host and says so. */
export function responseError(error: unknown, index: number): ResponseError {
  const known =
    error instanceof HostError
      ? error
      : new HostError(
          "GeneralException",
          `There was an internal error while processing the request. ${String(error)}`,
          null,
          500,
        );
  return {
    Code: known.code,
    Message: known.message,
    Location: known.location,
    ActionIndex: index,
    HttpStatusCode: known.status,
  };
}
