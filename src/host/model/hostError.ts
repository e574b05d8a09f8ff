/** A failure Excel would report to the add-in: its code, message, the API member it happened in, and an HTTP status. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location: string | null = null,
    readonly status = 400,
  ) {
    super(message);
    this.name = "HostError";
  }
}

/** A file that cannot be opened: what is wrong with it, in words for the user. */
export class FileFormatError extends Error {
  constructor(
    readonly reason: "notAWorkbook" | "encrypted" | "legacyFormat" | "binaryFormat" | "corrupt" | "tooLarge",
    message: string,
  ) {
    super(message);
    this.name = "FileFormatError";
  }
}
