import { EnvironmentError, type EnvironmentErrorKind } from "../application/environmentError";

/** Office.js error codes by what they mean for the user. Rule: Office.js error handling reference. */
const kinds: Readonly<Record<string, EnvironmentErrorKind>> = {
  InvalidOperationInCellEditMode: "cellEdit",
  ActivityLimitReached: "busy",
  RequestAborted: "connection",
  ServiceNotAvailable: "connection",
  Conflict: "busy",
  Timeout: "connection",
  ConnectionFailure: "connection",
  AccessDenied: "protected",
  InactiveWorkbook: "busy",
  WorkbookReadOnly: "readOnly",
  ReadOnly: "readOnly",
  FilteredRangeConflict: "filtered",
  MergedRangeConflict: "merged",
  InsertDeleteConflict: "filtered",
  UnsupportedSheet: "unsupported",
  ApiNotFound: "unsupported",
  ItemNotFound: "missing",
  InvalidReference: "missing",
  ItemAlreadyExists: "exists",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
};

type OfficeError = { code: string; message: string; debugInfo?: { errorLocation?: string } };

/** Office.js failures as EnvironmentError; anything else is returned as it is, to be rethrown. */
export function translateError(error: unknown): unknown {
  if (error instanceof EnvironmentError || !isOfficeError(error)) return error;
  const location = error.debugInfo?.errorLocation ?? "";
  return new EnvironmentError(
    kinds[error.code] ?? "unexpected",
    error.code,
    [location, error.message].filter(Boolean).join(": "),
  );
}

/** Runs office.js work; its failures come out as EnvironmentError. */
export async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translateError(error);
  }
}

function isOfficeError(error: unknown): error is OfficeError {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    "message" in error &&
    typeof error.code === "string"
  );
}
