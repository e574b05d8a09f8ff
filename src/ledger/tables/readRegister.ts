import type { AppliedTax, ClientAsInvoiced, InvoiceRecord, JournalDetail } from "../../domain/invoicing/journal";
import { zero, type Decimal } from "../../domain/money/decimal";
import type { Column } from "../rows/column";
import type { AmountInCell } from "../cells/amount";
import {
  billingTypeWords,
  clientTypeWords,
  detailSourceWords,
  entryClassWords,
  invoiceStateWords,
  invoiceTypeWords,
  languageWords,
  paymentStateWords,
  taxCategoryWords,
  taxPolicyWords,
} from "../schemas/words";
import type { TableColumns } from "./locatedTable";
import type { RowReader } from "./masterRows";

/** Reads the rows of the register. Blank amounts are 0: the add-in writes every amount that is not. */
export function invoiceReader(columns: TableColumns): RowReader<InvoiceRecord> {
  const { problems } = columns;
  const text = (field: string) => orBlank(columns, columns.text(field));
  const amount = (field: string) => orZero(columns, columns.amount(field));
  const [number, draft, client, currency] = [text("number"), text("draft"), text("client"), text("currency")];
  const [corrects, sheet, purchaseOrder] = [text("corrects"), text("sheet"), text("purchaseOrder")];
  const [reminder, by, seal, name] = [text("reminder"), text("by"), text("seal"), text("name")];
  const [billTo, reference, terms] = [text("billTo"), text("reference"), text("terms")];
  const [net, tax, total, advances] = [amount("net"), amount("tax"), amount("total"), amount("advances")];
  const [paid, credited, balance] = [amount("paid"), amount("credited"), amount("balance")];
  const [discount, freight, disbursements] = [amount("discount"), amount("freight"), amount("disbursements")];
  const type = columns.choice("type", invoiceTypeWords);
  const date = columns.date("date");
  const due = columns.date("due");
  const sentOn = columns.date("sentOn");
  const state = columns.choice("state", invoiceStateWords);
  const payment = columns.choice("payment", paymentStateWords);
  const policy = columns.choice("policy", taxPolicyWords);
  const discountPercent = columns.percent("discountPercent");
  const clientAsInvoiced = clientReader(columns);
  return (row) => ({
    source: columns.rowSource(row),
    number: number(row),
    draft: draft(row),
    type: problems.take(type, row) ?? "Invoice",
    client: client(row),
    date: problems.take(date, row),
    due: problems.take(due, row),
    state: problems.take(state, row) ?? "Draft",
    payment: problems.take(payment, row),
    currency: currency(row),
    net: net(row),
    tax: tax(row),
    total: total(row),
    advances: advances(row),
    paid: paid(row),
    credited: credited(row),
    balance: balance(row),
    corrects: corrects(row),
    sheet: sheet(row),
    purchaseOrder: purchaseOrder(row),
    sentOn: problems.take(sentOn, row),
    reminder: reminder(row),
    by: by(row),
    policy: problems.take(policy, row) ?? "per category",
    seal: seal(row),
    name: name(row),
    billTo: billTo(row),
    reference: reference(row),
    terms: terms(row),
    discountPercent: problems.take(discountPercent, row),
    discount: discount(row),
    freight: freight(row),
    disbursements: disbursements(row),
    clientAsInvoiced: clientAsInvoiced(row),
  });
}

/** Who the client was; null where the register does not say: it always says of what kind. */
function clientReader(columns: TableColumns): RowReader<ClientAsInvoiced | null> {
  const { problems } = columns;
  const text = (field: string) => orBlank(columns, columns.text(field));
  const type = columns.choice("clientType", clientTypeWords);
  const language = columns.choice("language", languageWords);
  const [country, vatNumber] = [text("clientCountry"), text("clientVatNumber")];
  const [companyNumber, deliveryAddress] = [text("clientCompanyNumber"), text("deliveryAddress")];
  return (row) => {
    const known = problems.take(type, row);
    if (known === null) return null;
    return {
      ...{ type: known, country: country(row), vatNumber: vatNumber(row), companyNumber: companyNumber(row) },
      ...{ deliveryAddress: deliveryAddress(row), language: problems.take(language, row) },
    };
  };
}

