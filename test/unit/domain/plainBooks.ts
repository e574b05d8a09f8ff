import { parseLocalDate, type LocalDate } from "../../../src/domain/calendar/localDate";
import type { Books, Client, ContractTerms } from "../../../src/domain/entries/books";
import type { ExpenseEntry, MilestoneEntry, TimeEntry } from "../../../src/domain/entries/entry";
import type { Settings } from "../../../src/domain/entries/settings";
import type { LedgerName, RowSource, TableName } from "../../../src/domain/entries/source";
import { decimal, one } from "../../../src/domain/money/decimal";

/** Rows as plain as they can be: one client, one time-and-materials project, nothing optional filled. Suites build theirs on these. */

export const dec = decimal;

export function day(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (!date) throw new RangeError(`Not a day: ${text}`);
  return date;
}

const second = (table: TableName): RowSource => ({ table: { table, sheet: table, columns: {} }, row: 2 });

export function plainClient(values: Partial<Client> = {}): Client {
  return {
    source: second("Clients"),
    name: "Acme",
    type: "Business",
    billingAddress: "",
    deliveryAddress: "",
    vatNumber: "FR11111111111",
    companyNumber: "",
    country: "FR",
    email: "",
    paymentTerms: null,
    currency: "",
    tax: "",
    taxPolicy: null,
    language: null,
    cap: null,
    account: "",
    diagnostics: [],
    ...values,
  };
}

export function plainTerms(values: Partial<ContractTerms> = {}): ContractTerms {
  return {
    source: second("Projects"),
    project: "Site",
    line: "",
    client: "Acme",
    contract: values.project ?? "Site",
    reference: "",
    currency: "",
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
    ...values,
  };
}

const seller: Settings["seller"] = {
  name: "Studio",
  legalForm: "",
  capital: "",
  register: "",
  soleTrader: false,
  address: "",
  vatNumber: "",
  companyNumber: "",
  country: "FR",
  email: "",
  phone: "",
  iban: "",
  bic: "",
  logo: "",
};

export function plainSettings({
  seller: named,
  ...values
}: Partial<Omit<Settings, "seller">> & { readonly seller?: Partial<Settings["seller"]> } = {}): Settings {
  return {
    seller: { ...seller, ...named },
    baseCurrency: "EUR",
    taxRegime: "Standard",
    defaultTax: "20 %",
    taxPolicy: "per category",
    taxOnDebits: false,
    operationCategory: "Services",
    hoursPerDay: dec("8"),
    hoursRounding: { direction: "none", increment: 0, scope: "entry", minimum: 0 },
    paymentTerms: { days: 30, endOfMonth: "none" },
    invoiceNumberPattern: "{YYYY}-{SEQ:4}",
    creditNoteNumberPattern: null,
    interest: "",
    indemnity: "",
    earlyPaymentDiscount: "None",
    reminderDays: [],
    requireReady: false,
    mentions: [],
    language: null,
    ...values,
  };
}

export function plainBooks(values: Partial<Books> = {}): Books {
  return {
    dateSystem: 1900,
    settings: plainSettings(),
    clients: [plainClient()],
    projects: [plainTerms()],
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
    ...values,
  };
}

const plainEntry = (table: LedgerName) => ({
  source: second(table),
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

export function plainTime(values: Partial<TimeEntry> = {}): TimeEntry {
  return {
    ...plainEntry("Time"),
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
    ...values,
  };
}

export function plainExpense(values: Partial<ExpenseEntry> = {}): ExpenseEntry {
  return {
    ...plainEntry("Expenses"),
    kind: "expense",
    date: day("2026-03-10"),
    client: "",
    task: "",
    person: "",
    entryClass: "Expense",
    category: "",
    quantity: one,
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
    ...values,
  };
}

export function plainMilestone(values: Partial<MilestoneEntry> = {}): MilestoneEntry {
  return {
    ...plainEntry("Milestones"),
    kind: "milestone",
    milestone: "Kick-off",
    milestoneKind: "Milestone",
    value: null,
    due: null,
    acceptanceCriteria: "",
    acceptedOn: null,
    evidence: "",
    ...values,
  };
}
