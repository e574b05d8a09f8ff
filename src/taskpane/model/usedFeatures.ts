import type { Books } from "../../domain/entries/books";
import { keyOf } from "../../domain/entries/key";

/** What of the billing rules a workbook uses: the rest stays out of sight. */
export type UsedFeatures = {
  readonly due: boolean;
  readonly recap: boolean;
  /** Drafts are handed from one person to another. */
  readonly review: boolean;
  /** Something is sold that is carried to the client. */
  readonly freight: boolean;
};

/**
 * Everything due is for contracts with a frequency, or for several of them; statements of work for clients who asked for them; review
 * for those who do not work alone; freight for those who sell goods.
 */
export function usedFeatures(books: UsedBooks, name: string): UsedFeatures {
  const { projects } = books;
  const billed = projects.filter(({ method }) => method !== "Internal");
  const contracts = new Set(
    billed.map(({ client, contract, project }) => `${keyOf(client)}|${keyOf(contract || project)}`),
  );
  return {
    review: worksWithOthers(books, name),
    freight: sellsGoods(books),
    due: contracts.size > 1 || billed.some(({ billingFrequency }) => billingFrequency !== null),
    recap: billed.some(({ recap, approvalRequired }) => {
      return recap !== null || approvalRequired === "Client" || approvalRequired === "Both";
    }),
  };
}

type UsedBooks = Pick<Books, "projects" | "people" | "register" | "expenses" | "settings">;

/** Several people are listed, somebody of another name made a draft or an invoice, or one is in review. */
function worksWithOthers({ people, register }: UsedBooks, name: string): boolean {
  const listed = new Set(people.map(({ person }) => keyOf(person)));
  return (
    listed.size > 1 ||
    register.some(({ by, state }) => state === "In review" || (by !== "" && keyOf(by) !== keyOf(name)))
  );
}

function sellsGoods({ expenses, settings }: UsedBooks): boolean {
  const { operationCategory } = settings;
  return (
    operationCategory === "Goods" ||
    operationCategory === "Both" ||
    expenses.some(({ entryClass }) => entryClass === "Product" || entryClass === "Material")
  );
}
