import { importedFields } from "../application/importing/importedNames";
import type { ImportLedger } from "../application/importing/importPlan";
import type { AgreedName } from "../ledger/mapping/agreedMappings";
import type { CommandLine } from "./commandLine";
import { Refusal } from "./refusal";

/** What names of a file are called in the workbook: `--name project:Web=Website`, repeatable. Throws: Refusal on anything else. */
export function nameOptions(line: CommandLine, table: ImportLedger): readonly AgreedName[] {
  return line.texts("name").map((text) => {
    const [, field = "", imported = "", name = ""] = /^(\w+):(.+)=([^=]+)$/u.exec(text) ?? [];
    if (!importedFields.some((known) => known === field))
      throw new Refusal("badValue", { option: "--name", value: text, allowed: "project:NAME=KNOWN NAME" });
    return { table, field, imported: imported.trim(), name: name.trim() };
  });
}
