import { parseLocalDate, type LocalDate } from "../../../src/domain/calendar/localDate";
import type { Books, Client, ContractTerms, TaxCode } from "../../../src/domain/entries/books";
import type { BillingType, EntryClass } from "../../../src/domain/entries/entry";
import type { Settings } from "../../../src/domain/entries/settings";
import type { RowSource } from "../../../src/domain/entries/source";
import { assembleInvoice, advanceDetail } from "../../../src/domain/invoicing/assembleInvoice";
import type { AdvanceDeduction, Invoice } from "../../../src/domain/invoicing/invoice";
import type { InvoiceHeader } from "../../../src/domain/invoicing/invoiceHeader";
import type { JournalDetail } from "../../../src/domain/invoicing/journal";
import { decimal, zero } from "../../../src/domain/money/decimal";
import type { InvoiceOptions } from "../../../src/documents/invoice/invoiceOptions";

/** A detail in the words that matter to its document; the rest is usual. */
export type DetailSketch = {
  readonly quantity: string;
  readonly price: string;
  readonly line?: number;
  readonly section?: number;
  readonly description?: string;
  readonly tax?: string;
  readonly unit?: string;
  readonly date?: string;
  readonly person?: string;
  readonly task?: string;
  readonly billingType?: BillingType;
  readonly entryClass?: EntryClass;
  readonly discountPercent?: string;
  readonly feePercent?: string;
  readonly project?: string;
};

export type InvoiceSketch = {
  readonly details: readonly DetailSketch[];
  readonly advances?: readonly {
    readonly number: string;
    readonly net: string;
    readonly tax: string;
    readonly code: string;
  }[];
  readonly header?: Partial<InvoiceHeader>;
  readonly method?: ContractTerms["method"];
};

const source: RowSource = { table: { table: "Projects", sheet: "Projects", columns: {} }, row: 2 };

const taxes: readonly TaxCode[] = [
  { source: null, code: "20", ratePercent: decimal("20"), category: "S", exemptionReason: "" },
  { source: null, code: "10", ratePercent: decimal("10"), category: "S", exemptionReason: "" },
  { source: null, code: "5.5", ratePercent: decimal("5.5"), category: "S", exemptionReason: "" },
  { source: null, code: "normal", ratePercent: decimal("20"), category: "S", exemptionReason: "" },
  { source: null, code: "EX", ratePercent: zero, category: "E", exemptionReason: "Art. 261 CGI" },
  { source: null, code: "RC", ratePercent: zero, category: "AE", exemptionReason: "Art. 283-2 CGI" },
];

export function day(text: string): LocalDate {
  return parseLocalDate(text)!;
}

export const client: Client = {
  ...{ source, name: "Northwind Traders", type: "Business", billingAddress: "", deliveryAddress: "" },
  ...{ vatNumber: "GB123456789", companyNumber: "", country: "GB", email: "", paymentTerms: null, currency: "EUR" },
  ...{ tax: "", taxPolicy: null, language: "en", cap: null, account: "", diagnostics: [] },
};

export const settings: Settings = {
  seller: {
    ...{ name: "Studio Lumen", legalForm: "SARL", capital: "10 000 €", register: "RCS Lyon 812 345 678" },
    ...{ soleTrader: false, address: "12 rue des Capucins\n69001 Lyon", vatNumber: "FR12812345678" },
    ...{ companyNumber: "812345678", country: "France", email: "hello@lumen.example", phone: "+33 4 00 00 00 00" },
    ...{ iban: "FR7630006000011234567890189", bic: "AGRIFRPP", logo: "" },
  },
  ...{ baseCurrency: "EUR", taxRegime: "Standard", defaultTax: "20", taxPolicy: "per category", taxOnDebits: false },
  ...{ operationCategory: "Services", hoursPerDay: decimal("8") },
  hoursRounding: { direction: "none", increment: 0, scope: "entry", minimum: 0 },
  paymentTerms: { days: 30, endOfMonth: "none" },
  ...{ invoiceNumberPattern: "{YYYY}-{SEQ:4}", creditNoteNumberPattern: null, interest: "12 %", indemnity: "40 €" },
  ...{ earlyPaymentDiscount: "None", reminderDays: [3, 15, 30], requireReady: false, mentions: [], language: null },
};

