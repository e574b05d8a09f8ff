import type { Invoice, InvoiceLine, InvoiceSection, TaxGroup } from "../../domain/invoicing/invoice";
import type { JournalDetail } from "../../domain/invoicing/journal";
import type { Traffic } from "../../application/workbookPort";
import { amountText, percentText, quantityText, rateText } from "./decimals";

/** What an invoice's JSON needs besides the invoice. */
export type InvoiceJsonContext = {
  /** Sheet rows (1-based) behind Billing IDs. */
  readonly rowOf: (billingId: string) => number | null;
  /** Costs are in it. */
  readonly baseCurrency: string;
  readonly traffic: Traffic;
};

/** An invoice as the command line prints it; words are English, amounts decimal strings. */
export function invoiceJson(invoice: Invoice, context: InvoiceJsonContext): object {
  const amount = (value: Parameters<typeof amountText>[0]) => amountText(value, invoice.currency);
  const { draft, number, type, state, currency, date, due, name, policy, sheet } = invoice;
  return {
    ...{
      draft,
      number: number === "" ? null : number,
      type,
      state,
      client: invoice.client.name,
      currency,
      date,
      due,
      name,
    },
    po: invoice.purchaseOrder,
    policy,
    net: amount(invoice.net),
    discount: amount(invoice.discount),
    freight: amount(invoice.freight),
    disbursements: amount(invoice.disbursements),
    taxBreakdown: invoice.taxBreakdown.map((group) => taxGroupJson(group, currency)),
    tax: amount(invoice.tax),
    total: amount(invoice.total),
    advances: amount(invoice.advances),
    balance: amount(invoice.balance),
    sheet,
    sections: invoice.sections.map((section) => sectionJson(section, currency)),
    lines: invoice.lines.map((line) => lineJson(line, invoice, context)),
    ...context.traffic,
  };
}

function taxGroupJson(group: TaxGroup, currency: string): object {
  const { code, category, base, tax } = group;
  return {
    code,
    category,
    ratePercent: percentText(group.ratePercent),
    base: amountText(base, currency),
    tax: amountText(tax, currency),
  };
}

function sectionJson(section: InvoiceSection, currency: string): object {
  const amount = (value: Parameters<typeof amountText>[0]) => amountText(value, currency);
  const { project, contractLine, method } = section;
  return {
    ...{ project, contractLine, method, contractValue: amount(section.contractValue) },
    invoicedToDate: amount(section.invoicedToDate),
    ...{ net: amount(section.net), tax: amount(section.tax), total: amount(section.total) },
  };
}

function lineJson(line: InvoiceLine, invoice: Invoice, context: InvoiceJsonContext): object {
  const section = invoice.sections.find((candidate) => candidate.section === line.section);
  return {
    ...{
      line: line.line,
      section: line.section,
      project: section?.project ?? "",
      contractLine: section?.contractLine ?? "",
    },
    ...{ method: section?.method ?? null, class: line.entryClass, description: line.description },
    ...{ quantity: quantityText(line.quantity), unit: line.unit, price: rateText(line.price) },
    ...{
      net: amountText(line.net, invoice.currency),
      taxCode: line.taxCode,
      total: amountText(line.total, invoice.currency),
    },
    billingType: line.billingType,
    details: line.details.map((detail) => detailJson(detail, invoice.currency, context)),
  };
}

function detailJson(detail: JournalDetail, currency: string, context: InvoiceJsonContext): object {
  const { billingId, date, person, role, task, unit, billingType } = detail;
  return {
    ...{ billingId, ledger: detail.origin, row: context.rowOf(billingId), date, person, role, task },
    ...{ quantity: quantityText(detail.billedQuantity), unit, price: rateText(detail.price) },
    ...{ net: amountText(detail.net, currency), cost: amountText(detail.cost, context.baseCurrency), billingType },
  };
}
