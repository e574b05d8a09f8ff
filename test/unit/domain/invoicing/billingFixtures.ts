import type { Books, Client, ContractTerms, TaxCode } from "../../../../src/domain/entries/books";
import type { Entry, ExpenseEntry, MilestoneEntry, TimeEntry } from "../../../../src/domain/entries/entry";
import type { RowSource, TableName } from "../../../../src/domain/entries/source";
import type { Invoice } from "../../../../src/domain/invoicing/invoice";
import { journalOf } from "../../../../src/domain/invoicing/assembleInvoice";
import { buildInvoice, type InvoiceRequest } from "../../../../src/domain/invoicing/buildInvoice";
import { recordOf } from "../../../../src/domain/invoicing/invoiceHeader";
import { zero, type Decimal } from "../../../../src/domain/money/decimal";
import { round } from "../../../../src/domain/money/round";
import type { BillableUnit } from "../../../../src/domain/pricing/billableUnit";
import {
  day,
  dec,
  plainBooks,
  plainClient,
  plainExpense,
  plainMilestone,
  plainSettings,
  plainTerms,
  plainTime,
} from "../plainBooks";

export { day, dec };

export function at(table: TableName, row: number): RowSource {
  const columns = { date: "A", project: "B", hours: "F", rate: "H", billingId: "Z", approved: "P", amount: "E" };
  return { table: { table, sheet: table, columns }, row };
}

export function client(overrides: Partial<Client> = {}): Client {
  const named = { billingAddress: "1 Main Street\n75001 Paris", companyNumber: "111111111" };
  return plainClient({ source: at("Clients", 2), ...named, currency: "EUR", tax: "20", ...overrides });
}

export function terms(overrides: Partial<ContractTerms> = {}): ContractTerms {
  return plainTerms({ source: at("Projects", 2), currency: "EUR", ...overrides });
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

const settings = plainSettings({
  seller: {
    ...{ legalForm: "SARL", capital: "1000", register: "RCS Paris", address: "2 Side Street" },
    ...{ vatNumber: "FR22222222222", companyNumber: "222222222" },
  },
  ...{ defaultTax: "20", interest: "10 %", indemnity: "40", reminderDays: [3, 15, 30] },
});

export function books(overrides: Partial<Books> = {}): Books {
  return plainBooks({ settings, clients: [client()], projects: [terms()], ...overrides });
}

export function timeEntry(row: number, overrides: Partial<TimeEntry> = {}): TimeEntry {
  return plainTime({ source: at("Time", row), ...overrides });
}

export function milestoneEntry(row: number, overrides: Partial<MilestoneEntry> = {}): MilestoneEntry {
  return plainMilestone({ source: at("Milestones", row), milestone: `Milestone ${row}`, ...overrides });
}

export function expenseEntry(row: number, overrides: Partial<ExpenseEntry> = {}): ExpenseEntry {
  return plainExpense({ source: at("Expenses", row), quantity: null, ...overrides });
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
