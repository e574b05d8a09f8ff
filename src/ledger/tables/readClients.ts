import type { DateSystem } from "../../domain/calendar/localDate";
import type { Client } from "../../domain/entries/books";
import { readTaxCell } from "../cells/percent";
import { readPaymentTerms } from "../cells/terms";
import { clientTypeWords, languageWords, taxPolicyWords } from "../schemas/words";
import type { LocatedTable, TableColumns, TableReading } from "./locatedTable";
import { readRows, withOwnProblems, type RowReader } from "./masterRows";

/** Reads the Clients table. */
export function readClients(located: LocatedTable, dateSystem: DateSystem): TableReading<Client> {
  return withOwnProblems(readRows(located, dateSystem, clientReader));
}

function clientReader(columns: TableColumns): RowReader<Client> {
  const { problems } = columns;
  const name = columns.text("client");
  const type = columns.choice("type", clientTypeWords);
  const billingAddress = columns.text("billingAddress");
  const deliveryAddress = columns.text("deliveryAddress");
  const vatNumber = columns.text("vatNumber");
  const companyNumber = columns.text("companyNumber");
  const country = columns.text("country");
  const email = columns.text("email");
  const paymentTerms = columns.by("paymentTerms", readPaymentTerms);
  const currency = columns.text("currency");
  const tax = columns.by("tax", readTaxCell);
  const taxPolicy = columns.choice("taxPolicy", taxPolicyWords);
  const language = columns.choice("language", languageWords);
  const cap = columns.amount("cap");
  const account = columns.text("account");
  return (row) => ({
    source: columns.rowSource(row),
    name: problems.take(name, row) ?? "",
    type: problems.take(type, row) ?? "Business",
    billingAddress: problems.take(billingAddress, row) ?? "",
    deliveryAddress: problems.take(deliveryAddress, row) ?? "",
    vatNumber: problems.take(vatNumber, row) ?? "",
    companyNumber: problems.take(companyNumber, row) ?? "",
    country: problems.take(country, row) ?? "",
    email: problems.take(email, row) ?? "",
    paymentTerms: problems.take(paymentTerms, row),
    currency: problems.take(currency, row) ?? "",
    tax: problems.take(tax, row) ?? "",
    taxPolicy: problems.take(taxPolicy, row),
    language: problems.take(language, row),
    cap: problems.take(cap, row)?.amount ?? null,
    account: problems.take(account, row) ?? "",
    diagnostics: problems.drain(),
  });
}
