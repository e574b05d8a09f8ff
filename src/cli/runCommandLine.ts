import { resolve } from "node:path";
import { hasErrors } from "../domain/diagnostics/diagnostic";
import { textsFor } from "../texts/catalogue";
import { formatMessage } from "../texts/message";
import { languageOf, type Language } from "../texts/language";
import { commonOptions, readCommandLine, type CommandLine } from "./commandLine";
import type { Command, CommandContext, CommandResult } from "./command";
import { commands } from "./commands";
import { explainFailure } from "./explainFailure";
import { dateOption } from "./optionValues";
import { printDiagnostics } from "./printDiagnostics";
import { Refusal } from "./refusal";
import { saveBook } from "./saveBook";
import { openSession, systemToday, type Session } from "./session";

/** What a run of the command line prints and returns. Exit codes: 0 clean, 1 diagnostics of error severity, 2 failure. */
export type RunOutput = { readonly out: string; readonly messages: string; readonly exitCode: 0 | 1 | 2 };

/** Runs one command of the command line. Never throws: a failure is a message and exit code 2. */
export async function runCommandLine(args: readonly string[], locale: string): Promise<RunOutput> {
  const language = wantedLanguage(args, locale);
  try {
    return await run(args, language);
  } catch (error) {
    return { out: "", messages: explainFailure(error, language), exitCode: 2 };
  }
}

async function run(args: readonly string[], language: Language): Promise<RunOutput> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "help")
    return { out: usage(language), messages: "", exitCode: 0 };
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Refusal("unknownCommand", { command: name });
  const line = readCommandLine(rest, command.options);
  if (line.flag("help")) return { out: commandUsage(name, command, language), messages: "", exitCode: 0 };
  const context: CommandContext = {
    line,
    language,
    today: dateOption(line, "today") ?? dateOption(line, "date") ?? systemToday(),
  };
  const { session, result } = await execute(command, context);
  try {
    return { ...printed(result, context), messages: finish(session, result, context) };
  } finally {
    session.close();
  }
}

async function execute(
  command: Command,
  context: CommandContext,
): Promise<{ session: Session; result: CommandResult }> {
  if (command.kind === "newBook") return command.make(context);
  const [book] = context.line.files;
  if (book === undefined) throw new Refusal("missingBook");
  refuseOverwriting(context.line);
  const session = await openSession(book, context);
  try {
    return { session, result: await command.run(session, context) };
  } catch (error) {
    session.close();
    throw error;
  }
}

function printed(result: CommandResult, { line, language }: CommandContext): { out: string; exitCode: 0 | 1 } {
  const out = line.flag("json") ? JSON.stringify(result.json, null, 2) : withDiagnostics(result, language);
  return { out, exitCode: hasErrors(result.diagnostics) ? 1 : 0 };
}

function withDiagnostics(result: CommandResult, language: Language): string {
  return [result.text, printDiagnostics(result.diagnostics, language)].filter((part) => part !== "").join("\n\n");
}

/** Saves where that was asked for, and says what happened to the file. */
function finish(session: Session, result: CommandResult, { line, language }: CommandContext): string {
  const { results } = textsFor(language).cli;
  if (!result.changed) return "";
  const target = line.text("out") ?? (line.flag("in-place") ? line.files[0] : undefined);
  if (target === undefined) return results.dryRun;
  saveBook(target, session.toFile());
  return formatMessage(results.written, { file: target }, language);
}

function refuseOverwriting(line: CommandLine): void {
  const [book] = line.files;
  const out = line.text("out");
  if (book !== undefined && out !== undefined && resolve(book) === resolve(out)) throw new Refusal("outputExists");
}

function usage(language: Language): string {
  const words = textsFor(language).cli;
  const width = Math.max(...Object.keys(words.commands).map((name) => name.length)) + 2;
  const lines = Object.entries(words.commands).map(([name, text]) => `  ${name.padEnd(width)}${text}`);
  return [words.usage, "", ...lines, "", words.usageHint].join("\n");
}

/** What one command does, and its options. */
function commandUsage(name: string, { kind, options }: Command, language: Language): string {
  const words = textsFor(language).cli;
  const [said, explained]: readonly Readonly<Record<string, string>>[] = [words.commands, words.options];
  const file = kind === "onBook" ? ` ${words.book}` : "";
  const lines = Object.entries({ ...options, ...commonOptions })
    .filter(([option]) => option !== "help")
    .map(([option, { type }]) => [`  --${option}${type === "string" ? ` ${words.value}` : ""}`, explained?.[option]]);
  const width = Math.max(...lines.map(([option]) => option!.length)) + 2;
  const list = lines.map(([option, text = ""]) => `${option!.padEnd(width)}${text}`.trimEnd());
  return [`sheetbill ${name}${file} --option …`, `  ${said?.[name] ?? ""}`, "", ...list].join("\n");
}

function wantedLanguage(args: readonly string[], locale: string): Language {
  const index = args.indexOf("--lang");
  const given =
    args.find((arg) => arg.startsWith("--lang="))?.slice("--lang=".length) ??
    (index >= 0 ? args[index + 1] : undefined);
  return languageOf(given ?? locale);
}
