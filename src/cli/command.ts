import type { Diagnostic } from "../domain/diagnostics/diagnostic";
import type { LocalDate } from "../domain/calendar/localDate";
import type { Language } from "../texts/language";
import type { CommandLine, OptionSpec } from "./commandLine";
import type { Session } from "./session";

/** What a command found or did: its JSON document, the same as text for people, and what was wrong. */
export type CommandResult = {
  readonly json: object;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the workbook was changed, so that there is something to save. */
  readonly changed: boolean;
};

/** What a command works with. */
export type CommandContext = {
  readonly line: CommandLine;
  readonly language: Language;
  /** The run's day: --today, else --date, else the clock's. */
  readonly today: LocalDate;
};

/** A command on a workbook; `template` alone makes one. */
export type Command =
  | {
      readonly kind: "onBook";
      readonly options: Readonly<Record<string, OptionSpec>>;
      readonly run: (session: Session, context: CommandContext) => Promise<CommandResult>;
    }
  | {
      readonly kind: "newBook";
      readonly options: Readonly<Record<string, OptionSpec>>;
      readonly make: (
        context: CommandContext,
      ) => Promise<{ readonly session: Session; readonly result: CommandResult }>;
    };
