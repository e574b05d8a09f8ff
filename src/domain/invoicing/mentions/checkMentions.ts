import { diagnose, type Diagnostic } from "../../diagnostics/diagnostic";
import { countryCode } from "../../entries/countries";
import { keyOf } from "../../entries/key";
import type { Settings } from "../../entries/settings";
import type { Invoice } from "../invoice";
import {
  companiesWithCapital,
  mentionRulesOf,
  type InvoiceMention,
  type MentionCondition,
  type MentionKey,
} from "./mentionRules";
import { isStatedInSettings } from "./sellerMentions";

type Facts = { readonly invoice: Invoice; readonly settings: Settings };

const stated: Readonly<Record<InvoiceMention, (facts: Facts) => boolean>> = {
  clientName: ({ invoice }) => invoice.client.name !== "",
  clientAddress: ({ invoice }) => invoice.billTo !== "",
  clientCompanyNumber: ({ invoice }) => invoice.client.companyNumber !== "",
  clientVatNumber: ({ invoice }) => invoice.client.vatNumber !== "",
  exemptionReason: ({ invoice }) =>
    invoice.taxBreakdown.every((group) => isTaxed(group.category) || group.exemptionReason !== ""),
};

/**
 * The mentions an invoice lacks of those its seller's country requires for its client and its tax.
 * Diagnostics: mention.missing. Rule: domain rules §5 "Confirm".
 */
export function checkMentions(invoice: Invoice, settings: Settings): Diagnostic[] {
  const country = settings.seller.country;
  const facts = { invoice, settings };
  return mentionRulesOf(country)
    .filter(({ when }) => applies(when ?? {}, facts))
    .filter(({ mention, or }) => !isStated(mention, facts) && !(or && isStated(or, facts)))
    .map(({ mention }) => diagnose("mention.missing", null, { mention, country, invoice: invoice.draft }));
}

function isStated(mention: MentionKey, facts: Facts): boolean {
  return isStatedInSettings(mention, facts.settings) ?? stated[mention as InvoiceMention](facts);
}

function applies(when: MentionCondition, { invoice, settings }: Facts): boolean {
  const categories = invoice.taxBreakdown.map((group) => group.category);
  if (when.clientType && when.clientType !== invoice.client.type) return false;
  if (when.domestic && !isDomesticBusiness(invoice, settings)) return false;
  if (when.from && invoice.date < when.from) return false;
  if (when.taxed && !categories.some(isTaxed)) return false;
  if (when.categories && !categories.some((category) => when.categories!.includes(category))) return false;
  return !when.company || companiesWithCapital.includes(keyOf(settings.seller.legalForm));
}

/** A client without a country is taken for one of the seller's. */
function isDomesticBusiness({ client }: Invoice, { seller }: Settings): boolean {
  const country = countryCode(client.country);
  return client.type === "Business" && (country === "" || country === countryCode(seller.country));
}

function isTaxed(category: string): boolean {
  return category === "S" || category === "Z";
}
