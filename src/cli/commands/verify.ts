import { readBilling } from "../../application/readBilling";
import { verifyInvoices } from "../../application/verification/verifyInvoices";
import type { Finding } from "../../application/verification/finding";
import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import { textsFor } from "../../texts/catalogue";
import type { Command } from "../command";
import { printTable } from "../printTable";

/** `verify`: recomputes confirmed invoices and names what changed since. */
export const verify: Command = {
  kind: "onBook",
  options: {},
  run: async ({ environment }, { language }) => {
    const billing = await readBilling(environment);
    const found = await verifyInvoices(environment, billing);
    const { headings, results } = textsFor(language).cli;
    const table = printTable(
      found.findings,
      [
        { title: headings.number, cell: ({ invoice }) => invoice },
        { title: headings.sheet, cell: ({ sheet }) => sheet },
        { title: headings.cell, cell: ({ cell }) => cell },
      ],
      language,
    );
    const { from, to } = { from: found.gaps.join(", "), to: "" };
    const diagnostics: Diagnostic[] = [
      ...found.findings.map(diagnosisOf),
      ...(found.gaps.length > 0 ? [diagnose("number.gap", null, { from, to })] : []),
      ...found.duplicates.map((number) => diagnose("number.duplicate", null, { number })),
    ];
    return { json: found, text: found.ok ? results.clean : table, diagnostics, changed: false };
  },
};

function diagnosisOf({ invoice, sheet, cell, expected, found }: Finding): Diagnostic {
  const source = sheet === "" || cell === "" ? null : { sheet, cell };
  return diagnose("seal.broken", source, { invoice, ...(expected === "" ? {} : { expected }), found });
}
