import { invalidArgument } from "./errors";
import { isHostObject, type HostObject } from "./hostObject";

/** The arguments of one call, read with the checks Excel makes. Throws InvalidArgument. */
export class CallArguments {
  constructor(private readonly values: readonly unknown[]) {}

  /** The argument as it came; undefined and null are both "not given". */
  raw(index: number): unknown {
    return this.values[index] ?? null;
  }

  all(): readonly unknown[] {
    return this.values;
  }

  text(index: number): string {
    const value = this.raw(index);
    if (typeof value === "number") return String(value);
    if (typeof value !== "string") throw invalidArgument();
    return value;
  }

  optionalText(index: number): string | null {
    return this.raw(index) === null ? null : this.text(index);
  }

  integer(index: number): number {
    const value = this.raw(index);
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    if (typeof number !== "number" || !Number.isInteger(number)) throw invalidArgument();
    return number;
  }

  optionalInteger(index: number, absent: number): number {
    return this.raw(index) === null ? absent : this.integer(index);
  }

  flag(index: number, absent = false): boolean {
    const value = this.raw(index);
    if (value === null) return absent;
    if (typeof value !== "boolean") throw invalidArgument();
    return value;
  }

  /** A word of an enumeration, in any case; the list's own spelling is returned. */
  word<W extends string>(index: number, words: readonly W[], absent?: W): W {
    const value = this.raw(index);
    if (value === null && absent !== undefined) return absent;
    const found = words.find((word) => typeof value === "string" && word.toLowerCase() === value.toLowerCase());
    if (found === undefined) throw invalidArgument();
    return found;
  }

  /** A plain object with fields. */
  fields(index: number): Readonly<Record<string, unknown>> {
    const value = this.raw(index);
    if (value === null) return {};
    if (typeof value !== "object" || Array.isArray(value)) throw invalidArgument();
    return value as Record<string, unknown>;
  }

  list(index: number): readonly unknown[] {
    const value = this.raw(index);
    if (!Array.isArray(value)) throw invalidArgument();
    return value;
  }

  /** An API object of one of the given classes, or null when the argument is something else. */
  object(index: number, ...types: readonly string[]): HostObject | null {
    const value = this.raw(index);
    return isHostObject(value) && types.includes(value.type) ? value : null;
  }
}
