import type { Delivery } from "../protocol/hostSession";

/** A message between an add-in's frame and the page that hosts it; JSON text on the wire. */
export type FrameMessage = {
  readonly _messageType: 0 | 1;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin?: string;
  readonly _data?: unknown;
  /** Of a request: 0 invoke, 1 register an event, 2 unregister it. */
  readonly _actionType?: 0 | 1 | 2;
  /** Of a response: 0 the answer to a request, 1 an event. */
  readonly _responseType?: 0 | 1;
  readonly _errorCode?: number;
  readonly _serializerVersion?: number;
};

/** Host methods an add-in calls, by dispatch id. */
export const dispatchIds = {
  getSelectedData: 64,
  setSelectedData: 65,
  loadSettings: 75,
  saveSettings: 76,
  executeRichApiRequest: 93,
  commandCompleted: 94,
  closeContainer: 97,
} as const;

/** The connection's own failures: the client turns these numbers into its error codes. */
const officeErrors: Readonly<Record<string, number>> = {
  GeneralException: 5001,
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
};

export const operationNotSupported = 5000;

/** The reply to a request of the Excel API; null when none is to be sent. */
export function replyOf(delivery: Delivery, version: number): Record<string, unknown> | null {
  if (delivery.kind === "silence") return null;
  if (delivery.kind === "refused") {
    const number = officeErrors[delivery.code];
    if (number !== undefined) return { Error: number, Version: version };
  }
  const body = delivery.kind === "answer" ? delivery.text : errorBody(delivery.code);
  return { Error: 0, Version: version, Data: [200, ["Content-Type", "application/json"], body] };
}

function errorBody(code: string): string {
  const error = { Code: code, Message: code, Location: null, ActionIndex: 0, HttpStatusCode: 400 };
  return JSON.stringify({ Results: [], TraceIds: [], Error: error });
}

/** Requirement sets in the client's form: lower-case names, versions as text ("1.10" is not 1.1). */
export const defaultSets: Readonly<Record<string, string>> = {
  excelapi: "1.13",
  // Without it the client sends delayForCellEdit requests unmarked, and they fail while a cell is edited.
  delayforcelledit: "1.1",
  richapiruntime: "1.2",
  richapiruntimeflag: "1.2",
  ribbonapi: "1.1",
  sharedruntime: "1.1",
  dialogapi: "1.2",
  dialogorigin: "1.1",
  addincommands: "1.1",
  documentevents: "1.1",
  file: "1.1",
  selection: "1.1",
  settings: "1.1",
};
