import { FileFormatError, HostError } from "../host/model/hostError";
import { texts } from "./texts";

/** Why a change was refused, in the page's language where Excel's code is known. */
export function reasonOf(error: unknown): string {
  if (error instanceof HostError && error.code === "UndoLost") return texts.undoLost;
  if (error instanceof HostError && error.code === "AccessDenied") return texts.protectedSheet;
  if (error instanceof HostError && error.code === "InvalidArgument") return `${texts.invalidFormula} ${error.message}`;
  if (error instanceof HostError || error instanceof FileFormatError) return error.message;
  if (error instanceof Error) return error.message;
  throw error;
}