/** What the tax code of a detail stood for; null where the journal does not say. */
function taxReader(columns: TableColumns): RowReader<AppliedTax | null> {
  const { problems } = columns;
  const category = columns.choice("taxCategory", taxCategoryWords);
  const ratePercent = columns.percent("taxRatePercent");
  const exemptionReason = orBlank(columns, columns.text("exemptionReason"));
  return (row) => {
    const [known, rate] = [problems.take(category, row), problems.take(ratePercent, row)];
    return known === null || rate === null
      ? null
      : { category: known, ratePercent: rate, exemptionReason: exemptionReason(row) };
  };
}

/** Reads the rows of the journal. */
export function detailReader(columns: TableColumns): RowReader<JournalDetail> {
  const { problems } = columns;
  const text = (field: string) => orBlank(columns, columns.text(field));
  const number = (field: string) => orZero(columns, columns.amount(field));
  const [invoice, billingId, project] = [text("invoice"), text("billingId"), text("project")];
  const [contractLine, description, person] = [text("contractLine"), text("description"), text("person")];
  const [externalDescription, role, task] = [text("externalDescription"), text("role"), text("task")];
  const [unit, taxCode, rateRow] = [text("unit"), text("taxCode"), text("rateRow")];
  const [section, line, formatVersion] = [number("section"), number("line"), number("formatVersion")];
  const [quantity, billedQuantity, price] = [number("quantity"), number("billedQuantity"), number("price")];
  const [net, tax, total] = [number("net"), number("tax"), number("total")];
  const originalQuantity = number("originalQuantity");
  const origin = columns.choice("origin", detailSourceWords);
  const entryClass = columns.choice("entryClass", entryClassWords);
  const billingType = columns.choice("billingType", billingTypeWords);
  const date = columns.date("date");
  const cost = columns.amount("cost");
  const sectionName = text("sectionName");
  const discountPercent = columns.percent("discountPercent");
  const feePercent = columns.percent("feePercent");
  const taxApplied = taxReader(columns);
  return (row) => ({
    source: columns.rowSource(row),
    invoice: invoice(row),
    section: section(row).toNumber(),
    line: line(row).toNumber(),
    origin: problems.take(origin, row) ?? "Manual",
    billingId: billingId(row),
    project: project(row),
    contractLine: contractLine(row),
    entryClass: problems.take(entryClass, row) ?? "Time",
    billingType: problems.take(billingType, row) ?? "Chargeable",
    date: problems.take(date, row),
    description: description(row),
    externalDescription: externalDescription(row),
    person: person(row),
    role: role(row),
    task: task(row),
    quantity: quantity(row),
    billedQuantity: billedQuantity(row),
    unit: unit(row),
    price: price(row),
    net: net(row),
    taxCode: taxCode(row),
    tax: tax(row),
    total: total(row),
    rateRow: rateRow(row),
    cost: problems.take(cost, row)?.amount ?? null,
    originalQuantity: originalQuantity(row),
    discountPercent: problems.take(discountPercent, row) ?? zero,
    feePercent: problems.take(feePercent, row) ?? zero,
    sectionName: sectionName(row),
    formatVersion: formatVersion(row).toNumber(),
    taxApplied: taxApplied(row),
  });
}

function orBlank({ problems }: TableColumns, column: Column<string>): RowReader<string> {
  return (row) => problems.take(column, row) ?? "";
}

function orZero({ problems }: TableColumns, column: Column<AmountInCell>): RowReader<Decimal> {
  return (row) => problems.take(column, row)?.amount ?? zero;
}
