import { HostError } from "../model/hostError";

/** The resource of that name or id does not exist. */
export function itemNotFound(): HostError {
  return new HostError("ItemNotFound", "The requested resource doesn't exist.", null, 404);
}

/** An argument is missing, of the wrong kind or shape. */
export function invalidArgument(detail = ""): HostError {
  const message = "The argument is invalid or missing or has an incorrect format.";
  return new HostError("InvalidArgument", detail === "" ? message : `${message} ${detail}`, null, 400);
}

/** A name or id is taken. */
export function itemAlreadyExists(): HostError {
  return new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", null, 409);
}

/** A reference points to what is no longer there, or to another sheet. */
export function invalidReference(): HostError {
  return new HostError("InvalidReference", "This reference is not valid for the current operation.", null, 400);
}

/** The member is unknown, or newer than the requirement set the host declares. */
export function apiNotFound(member: string): HostError {
  return new HostError(
    "ApiNotFound",
    `The API '${member}' could not be found. It may not be available in this version of Excel.`,
    member,
    404,
  );
}

/** Protection, or a workbook opened for reading, forbids it. */
export function accessDenied(): HostError {
  return new HostError("AccessDenied", "You cannot perform the requested operation.", null, 403);
}

/** The operation makes no sense for this object as it is. */
export function invalidOperation(message = "The operation attempted is invalid on the object."): HostError {
  return new HostError("InvalidOperation", message, null, 400);
}

/** The request or response would pass Excel's size limits. */
export function payloadLimitExceeded(
  what: "RequestPayloadSizeLimitExceeded" | "ResponsePayloadSizeLimitExceeded",
): HostError {
  const side = what === "RequestPayloadSizeLimitExceeded" ? "request" : "response";
  return new HostError(what, `The ${side} payload size has exceeded the limit.`, null, 400);
}
