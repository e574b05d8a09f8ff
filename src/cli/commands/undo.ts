import { readBilling } from "../../application/readBilling";
import { undoLast } from "../../application/recovery/undoLast";
import { textsFor } from "../../texts/catalogue";
import type { Command } from "../command";
import { diagnosticsJson } from "../printDiagnostics";
import { printTable } from "../printTable";

/** `undo`: takes the last run back, as long as nothing depends on it; without --out it says what it would take back. */
export const undo: Command = {
  kind: "onBook",
  options: {},
  run: async ({ environment }, { language }) => {
    const { value, diagnostics } = await undoLast(environment, await readBilling(environment));
    const { headings } = textsFor(language).cli;
    const { actions } = textsFor(language).explanations;
    const words: Readonly<Record<string, string>> = actions;
    const table = printTable(
      value ? [value] : [],
      [
        { title: headings.key, cell: ({ id }) => id },
        { title: headings.type, cell: ({ action }) => words[action] ?? action },
        { title: headings.draft, cell: ({ invoices }) => invoices.join(", ") },
      ],
      language,
    );
    return {
      json: { undone: value, diagnostics: diagnosticsJson(diagnostics, language) },
      text: value ? table : "",
      diagnostics,
      changed: value !== null,
    };
  },
};
