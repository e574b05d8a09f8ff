import type { TaxCategory } from "../entries/terms";
import { countryCode } from "../entries/countries";

/** What a country's VAT has of the EN 16931 categories, and the mention of sellers who are exempt as small businesses. */
type CountryTax = { readonly notUsed: readonly TaxCategory[]; readonly exemptionMention: string };

/** Within the Union every category exists; K is for deliveries within it, so no one outside uses it. */
const countries: Readonly<Record<string, CountryTax>> = {
  FR: { notUsed: ["Z"], exemptionMention: "TVA non applicable, art. 293 B du CGI" },
  BE: {
    notUsed: [],
    exemptionMention: "Petite entreprise soumise au régime de la franchise de taxe. TVA non applicable.",
  },
  DE: { notUsed: [], exemptionMention: "Gemäß § 19 UStG wird keine Umsatzsteuer berechnet." },
  GB: { notUsed: ["K"], exemptionMention: "" },
  CH: { notUsed: ["K"], exemptionMention: "" },
  US: { notUsed: ["K"], exemptionMention: "" },
  CA: { notUsed: ["K"], exemptionMention: "" },
};

/** Whether sellers of a country use a VAT category; every category passes where the country is not known. */
export function isCategoryUsed(category: TaxCategory, country: string): boolean {
  return !(rulesOf(country)?.notUsed.includes(category) ?? false);
}

/** The mention an exempt seller of the country prints; "" where none is known. */
export function exemptionMention(country: string): string {
  return rulesOf(country)?.exemptionMention ?? "";
}

/** Categories under which no tax is charged for a reason that the invoice must give. Rule: EN 16931 BR-E-10 and its like. */
export function needsReason(category: TaxCategory): boolean {
  return category !== "S" && category !== "Z";
}

/** Categories whose buyer accounts for the tax, and must be identified. Rule: EN 16931 BR-AE-02, BR-IC-02. */
export function needsBuyerNumber(category: TaxCategory): boolean {
  return category === "AE" || category === "K";
}

function rulesOf(country: string): CountryTax | undefined {
  return countries[countryCode(country)];
}
