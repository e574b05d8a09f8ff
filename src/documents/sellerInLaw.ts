import { countryCode } from "../domain/entries/countries";
import type { Seller } from "../domain/entries/settings";
import type { Texts } from "../texts/catalogue";
import type { Language } from "../texts/language";
import { formatMessage } from "../texts/message";
import { companyNumberWords, printedByCountry } from "./printedByCountry";

/** "Studio Ltd · private limited company · capital … · VAT no. …": who is answerable for a document. */
export function sellerInLaw(seller: Seller, words: Pick<Texts["documents"], "seller">, language: Language): string {
  const soleTrader = printedByCountry(seller.country).soleTrader ?? words.seller.soleTrader;
  const companyNumber = companyNumberWords(seller.country, words.seller);
  const parts = [
    seller.name,
    seller.soleTrader ? soleTrader : seller.legalForm,
    seller.capital && formatMessage(words.seller.capital, { capital: seller.capital }, language),
    registerText(seller),
    seller.companyNumber && formatMessage(companyNumber, { number: seller.companyNumber }, language),
    seller.vatNumber && formatMessage(words.seller.vatNumber, { number: seller.vatNumber }, language),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

const namesARegister = /\b(?:R\.?C\.?S|R\.?M|R\.?N\.?E|RSAC)\b/iu;

/** A French number is printed with the register that it is of, which people often leave out. */
function registerText({ register, country }: Seller): string {
  const isBare = register !== "" && countryCode(country) === "FR" && !namesARegister.test(register);
  return isBare ? `RCS ${register}` : register;
}
