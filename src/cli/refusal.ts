import type { Texts } from "../texts/catalogue";

export type RefusalReason = keyof Texts["cli"]["refusals"];

/** The command line cannot do what was asked: said on stderr in the user's language, exit code 2. */
export class Refusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly params: Readonly<Record<string, string>> = {},
  ) {
    super(reason);
    this.name = "Refusal";
  }
}
