import { makeTemplate } from "../../application/templates/makeTemplate";
import { agencySample } from "../../application/samples/agency";
import { freelancerSample } from "../../application/samples/freelancer";
import type { TableName } from "../../domain/entries/source";
import { newWorkbook } from "../../host/codec/newWorkbook";
import { recogniseTableName } from "../../ledger/schemas/tableSchemas";
import type { Command } from "../command";
import type { CommandLine } from "../commandLine";
import { Refusal } from "../refusal";
import { startSession } from "../session";

/** `template`: a new workbook with the ledgers of a new user, or with sample data. */
export const template: Command = {
  kind: "newBook",
  options: { with: { type: "string" }, sample: { type: "boolean" } },
  make: async (context) => {
    const { line, language } = context;
    const session = await startSession(newWorkbook(), context);
    const sample = line.flag("sample") ? (language === "fr" ? freelancerSample() : agencySample()) : null;
    const sheets = await makeTemplate(session.environment, { more: tablesOf(line), sample, removes: "Sheet1" });
    return { session, result: { json: { sheets }, text: sheets.join("\n"), diagnostics: [], changed: true } };
  },
};

function tablesOf(line: CommandLine): TableName[] {
  const names = (line.text("with") ?? "").split(",").map((name) => name.trim());
  return names
    .filter((name) => name !== "")
    .map((name) => {
      const table = recogniseTableName(name);
      if (!table)
        throw new Refusal("badValue", { option: "--with", value: name, allowed: "time, expenses, milestones, …" });
      return table;
    });
}
