import type { Books } from "../../domain/entries/books";
import { keyOf } from "../../domain/entries/key";

/** What of the billing rules a workbook uses: the rest stays out of sight. */
export type UsedFeatures = { readonly due: boolean; readonly recap: boolean };

/** Everything due is for contracts with a frequency, or for several of them; statements of work for clients who asked for them. */
export function usedFeatures({ projects }: Pick<Books, "projects">): UsedFeatures {
  const billed = projects.filter(({ method }) => method !== "Internal");
  const contracts = new Set(
    billed.map(({ client, contract, project }) => `${keyOf(client)}|${keyOf(contract || project)}`),
  );
  return {
    due: contracts.size > 1 || billed.some(({ billingFrequency }) => billingFrequency !== null),
    recap: billed.some(({ recap, approvalRequired }) => {
      return recap !== null || approvalRequired === "Client" || approvalRequired === "Both";
    }),
  };
}
