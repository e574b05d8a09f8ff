import type { Books, TaxCode } from "../entries/books";
import { keyOf } from "../entries/key";
import { findKnownTaxCode } from "./knownTaxCode";
import { taxAsInvoiced } from "./taxAsInvoiced";

/**
 * Finds tax codes by the name that details keep: those already at hand, those of Taxes, the implicit code of a percentage,
 * else what an exempt seller's rows carry.
 * A code that Taxes no longer has is what the journal's rows with it bear: an advance under it can still be deducted.
 * Throws: on a name that is none of them, which nothing priced carries.
 */
export function taxCodeLookup(
  books: Pick<Books, "taxes" | "settings" | "journal">,
  atHand: readonly (TaxCode | null)[] = [],
): (code: string) => TaxCode {
  const known = new Map<string, TaxCode>();
  for (const tax of atHand) if (tax) known.set(keyOf(tax.code), tax);
  return (code) => {
    const key = keyOf(code);
    const tax = known.get(key) ?? findKnownTaxCode(code, books) ?? taxOfJournal(code, books);
    if (!tax) throw new RangeError(`Unknown tax code "${code}"`);
    known.set(key, tax);
    return tax;
  };
}

function taxOfJournal(code: string, books: Pick<Books, "taxes" | "settings" | "journal">): TaxCode | null {
  const own = books.journal.filter((detail) => keyOf(detail.taxCode) === keyOf(code) && detail.origin !== "Advance");
  return own.length === 0 ? null : taxAsInvoiced(code, own, 2, books);
}
