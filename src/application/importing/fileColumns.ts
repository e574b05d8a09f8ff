import { applyMapping } from "../../ledger/mapping/applyMapping";
import { chosenMapping, type MappingChoice } from "../mapping/mappingChoice";
import { proposeTable, type SheetProposal } from "../mapping/proposeMappings";
import type { ImportLedger, ImportSource } from "./importPlan";
import type { ImportFile } from "./textFile";

/** The columns of a file with what they seem to be. */
export function proposeFile({ raw, dateSystem }: ImportFile, ledger: ImportLedger): SheetProposal {
  return proposeTable(raw, ledger, dateSystem);
}

/** A file with the user's word on its columns. */
export function withColumns(
  file: ImportFile,
  ledger: ImportLedger,
  chosen: { readonly proposal: SheetProposal; readonly choice: MappingChoice },
): ImportSource {
  return { ...file, ledger, match: applyMapping(file.raw, chosenMapping(chosen.proposal, chosen.choice)) };
}
