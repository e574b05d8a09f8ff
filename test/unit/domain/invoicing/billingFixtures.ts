import type { LocalDate } from "../../../../src/domain/calendar/localDate";
import { parseLocalDate } from "../../../../src/domain/calendar/localDate";
import type { Books, Client, ContractTerms, TaxCode } from "../../../../src/domain/entries/books";
import type { Entry, ExpenseEntry, MilestoneEntry, TimeEntry } from "../../../../src/domain/entries/entry";
import type { LedgerName, RowSource, TableName } from "../../../../src/domain/entries/source";
import type { Invoice } from "../../../../src/domain/invoicing/invoice";
import { journalOf } from "../../../../src/domain/invoicing/assembleInvoice";
import { buildInvoice, type InvoiceRequest } from "../../../../src/domain/invoicing/buildInvoice";
import { recordOf } from "../../../../src/domain/invoicing/invoiceHeader";
import { decimal, zero, type Decimal } from "../../../../src/domain/money/decimal";
import { round } from "../../../../src/domain/money/round";
import type { BillableUnit } from "../../../../src/domain/pricing/billableUnit";

export const day = (text: string): LocalDate => parseLocalDate(text)!;

export const dec = decimal;

export function at(table: TableName, row: number): RowSource {
  const columns = { date: "A", project: "B", hours: "F", rate: "H", billingId: "Z", approved: "P", amount: "E" };
  return { table: { table, sheet: table, columns }, row };
}

export function client(overrides: Partial<Client> = {}): Client {
  return {
    source: at("Clients", 2),
    name: "Acme",
    type: "Business",
    billingAddress: "1 Main Street\n75001 Paris",
    deliveryAddress: "",
    vatNumber: "FR11111111111",
    companyNumber: "111111111",
    country: "FR",
    email: "",
    paymentTerms: null,
    currency: "EUR",
    tax: "20",
    taxPolicy: null,
    language: null,
    cap: null,
    account: "",
    diagnostics: [],
    ...overrides,
  };
}

export function terms(overrides: Partial<ContractTerms> = {}): ContractTerms {
  return {
    source: at("Projects", 2),
    project: "Site",
    line: "",
    client: "Acme",
    contract: overrides.project ?? "Site",
    reference: "",
    currency: "EUR",
    method: "Time and materials",
    includes: ["Time", "Expense", "Material", "Product", "Fee"],
    tasks: [],
    contractValue: null,
    estimatedHours: null,
    estimatedCost: null,
    cap: null,
    contractCap: null,
    overCap: "Block",
    discountPercent: null,
    feePercent: null,
    markupPercent: null,
    purchaseOrder: "",
    approvalRequired: "No",
    billingFrequency: null,
    recap: null,
    hoursRounding: null,
    groupBy: null,
    retainerFee: null,
    includedHours: null,
    overage: null,
    rollover: { kind: "none" },
    analyticCode: "",
    start: null,
    end: null,
    diagnostics: [],
    ...overrides,
  };
}

export function taxCode(ratePercent: string, overrides: Partial<TaxCode> = {}): TaxCode {
  const rate = dec(ratePercent);
  return {
    source: null,
    code: `${rate.toFixed()} %`,
    ratePercent: rate,
    category: rate.isZero() ? "Z" : "S",
    exemptionReason: "",
    ...overrides,
  };
}

export function books(overrides: Partial<Books> = {}): Books {
  return {
    dateSystem: 1900,
    settings: {
      seller: {
        name: "Studio",
        legalForm: "SARL",
        capital: "1000",
        register: "RCS Paris",
        soleTrader: false,
        address: "2 Side Street",
        vatNumber: "FR22222222222",
        companyNumber: "222222222",
        country: "FR",
        email: "",
        phone: "",
        iban: "",
        bic: "",
        logo: "",
      },
      baseCurrency: "EUR",
      taxRegime: "Standard",
      defaultTax: "20",
      taxPolicy: "per category",
      taxOnDebits: false,
      operationCategory: "Services",
      hoursPerDay: dec("8"),
      hoursRounding: { direction: "none", increment: 0, scope: "entry", minimum: 0 },
      paymentTerms: { days: 30, endOfMonth: "none" },
      invoiceNumberPattern: "{YYYY}-{SEQ:4}",
      creditNoteNumberPattern: null,
      interest: "10 %",
      indemnity: "40",
      earlyPaymentDiscount: "None",
      reminderDays: [3, 15, 30],
      requireReady: false,
      mentions: [],
      language: null,
    },
    clients: [client()],
    projects: [terms()],
    people: [],
    budget: [],
    rates: [],
    changeOrders: [],
    payments: [],
    splits: [],
    exchangeRates: [],
    taxes: [],
    time: [],
    expenses: [],
    milestones: [],
    register: [],
    journal: [],
    ledgers: [],
    diagnostics: [],
    ...overrides,
  };
}

