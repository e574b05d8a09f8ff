import { diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import { countryCode, isInUnion } from "../entries/countries";
import type { Settings } from "../entries/settings";
import type { Invoice } from "./invoice";

/** The longest payment terms between businesses. Units: days; `monthEnd` of terms that go to a month's end. */
type LongestTerms = { readonly days: number; readonly monthEnd: number };

/** Code de commerce, L441-10: 60 days from the invoice, or 45 days and the end of the month where the contract says so. */
const french: LongestTerms = { days: 60, monthEnd: 45 };

/** Directive 2011/7/EU, article 3 (5); in the United Kingdom the Late Payment of Commercial Debts Act: unless agreed, and fair. */
const sixtyDays: LongestTerms = { days: 60, monthEnd: 60 };

/**
 * That an invoice's terms are longer than its seller's country allows between businesses.
 * Diagnostics: terms.tooLong. Rule: domain rules §5 "Confirm".
 */
export function checkTerms(invoice: Invoice, settings: Settings): Diagnostic[] {
  const { country } = settings.seller;
  const longest = longestTermsIn(country);
  if (longest === null || invoice.client.type !== "Business" || invoice.type === "Credit note") return [];
  const { days, endOfMonth } = invoice.terms;
  const maximum = endOfMonth === "none" ? longest.days : longest.monthEnd;
  if (days <= maximum) return [];
  const params = { invoice: invoice.draft, days: `${days}`, maximum: `${maximum}`, country };
  return [diagnose("terms.tooLong", null, params)];
}

function longestTermsIn(country: string): LongestTerms | null {
  const code = countryCode(country);
  if (code === "FR") return french;
  return isInUnion(country) || code === "GB" ? sixtyDays : null;
}
