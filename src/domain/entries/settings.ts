import type { Decimal } from "../money/decimal";
import type { HoursRounding, PaymentTerms, TaxPolicy, TaxRegime } from "./terms";

/** The seller as an invoice names it; "" where Settings says nothing. */
export type Seller = {
  readonly name: string;
  readonly legalForm: string;
  readonly capital: string;
  readonly register: string;
  readonly soleTrader: boolean;
  readonly address: string;
  readonly vatNumber: string;
  readonly companyNumber: string;
  readonly country: string;
  readonly email: string;
  readonly phone: string;
  readonly iban: string;
  readonly bic: string;
  readonly logo: string;
};

/** What the Settings table says, with the defaults of domain rules §1 where it says nothing. */
export type Settings = {
  readonly seller: Seller;
  readonly baseCurrency: string;
  readonly taxRegime: TaxRegime;
  readonly defaultTax: string;
  readonly taxPolicy: TaxPolicy;
  readonly taxOnDebits: boolean;
  readonly operationCategory: "Goods" | "Services" | "Both";
  readonly hoursPerDay: Decimal;
  readonly hoursRounding: HoursRounding;
  readonly paymentTerms: PaymentTerms;
  readonly invoiceNumberPattern: string;
  /** null: credit notes share the invoice series. */
  readonly creditNoteNumberPattern: string | null;
  readonly interest: string;
  readonly indemnity: string;
  readonly earlyPaymentDiscount: string;
  readonly reminderDays: readonly number[];
  readonly requireReady: boolean;
  /** How long what a run wrote must stand in a shared workbook before it counts. Absent: the usual time, where the workbook is shared. */
  readonly settlingSeconds?: Decimal | null;
  /** Whether complimentary lines say what they are worth. */
  readonly showWorth?: boolean;
  readonly mentions: readonly string[];
  readonly language: "en" | "fr" | null;
};
