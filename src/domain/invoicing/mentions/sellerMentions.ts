import { keyOf } from "../../entries/key";
import type { Seller, Settings } from "../../entries/settings";
import {
  companiesWithCapital,
  mentionRulesOf,
  type InvoiceMention,
  type MentionCondition,
  type MentionKey,
} from "./mentionRules";

/** A mention that is the same on every invoice of a seller. */
type SellerMention = Exclude<MentionKey, InvoiceMention>;

/** Whether Settings states a mention that is the seller's own. */
const stated: Readonly<Record<SellerMention, (settings: Settings) => boolean>> = {
  sellerName: ({ seller }) => seller.name !== "",
  sellerAddress: ({ seller }) => seller.address !== "",
  sellerCountry: ({ seller }) => seller.country !== "",
  sellerCompanyNumber: ({ seller }) => seller.companyNumber !== "",
  sellerVatNumber: ({ seller }) => seller.vatNumber !== "",
  sellerRegister: ({ seller }) => seller.register !== "",
  sellerCapital: ({ seller }) => seller.capital !== "",
  latePaymentInterest: ({ interest }) => interest !== "",
  recoveryIndemnity: ({ indemnity }) => indemnity !== "",
  earlyPaymentDiscount: ({ earlyPaymentDiscount }) => earlyPaymentDiscount !== "",
};

/** Whether Settings states a mention; null: it is not the seller's own. */
export function isStatedInSettings(mention: MentionKey, settings: Settings): boolean | null {
  return Object.hasOwn(stated, mention) ? stated[mention as SellerMention](settings) : null;
}

/**
 * The mentions of the seller's own that an ordinary invoice to a business would lack, so that they can be asked for before there is
 * one. Rule: domain rules §5 "Confirm".
 */
export function missingSellerMentions(settings: Settings): MentionKey[] {
  return mentionRulesOf(settings.seller.country)
    .filter(({ when }) => concernsOrdinary(when ?? {}, settings))
    .filter(({ mention, or }) => {
      const isStated = (key: MentionKey): boolean => isStatedInSettings(key, settings) ?? true;
      return !isStated(mention) && !(or && isStated(or));
    })
    .map(({ mention }) => mention);
}

/** Whether the seller's country wants the addresses of both parties on an invoice. */
export function wantsAddresses({ country }: Seller): boolean {
  return mentionRulesOf(country).some(({ mention }) => mention === "clientAddress");
}

function concernsOrdinary(when: MentionCondition, { seller, taxRegime }: Settings): boolean {
  if (when.clientType === "Consumer" || when.domestic || when.from || when.categories) return false;
  if (when.taxed && taxRegime === "Exempt") return false;
  return !when.company || companiesWithCapital.includes(keyOf(seller.legalForm));
}
