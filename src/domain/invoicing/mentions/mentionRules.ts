import type { LocalDate } from "../../calendar/localDate";
import { countryCode, isInUnion } from "../../entries/countries";

/** What must be stated, by its key; words are in texts. */
export type MentionKey =
  | "sellerName"
  | "sellerAddress"
  | "sellerCountry"
  | "sellerCompanyNumber"
  | "sellerVatNumber"
  | "sellerRegister"
  | "sellerCapital"
  | "clientName"
  | "clientAddress"
  | "clientVatNumber"
  | "clientCompanyNumber"
  | "exemptionReason"
  | "latePaymentInterest"
  | "recoveryIndemnity"
  | "earlyPaymentDiscount";

/** The mentions that each invoice states for itself; the others are the seller's own. */
export type InvoiceMention = Extract<MentionKey, `client${string}` | "exemptionReason">;

/** On which invoices a mention is required; absent means on all. */
export type MentionCondition = {
  readonly clientType?: "Business" | "Consumer";
  /** The client is a business of the seller's own country. */
  readonly domestic?: true;
  /** Some tax category other than exempt or out of scope is charged. */
  readonly taxed?: true;
  /** A category that needs one of these is on it. */
  readonly categories?: readonly string[];
  /** The seller's legal form is a company with capital. */
  readonly company?: true;
  /** Dated from this day on. */
  readonly from?: LocalDate;
};

/** A mention and when it is required; `or`: what may be stated in its place. */
export type MentionRule = {
  readonly mention: MentionKey;
  readonly or?: MentionKey;
  readonly when?: MentionCondition;
};

const names: readonly MentionRule[] = [{ mention: "sellerName" }, { mention: "clientName" }];

const addresses: readonly MentionRule[] = [{ mention: "sellerAddress" }, { mention: "clientAddress" }];

/** Directive 2006/112/EC, article 226: points 3 to 5, 7, 11 and 11a. */
const identified: readonly MentionRule[] = [
  ...names,
  ...addresses,
  { mention: "clientVatNumber", when: { categories: ["AE", "K"] } },
  { mention: "exemptionReason", when: { categories: ["E", "AE", "K", "G", "O"] } },
];

const european: readonly MentionRule[] = [...identified, { mention: "sellerVatNumber", when: { taxed: true } }];

/** Umsatzsteuergesetz, § 14 (4): the VAT number or the tax number, also of exempt small businesses. */
const german: readonly MentionRule[] = [...identified, { mention: "sellerVatNumber", or: "sellerCompanyNumber" }];

/**
 * Code de commerce, L441-9, R123-237 and R123-238; the recovery indemnity of D441-5 is due between businesses only. The client's
 * SIREN (décret 2022-1299, CGI ann. II, 242 nonies A) comes with the duty to issue e-invoices, for the smallest on 1 September 2027.
 */
const french: readonly MentionRule[] = [
  ...european,
  { mention: "sellerCompanyNumber" },
  { mention: "clientCompanyNumber", when: { domestic: true, from: "2027-09-01" as LocalDate } },
  { mention: "sellerRegister", when: { company: true } },
  { mention: "sellerCapital", when: { company: true } },
  { mention: "latePaymentInterest", when: { clientType: "Business" } },
  { mention: "recoveryIndemnity", when: { clientType: "Business" } },
  { mention: "earlyPaymentDiscount", when: { clientType: "Business" } },
];

/** VAT Regulations 1995 (SI 1995/2518), regulations 13 and 14. */
const british: readonly MentionRule[] = [
  ...names,
  ...addresses,
  { mention: "sellerVatNumber", when: { taxed: true } },
  { mention: "exemptionReason", when: { categories: ["E", "AE", "G", "O"] } },
];

const rulesByCountry: ReadonlyMap<string, readonly MentionRule[]> = new Map([
  ["FR", french],
  ["DE", german],
  ["GB", british],
]);

/** Legal forms, as written, whose invoices state register and capital. */
export const companiesWithCapital: readonly string[] = ["sa", "sas", "sasu", "sarl", "eurl", "sca", "selarl", "selas"];

/** Which law applies is not known before the country is. */
const nowhere: readonly MentionRule[] = [...names, { mention: "sellerCountry" }];

/**
 * The mentions a seller's country requires. Where no law is known here, as where none says what an invoice must state (United
 * States), it still names both parties: without names it is none. Rule: domain rules §5 "Confirm".
 */
export function mentionRulesOf(country: string): readonly MentionRule[] {
  if (country.trim() === "") return nowhere;
  return rulesByCountry.get(countryCode(country)) ?? (isInUnion(country) ? european : names);
}
