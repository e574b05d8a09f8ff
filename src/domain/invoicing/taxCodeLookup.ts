import type { Books, TaxCode } from "../entries/books";
import { keyOf } from "../entries/key";
import { exemptCode, findTaxCode } from "../pricing/taxCodes";
import { exemptionMention } from "../pricing/taxRules";

/**
 * Finds tax codes by the name that details keep: those already at hand, those of Taxes, the implicit code of a percentage,
 * else what an exempt seller's rows carry.
 * Throws: on a name that is none of them, which nothing priced carries.
 */
export function taxCodeLookup(
  books: Pick<Books, "taxes" | "settings">,
  atHand: readonly (TaxCode | null)[] = [],
): (code: string) => TaxCode {
  const known = new Map<string, TaxCode>();
  for (const tax of atHand) if (tax) known.set(keyOf(tax.code), tax);
  return (code) => {
    const key = keyOf(code);
    const tax = known.get(key) ?? findKnownTaxCode(code, books);
    if (!tax) throw new RangeError(`Unknown tax code "${code}"`);
    known.set(key, tax);
    return tax;
  };
}

/** The tax code of a name that details keep, or null. */
export function findKnownTaxCode(code: string, books: Pick<Books, "taxes" | "settings">): TaxCode | null {
  const found = code === "" ? null : findTaxCode(code, books.taxes);
  if (found) return found;
  const exempt = exemptCode(books.taxes, exemptionMention(books.settings.seller.country));
  return keyOf(exempt.code) === keyOf(code) ? exempt : null;
}
