import type { Books, TaxCode } from "../entries/books";
import { keyOf } from "../entries/key";
import { exemptCode, findTaxCode } from "../pricing/taxCodes";
import { exemptionMention } from "../pricing/taxRules";

/** The tax code of a name that details keep, or null. */
export function findKnownTaxCode(code: string, books: Pick<Books, "taxes" | "settings">): TaxCode | null {
  const found = code === "" ? null : findTaxCode(code, books.taxes);
  if (found) return found;
  const exempt = exemptCode(books.taxes, exemptionMention(books.settings.seller.country));
  return keyOf(exempt.code) === keyOf(code) ? exempt : null;
}
