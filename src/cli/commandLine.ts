import { parseArgs } from "node:util";

/** An option of a command: whether it takes a value, and whether it may be repeated. */
export type OptionSpec = { readonly type: "string" | "boolean"; readonly multiple?: boolean };

/** Options every command takes. */
export const commonOptions = {
  json: { type: "boolean" },
  lang: { type: "string" },
  today: { type: "string" },
  out: { type: "string" },
  "in-place": { type: "boolean" },
  help: { type: "boolean" },
} as const satisfies Record<string, OptionSpec>;

/** What was typed after the command's name: files in order, and options as text. */
export type CommandLine = {
  readonly files: readonly string[];
  readonly text: (name: string) => string | undefined;
  readonly texts: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
};

/**
 * Reads a command's arguments.
 * Throws: TypeError of node:util for an unknown option or a missing value; its message names the option.
 */
export function readCommandLine(args: readonly string[], options: Readonly<Record<string, OptionSpec>>): CommandLine {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...commonOptions, ...options },
    allowPositionals: true,
    strict: true,
  });
  const given = values as Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  const textsOf = (name: string): string[] => {
    const value = given[name];
    const list = Array.isArray(value) ? value : [value];
    return list.filter((item): item is string => typeof item === "string");
  };
  return {
    files: positionals,
    text: (name) => textsOf(name).at(-1),
    texts: textsOf,
    flag: (name) => given[name] === true,
  };
}
