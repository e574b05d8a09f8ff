import type { Books, TaxCode } from "../entries/books";
import { keyOf } from "../entries/key";
import type { BillableUnit } from "../pricing/billableUnit";
import { exemptCode, findTaxCode } from "../pricing/taxCodes";
import { exemptionMention } from "../pricing/taxRules";

/**
 * Finds tax codes by the name that details keep: those of Taxes, those of the units at hand, the implicit code of a percentage,
 * else what an exempt seller's rows carry.
 * Throws: on a name that is none of them, which nothing priced carries.
 */
export function taxCodeLookup(
  books: Pick<Books, "taxes" | "settings">,
  units: readonly BillableUnit[] = [],
): (code: string) => TaxCode {
  const known = new Map<string, TaxCode>();
  for (const { taxCode } of units) if (taxCode) known.set(keyOf(taxCode.code), taxCode);
  return (code) => {
    const key = keyOf(code);
    const tax = known.get(key) ?? findTaxCode(code, books.taxes) ?? exemptTaxCode(key, books);
    if (!tax) throw new RangeError(`Unknown tax code "${code}"`);
    known.set(key, tax);
    return tax;
  };
}

function exemptTaxCode(key: string, books: Pick<Books, "taxes" | "settings">): TaxCode | null {
  const exempt = exemptCode(books.taxes, exemptionMention(books.settings.seller.country));
  return keyOf(exempt.code) === key ? exempt : null;
}
