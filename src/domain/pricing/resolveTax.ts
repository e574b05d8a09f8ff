import type { DiagnosticCode } from "../diagnostics/codes";
import type { DiagnosticParams } from "../diagnostics/diagnostic";
import type { Client, TaxCode } from "../entries/books";
import type { Settings } from "../entries/settings";
import { exemptCode, findTaxCode } from "./taxCodes";
import { exemptionMention, isCategoryUsed, needsBuyerNumber, needsReason } from "./taxRules";

/** A row's tax code, or why it has none that can be used. */
export type TaxAnswer = {
  readonly taxCode: TaxCode | null;
  readonly problem: { readonly code: DiagnosticCode; readonly params: DiagnosticParams } | null;
};

/** What the taxes of a workbook are resolved with. */
export type TaxTerms = { readonly settings: Settings; readonly taxes: readonly TaxCode[] };

/**
 * The tax of a row: its own, else the client's, else the default of Settings; a seller who is exempt charges none.
 * Diagnostics: tax.missing, tax.unknown, tax.reasonMissing, tax.buyerNumberMissing, tax.categoryNotAllowed.
 * Rule: domain rules §1 "Tax cell".
 */
export function resolveTax(ownTax: string, client: Client | null, { settings, taxes }: TaxTerms): TaxAnswer {
  if (settings.taxRegime === "Exempt") {
    return { taxCode: exemptCode(taxes, exemptionMention(settings.seller.country)), problem: null };
  }
  const text = ownTax || client?.tax || settings.defaultTax;
  if (text === "") return { taxCode: null, problem: { code: "tax.missing", params: { client: client?.name ?? "" } } };
  const taxCode = findTaxCode(text, taxes);
  if (!taxCode) return { taxCode: null, problem: { code: "tax.unknown", params: { tax: text } } };
  return { taxCode, problem: problemOf(taxCode, client, settings.seller.country) };
}

function problemOf(taxCode: TaxCode, client: Client | null, country: string): TaxAnswer["problem"] {
  const { category, code, exemptionReason } = taxCode;
  if (!isCategoryUsed(category, country)) return { code: "tax.categoryNotAllowed", params: { category, country } };
  if (needsReason(category) && exemptionReason === "") return { code: "tax.reasonMissing", params: { tax: code } };
  if (needsBuyerNumber(category) && client !== null && client.vatNumber === "") {
    return { code: "tax.buyerNumberMissing", params: { client: client.name, tax: code } };
  }
  return null;
}
