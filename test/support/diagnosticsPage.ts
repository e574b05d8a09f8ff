import { diagnosticSeverities } from "../../src/domain/diagnostics/codes";
import { diagnosticParams } from "../../src/texts/diagnosticParams";
import { diagnosticText } from "../../src/texts/diagnosticText";

/** docs/diagnostics.md: every diagnostic with its severity, words in both languages, and what its words can tell. */
export function diagnosticsPage(): string {
  return [
    "# Diagnostics",
    "",
    "Generated from the codes and the texts: `UPDATE_DOCS=1 npx jest test/diagnostics`. Do not edit.",
    "",
    "An error keeps its row (or the action) from going on; a warning does not. Parameters are optional.",
    ...Object.keys(diagnosticSeverities).sort().flatMap(entryOf),
    "",
  ].join("\n");
}

function entryOf(code: string): readonly string[] {
  const severity = (diagnosticSeverities as Readonly<Record<string, string>>)[code];
  const params = (diagnosticParams as Readonly<Record<string, readonly string[]>>)[code] ?? [];
  const english = diagnosticText(code, {}, "en");
  const french = diagnosticText(code, {}, "fr");
  return [
    "",
    `## ${code}`,
    "",
    `- ${severity}${params.length > 0 ? `; tells ${params.map((name) => `\`${name}\``).join(", ")}` : ""}`,
    `- en: ${english.message} _${english.remedy}_`,
    `- fr: ${french.message} _${french.remedy}_`,
  ];
}
