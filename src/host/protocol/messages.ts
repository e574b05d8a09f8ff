/**
 * What office.js sends for one `context.sync()` and what it expects back.
 * Names and numbers are the wire's own; everything here was read in the published client and exercised with it.
 */

/** Arguments of a call. Kept apart from the action because object paths carry them too. */
export type ArgumentInfo = {
  readonly Arguments?: readonly unknown[];
  /** Parallel to Arguments, and nested as they are: 0 for a plain value, else the id of the path the argument stands for. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
};

/** What `load` asks for. An absent or empty Select means every scalar. */
export type QueryInfo = {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
};

type ActionBase = { readonly Id: number; readonly ObjectPathId: number; readonly Name?: string };

export type Action =
  /** Instantiate: the client wants to know whether the object exists, and by which id it can be found again. */
  | (ActionBase & { readonly ActionType: 1 })
  /** Query: `load`. */
  | (ActionBase & { readonly ActionType: 2; readonly QueryInfo?: QueryInfo })
  /** Method call: one without an object as its result (those are object paths). */
  | (ActionBase & { readonly ActionType: 3; readonly Name: string; readonly ArgumentInfo?: ArgumentInfo })
  /** Property set: the first argument is the value. */
  | (ActionBase & { readonly ActionType: 4; readonly Name: string; readonly ArgumentInfo?: ArgumentInfo })
  /** Trace: comes back in TraceIds if the batch got that far; handlers go live on it. */
  | (ActionBase & { readonly ActionType: 5 })
  /** Recursive query: `loadRecursive`, a query per class name, followed to a depth. */
  | (ActionBase & {
      readonly ActionType: 6;
      readonly RecursiveQueryInfo: {
        readonly Queries: Readonly<Record<string, QueryInfo>>;
        readonly MaxDepth?: number;
      };
    })
  /** Query as JSON: `retrieve`; the same tree with the names the add-in uses. */
  | (ActionBase & { readonly ActionType: 7; readonly QueryInfo?: QueryInfo })
  /** Ensure unchanged: the batch stops if the object no longer has these values. */
  | (ActionBase & { readonly ActionType: 8; readonly ObjectState: Readonly<Record<string, unknown>> })
  /** Update: several scalars of one object at once. */
  | (ActionBase & { readonly ActionType: 9; readonly ObjectState: Readonly<Record<string, unknown>> });

type PathBase = {
  readonly Id: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
};

export type ObjectPath =
  /** The root: the workbook. */
  | (PathBase & { readonly ObjectPathType: 1 })
  /** A service object of its own, by its server type name. */
  | (PathBase & { readonly ObjectPathType: 2 })
  /** The result of a method; calling it may change the workbook, so it is called once per batch. */
  | (PathBase & { readonly ObjectPathType: 3; readonly ParentObjectPathId: number })
  /** A navigation property. */
  | (PathBase & { readonly ObjectPathType: 4; readonly ParentObjectPathId: number })
  /** An item of a collection by key or id. */
  | (PathBase & { readonly ObjectPathType: 5; readonly ParentObjectPathId: number })
  /** A kept reference: an object of an earlier batch by the name the host gave it. */
  | (PathBase & { readonly ObjectPathType: 6 })
  /** An object known to be null; its parent id is stale and must not be followed. */
  | (PathBase & { readonly ObjectPathType: 7 });

export type RequestBody = {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
  readonly AutoKeepReference?: boolean;
};

export type ActionResult = { readonly ActionId: number; readonly Value: unknown };

export type ResponseError = {
  readonly Code: string;
  readonly Message: string;
  /** The API member the failure happened in: "Worksheet.getRange". */
  readonly Location: string | null;
  /** 0-based; the client shows the statement that belongs to it. */
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
};

/** A batch stops at the first error; what was done before stays done and is reported. */
export type ResponseBody = {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: ResponseError;
};

/** Bits of a request's flags that the host looks at. */
export const requestFlags = { write: 1, delayForCellEdit: 64 } as const;

/** An event on its way to the client's handlers. `message` is JSON text. */
export type EventEntry = {
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
};
