import { countryCode } from "../domain/entries/countries";

/** What invoices of a seller's country print besides what Settings fills in. */
type PrintedMentions = {
  /** Whether it is goods, services or both that are invoiced. */
  readonly operationCategory: boolean;
  /** What follows a sole trader's name, whatever the invoice's language; null: the language's own words. */
  readonly soleTrader: string | null;
};

const usual: PrintedMentions = { operationCategory: false, soleTrader: null };

/** Code général des impôts, ann. II, art. 242 nonies A (15°); code de commerce, R526-27. */
const french: PrintedMentions = { operationCategory: true, soleTrader: "Entrepreneur individuel (EI)" };

const byCountry: ReadonlyMap<string, PrintedMentions> = new Map([["FR", french]]);

/** The mentions that a seller's country adds to every invoice. Data: a country is one more row. */
export function printedByCountry(country: string): PrintedMentions {
  return byCountry.get(countryCode(country)) ?? usual;
}

/** How a company number is announced: France has a name of its own for it, which another country's number does not bear. */
export function companyNumberWords(
  country: string,
  words: { readonly companyNumber: string; readonly foreignCompanyNumber: string },
): string {
  const code = countryCode(country);
  return code === "" || code === "FR" ? words.companyNumber : words.foreignCompanyNumber;
}
