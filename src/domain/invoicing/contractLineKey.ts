import { keyOf } from "../entries/key";

const separator = "\u0001";

/** Identifies a contract line: its project and line names, however they are spelt. */
export function contractLineKey(project: string, line: string): string {
  return keyOf(project) + separator + keyOf(line);
}