/** An invoice whose figures the engine computed. */
export function invoiceOf({ details, advances = [], header = {}, method }: InvoiceSketch): Invoice {
  const whole: InvoiceHeader = {
    ...{ draft: "D-0007", number: "", type: "Invoice", state: "Draft", client, currency: "EUR" },
    ...{ date: day("2026-07-31"), due: day("2026-08-30"), terms: { days: 30, endOfMonth: "none" } },
    ...{ name: "Website redesign", billTo: "1 High Street\nLondon W1A 1AA\nUnited Kingdom", purchaseOrder: "PO-4711" },
    ...{ reference: "", policy: "per category", corrects: "", by: "Ana", sheet: "", seal: "" },
    ...{ discount: null, freight: zero, settled: zero, mirroredTax: null },
    ...header,
  };
  const rows = details.map((sketch, index) => detailOf(sketch, index));
  const deductions = advances.map(({ number, net, tax, code }) =>
    advanceDetail(
      {
        number,
        date: day("2026-06-01"),
        taxCode: code,
        net: decimal(net),
        tax: decimal(tax),
      } satisfies AdvanceDeduction,
      { invoice: whole.draft, credit: false },
    ),
  );
  const taxOf = (code: string) => taxes.find((tax) => tax.code === code)!;
  return assembleInvoice(whole, [...rows, ...deductions], { books: booksOf(details, method), taxOf });
}

export function optionsOf(more: Partial<InvoiceOptions> = {}): InvoiceOptions {
  return {
    settings,
    language: "en",
    sheetName: "Draft D-0007",
    annex: false,
    mentions: [],
    paper: "A4",
    taxes,
    ...more,
  };
}

function detailOf(sketch: DetailSketch, index: number): JournalDetail {
  const quantity = decimal(sketch.quantity);
  const description = sketch.description ?? `Work ${index + 1}`;
  return {
    ...{ source: null, invoice: "D-0007", section: sketch.section ?? 1, line: sketch.line ?? index + 1 },
    ...{ origin: "Time", billingId: `T-${String(index + 1).padStart(5, "0")}`, project: sketch.project ?? "Website" },
    ...{ contractLine: "", entryClass: sketch.entryClass ?? "Time", billingType: sketch.billingType ?? "Chargeable" },
    date: day(sketch.date ?? "2026-07-14"),
    ...{ description, externalDescription: description, person: sketch.person ?? "Ana Lopez", role: "Designer" },
    ...{ task: sketch.task ?? "Design", quantity, billedQuantity: quantity, unit: sketch.unit ?? "h" },
    ...{ price: decimal(sketch.price), net: zero, taxCode: sketch.tax ?? "20", tax: zero, total: zero },
    ...{ rateRow: "Rates!A2", cost: null, originalQuantity: quantity },
    discountPercent: decimal(sketch.discountPercent ?? "0"),
    feePercent: decimal(sketch.feePercent ?? "0"),
    ...{ sectionName: "", formatVersion: 1 },
  };
}

function booksOf(details: readonly DetailSketch[], method: ContractTerms["method"] = "Time and materials"): Books {
  const names = [...new Set(details.map((detail) => detail.project ?? "Website"))];
  const projects = names.map((project) => ({ ...terms, project, contract: project, method }));
  return {
    ...{ dateSystem: 1900, settings, clients: [client], projects, people: [], budget: [], rates: [], changeOrders: [] },
    ...{ payments: [], splits: [], exchangeRates: [], taxes, time: [], expenses: [], milestones: [], register: [] },
    ...{ journal: [], ledgers: [], diagnostics: [] },
  };
}

const terms: ContractTerms = {
  ...{ source, project: "", line: "", client: client.name, contract: "", reference: "", currency: "EUR" },
  ...{ method: "Time and materials", includes: ["Time", "Expense"], tasks: [], contractValue: decimal("12000") },
  ...{ estimatedHours: null, estimatedCost: null, cap: null, contractCap: null, overCap: "Block" },
  ...{ discountPercent: null, feePercent: null, markupPercent: null, purchaseOrder: "", approvalRequired: "No" },
  ...{ billingFrequency: null, recap: null, hoursRounding: null, groupBy: null, retainerFee: null },
  ...{ includedHours: null, overage: null, rollover: { kind: "none" }, analyticCode: "", start: null, end: null },
  diagnostics: [],
};
