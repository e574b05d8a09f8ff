import type { Change } from "../app/useCase";

/** Makes the sheets that the ledgers still need. */
export const addingMissingSheets: Change = async (environment, billing) => {
  const { addMissingTables } = await import("../../application/templates/addMissingTables");
  const diagnostics = await addMissingTables(environment, billing);
  return { kind: "changed", change: "sheetsAdded", name: "", done: diagnostics.length === 0, diagnostics };
};
