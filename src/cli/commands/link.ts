import { readBilling } from "../../application/readBilling";
import { linkLedgers } from "../../application/reports/linkLedgers";
import { textsFor } from "../../texts/catalogue";
import type { Command } from "../command";
import { printTable } from "../printTable";

/** `link`: every ledger row leads to the sheet of its invoice. */
export const link: Command = {
  kind: "onBook",
  options: {},
  run: async (session, { language }) => {
    const ledgers = await linkLedgers(session.environment, await readBilling(session.environment));
    const { headings } = textsFor(language).cli;
    return {
      json: { ledgers },
      text: printTable(
        ledgers,
        [
          { title: headings.sheet, cell: ({ sheet }) => sheet },
          { title: headings.rows, cell: ({ rows }) => String(rows), align: "right" },
        ],
        language,
      ),
      diagnostics: [],
      changed: ledgers.length > 0,
    };
  },
};
