import { EnvironmentError } from "../../../application/environmentError";
import type { ImportDetails } from "../../../application/importing/importedBefore";
import type { UnknownName } from "../../../application/importing/importedNames";
import type { ImportPlan, ImportSource } from "../../../application/importing/importPlan";
import type { ImportFile } from "../../../application/importing/textFile";
import type { ImportSummary } from "../../../application/importing/summariseImport";
import type { Diagnostic } from "../../../domain/diagnostics/diagnostic";
import type { AgreedName } from "./nameChoices";
import type { Change, Inspection, Showing } from "../../app/useCase";

/** What importing a file would do, with its figures; null: its columns say nothing of such a ledger. */
export type PlannedImport = {
  readonly plan: ImportPlan | null;
  readonly summary: ImportSummary | null;
  /** Names of its rows that the workbook does not know. */
  readonly unknown: readonly UnknownName[];
  readonly diagnostics: readonly Diagnostic[];
};

/** Opens a file to import; null: it cannot be read. */
export function opening(file: File): Inspection<{ readonly opened: ImportFile | null }> {
  return async ({ giveWay }, _, progress) => {
    const { openImportFile } = await import("../../files/openImportFile");
    return { opened: await openImportFile(file, giveWay, progress) };
  };
}

/** Works out what importing a file would do. */
export function planning(source: ImportSource): Inspection<PlannedImport> {
  return async (environment, billing, progress) => {
    const { previewImport } = await import("../../../application/importing/importLedger");
    const { summariseImport } = await import("../../../application/importing/summariseImport");
    const { value: plan, diagnostics } = await previewImport(environment, billing, source, progress);
    const { unknownNames } = await import("../../../application/importing/importedNames");
    await environment.giveWay?.();
    const summary = plan && summariseImport(plan, billing.books.settings.hoursPerDay);
    await environment.giveWay?.();
    return { plan, summary, unknown: plan ? unknownNames(plan, billing) : [], diagnostics };
  };
}

/** Adds the rows of a preview, called as was chosen, which is remembered; stopped on the way, it takes out what it had written. */
export function importing(plan: ImportPlan, names: readonly AgreedName[]): Change {
  return async (environment, billing, progress) => {
    const { readBilling } = await import("../../../application/readBilling");
    const { importLedger } = await import("../../../application/importing/importLedger");
    try {
      const { agreeNames, withAgreedNames } = await import("../../../application/importing/importedNames");
      const called = { ...plan, rows: withAgreedNames(plan.rows, names) };
      const { value, diagnostics } = await importLedger(environment, billing, called, progress);
      if (value !== null && names.length > 0) await agreeNames(environment, await readBilling(environment), names);
      const told = { count: value?.rows.length ?? 0, done: value !== null, diagnostics };
      return { kind: "changed", change: "imported", name: plan.source.file, ...told };
    } catch (error) {
      if (error instanceof EnvironmentError && error.kind === "cancelled") {
        const { takeBackImport } = await import("../../../application/importing/takeBackImport");
        await takeBackImport(environment);
      }
      throw error;
    }
  };
}

/** The last import that was not taken back; null: there is none. */
export const lastImport: Showing<ImportDetails | null> = async (environment, billing) => {
  const { pastImports } = await import("../../../application/importing/importedBefore");
  return (await pastImports(environment, billing)).at(-1)?.details ?? null;
};

/** Takes the last import out again. */
export const undoingImport: Change = async (environment, billing) => {
  const { undoLastImport } = await import("../../../application/importing/undoImport");
  const { value, diagnostics } = await undoLastImport(environment, billing);
  const told = { name: value?.file ?? "", count: value?.rows ?? 0, done: value !== null, diagnostics };
  return { kind: "changed", change: "importUndone", ...told };
};
