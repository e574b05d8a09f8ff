import { renameSync, rmSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";

/** Writes a file whole or not at all: to a temporary name beside it first, then renamed. */
export function saveBook(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${randomBytes(4).toString("hex")}.tmp`;
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
