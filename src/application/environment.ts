import type { LocalDate } from "../domain/calendar/localDate";
import type { WorkbookPort } from "./workbookPort";

/** The run's day and moment, and waiting; the only clock the use cases know. */
export type ClockPort = {
  today(): LocalDate;
  /** ISO 8601 in UTC, for the Log. */
  now(): string;
  pause(milliseconds: number): Promise<void>;
};

/** Who works here: a name typed once, and an id of this device for intents. */
export type Identity = { readonly name: string; readonly clientId: string };

/** Uniform random integers below `limit`, for Billing IDs and intent ids. */
export type RandomSource = (limit: number) => number;

/** SHA-256 of text in UTF-8, as lower-case hexadecimal. */
export type Digest = (text: string) => Promise<string>;

/**
 * What a run waits for: what it wrote to reach everybody who has the workbook open, or somebody else's run to end, of which nobody
 * knows how long it takes. Units: milliseconds, of the whole wait and of what is left.
 */
export type Wait =
  { readonly reason: "settling"; readonly whole: number; readonly left: number } | { readonly reason: "others" };

/** All that a use case needs of the world around it. */
export type Environment = {
  readonly port: WorkbookPort;
  readonly clock: ClockPort;
  readonly identity: Identity;
  readonly random: RandomSource;
  readonly digest: Digest;
  /** Lets the screen and the user in between two steps of long work; absent where nobody waits. */
  readonly giveWay?: () => Promise<void>;
  /** Is told while a run waits, and null when it goes on; absent where nobody looks. */
  readonly onWait?: (wait: Wait | null) => void;
  /** Language of what is made new in the workbook (tables, sheets that name no other). */
  readonly language: "en" | "fr";
};
