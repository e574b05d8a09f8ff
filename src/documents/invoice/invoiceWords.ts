import { textsFor, type Texts } from "../../texts/catalogue";
import { isAmerican } from "../../texts/formats";
import type { Language } from "../../texts/language";

type Words = Texts["documents"];

/** The words of an invoice: a seller in the United States charges sales tax, not VAT. */
export function invoiceWords(language: Language, sellerCountry: string): Words {
  const words = textsFor(language).documents;
  if (!isAmerican(sellerCountry)) return words;
  const { salesTax } = words;
  return {
    ...words,
    columns: { ...words.columns, ...salesTax.columns },
    totals: { ...words.totals, ...salesTax.totals },
    tax: { ...words.tax, ...salesTax.tax },
    sections: { ...words.sections, ...salesTax.sections },
    seller: { ...words.seller, ...salesTax.seller },
    invoice: { ...words.invoice, ...salesTax.invoice },
  };
}
