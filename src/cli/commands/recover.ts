import { readBilling } from "../../application/readBilling";
import { recoverIntents } from "../../application/recovery/recoverIntents";
import { textsFor } from "../../texts/catalogue";
import type { Command } from "../command";
import { diagnosticsJson } from "../printDiagnostics";
import { printTable } from "../printTable";
import { Refusal } from "../refusal";

/** `recover`: finishes or undoes the runs that were cut off. */
export const recover: Command = {
  kind: "onBook",
  options: { finish: { type: "boolean" }, undo: { type: "boolean" } },
  run: async ({ environment }, { line, language }) => {
    if (line.flag("finish") === line.flag("undo")) throw new Refusal("missingOption", { option: "--finish, --undo" });
    const billing = await readBilling(environment);
    const direction = line.flag("finish") ? "finish" : "undo";
    const { value, diagnostics } = await recoverIntents(environment, billing, direction);
    const intents = value.map(({ id, action, outcome }) => {
      const state = { finished: "Done", undone: "Undone", failed: "Started" }[outcome];
      return { id, action, state, outcome };
    });
    const { headings, results } = textsFor(language).cli;
    const table = printTable(
      intents,
      [
        { title: headings.key, cell: ({ id }) => id },
        { title: headings.type, cell: ({ action }) => action },
        { title: headings.state, cell: ({ outcome }) => outcome },
      ],
      language,
    );
    return {
      json: { intents, diagnostics: diagnosticsJson(diagnostics, language) },
      text: intents.length === 0 ? results.clean : table,
      diagnostics,
      changed: intents.length > 0,
    };
  },
};
