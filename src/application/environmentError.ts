/** What kept the workbook from being read or written; each kind has its words and its way out in texts. */
export type EnvironmentErrorKind =
  | "cellEdit"
  | "busy"
  | "connection"
  | "protected"
  | "structure"
  | "hidden"
  | "readOnly"
  | "filtered"
  | "merged"
  | "missing"
  | "exists"
  | "tooLarge"
  | "unsupported"
  | "cancelled"
  | "unexpected";

/** Kinds after which the same request may simply be tried again. */
const retryable: ReadonlySet<EnvironmentErrorKind> = new Set(["cellEdit", "busy", "connection"]);

/**
 * A failure of the environment, not of the data: Excel refused, was busy, or went away.
 * `code` and `detail` are Excel's own, for a bug report; users see the words of `kind`.
 */
export class EnvironmentError extends Error {
  constructor(
    readonly kind: EnvironmentErrorKind,
    readonly code: string,
    readonly detail: string,
  ) {
    super(`${kind}: ${code} ${detail}`);
    this.name = "EnvironmentError";
  }

  get canRetry(): boolean {
    return retryable.has(this.kind);
  }
}