const entryBase = (table: LedgerName, row: number) => ({
  source: at(table, row),
  billingId: null,
  project: "Site",
  line: "",
  billingType: "Chargeable" as const,
  description: "",
  tax: "",
  mark: null,
  alreadyInvoiced: false,
  diagnostics: [],
});

export function timeEntry(row: number, overrides: Partial<TimeEntry> = {}): TimeEntry {
  return {
    ...entryBase("Time", row),
    kind: "time",
    date: day("2026-03-10"),
    phase: "",
    task: "",
    person: "",
    role: "",
    duration: null,
    clientNote: "",
    approved: false,
    clientApproved: false,
    rateOverride: null,
    changeOrder: "",
    ...overrides,
  };
}

export function milestoneEntry(row: number, overrides: Partial<MilestoneEntry> = {}): MilestoneEntry {
  return {
    ...entryBase("Milestones", row),
    kind: "milestone",
    milestone: `Milestone ${row}`,
    milestoneKind: "Milestone",
    value: null,
    due: null,
    acceptanceCriteria: "",
    acceptedOn: null,
    evidence: "",
    ...overrides,
  };
}

export function expenseEntry(row: number, overrides: Partial<ExpenseEntry> = {}): ExpenseEntry {
  return {
    ...entryBase("Expenses", row),
    kind: "expense",
    date: day("2026-03-10"),
    client: "",
    task: "",
    person: "",
    entryClass: "Expense",
    category: "",
    quantity: null,
    unit: "",
    unitCost: null,
    currency: "",
    taxIncluded: false,
    purchaseTax: "",
    recoverable: null,
    reimbursable: false,
    reimbursedOn: null,
    pricing: null,
    markupPercent: null,
    unitPrice: null,
    receipt: "",
    approved: false,
    ...overrides,
  };
}

export type UnitOverrides = Partial<Omit<BillableUnit, "quantity" | "price" | "cost">> & {
  readonly quantity?: string | Decimal;
  readonly price?: string;
  readonly cost?: string | null;
};

/** A priced unit of Time in row `row`: 1 h at 100 unless told otherwise. */
export function unit(row: number, overrides: UnitOverrides = {}): BillableUnit {
  const { quantity = "1", price = "100", cost = "0", ...rest } = overrides;
  const exact = typeof quantity === "string" ? dec(quantity) : quantity;
  const entry: Entry | null = rest.entry === undefined ? timeEntry(row) : rest.entry;
  return {
    origin: "Time",
    entry,
    source: entry?.source ?? null,
    billingId: `ID-${row}`,
    key: `Time!${row}`,
    date: day("2026-03-10"),
    client: client(),
    terms: terms(),
    entryClass: "Time",
    category: "",
    task: "",
    phase: "",
    person: "",
    role: "",
    description: "",
    externalDescription: "",
    billingType: "Chargeable",
    currency: "EUR",
    actualQuantity: exact,
    quantity: exact,
    unit: "h",
    price: dec(price),
    net: round(exact.times(price), 2, "halfAwayFromZero"),
    rateRow: null,
    taxCode: taxCode("20"),
    cost: cost === null ? null : dec(cost),
    state: "ready",
    reason: null,
    diagnostics: [],
    ...rest,
  };
}

/** A milestone as a unit, accepted unless its entry says otherwise. */
export function milestoneUnit(row: number, amount: string, overrides: UnitOverrides = {}): BillableUnit {
  const entry = milestoneEntry(row, { acceptedOn: day("2026-03-10"), billingId: `MS-${row}` });
  return unit(row, {
    origin: "Milestones",
    entry,
    billingId: `MS-${row}`,
    key: `Milestones!${row}`,
    entryClass: "Milestone",
    unit: "",
    price: amount,
    cost: null,
    ...overrides,
  });
}

export function draftOf(
  units: readonly BillableUnit[],
  overrides: Partial<InvoiceRequest> = {},
  numbered = "D-0001",
): Invoice {
  const first = units[0]!;
  const wanted = overrides.books ?? books();
  return buildInvoice({
    books: wanted,
    client: first.client ?? client(),
    currency: first.currency,
    type: "Invoice",
    units,
    date: day("2026-03-31"),
    draft: numbered,
    by: "Ann",
    billingIdOf: (each) => each.key,
    ...overrides,
  }).value;
}

/** The books with an invoice written to register and journal. */
export function withInvoice(to: Books, invoice: Invoice): Books {
  return {
    ...to,
    register: [...to.register, recordOf(invoice)],
    journal: [...to.journal, ...journalOf(invoice)],
  };
}

/** An invoice as it is once confirmed under a number. */
export function confirmed(invoice: Invoice, number: string): Invoice {
  const lines = invoice.lines.map((line) => ({
    ...line,
    details: line.details.map((detail) => ({ ...detail, invoice: number })),
  }));
  return { ...invoice, number, state: "Confirmed", lines };
}

/** An amount as a decimal string with two decimals. */
export function amount(value: Decimal | null): string | null {
  return value === null ? null : value.plus(zero).toFixed(2);
}
