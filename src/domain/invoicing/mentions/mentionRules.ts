/** What must be stated, by its key; words are in texts. */
export type MentionKey =
  | "sellerName"
  | "sellerAddress"
  | "sellerCompanyNumber"
  | "sellerVatNumber"
  | "sellerRegister"
  | "sellerCapital"
  | "clientName"
  | "clientAddress"
  | "clientVatNumber"
  | "exemptionReason"
  | "latePaymentInterest"
  | "recoveryIndemnity"
  | "earlyPaymentDiscount";

/** On which invoices a mention is required; absent means on all. */
export type MentionCondition = {
  readonly clientType?: "Business" | "Consumer";
  /** Some tax category other than exempt or out of scope is charged. */
  readonly taxed?: true;
  /** A category that needs one of these is on it. */
  readonly categories?: readonly string[];
  /** The seller's legal form is a company with capital. */
  readonly company?: true;
};

export type MentionRule = { readonly mention: MentionKey; readonly when?: MentionCondition };

const names: readonly MentionRule[] = [{ mention: "sellerName" }, { mention: "clientName" }];

const addresses: readonly MentionRule[] = [{ mention: "sellerAddress" }, { mention: "clientAddress" }];

/** Directive 2006/112/EC, article 226: points 3 to 5, 7, 11 and 11a. */
const european: readonly MentionRule[] = [
  ...names,
  ...addresses,
  { mention: "sellerVatNumber", when: { taxed: true } },
  { mention: "clientVatNumber", when: { categories: ["AE", "K"] } },
  { mention: "exemptionReason", when: { categories: ["E", "AE", "K", "G", "O"] } },
];

/** Code de commerce, L441-9, R123-237 and R123-238; the recovery indemnity of D441-5 is due between businesses only. */
const french: readonly MentionRule[] = [
  ...european,
  { mention: "sellerCompanyNumber" },
  { mention: "sellerRegister", when: { company: true } },
  { mention: "sellerCapital", when: { company: true } },
  { mention: "latePaymentInterest", when: { clientType: "Business" } },
  { mention: "recoveryIndemnity", when: { clientType: "Business" } },
  { mention: "earlyPaymentDiscount", when: { clientType: "Business" } },
];

/** VAT Regulations 1995 (SI 1995/2518), regulation 14. */
const british: readonly MentionRule[] = [
  ...names,
  ...addresses,
  { mention: "sellerVatNumber", when: { taxed: true } },
  { mention: "exemptionReason", when: { categories: ["E", "AE", "G", "O"] } },
];

const euCountries = "AT BE BG CY CZ DE DK EE EL GR ES FI HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");

const rulesByCountry: ReadonlyMap<string, readonly MentionRule[]> = new Map([
  ...euCountries.map((country) => [country, european] as const),
  ["FR", french],
  ["GB", british],
  // No federal law says what an invoice must state; without names it is none.
  ["US", names],
]);

/** Legal forms, as written, whose invoices state register and capital. */
export const companiesWithCapital: readonly string[] = ["sa", "sas", "sasu", "sarl", "eurl", "sca", "selarl", "selas"];

/** The mentions a seller's country requires; none where it is unknown. Rule: domain rules §5 "Confirm". */
export function mentionRulesOf(country: string): readonly MentionRule[] {
  return rulesByCountry.get(country.trim().toUpperCase()) ?? [];
}
