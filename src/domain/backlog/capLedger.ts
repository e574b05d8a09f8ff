import type { LocalDate } from "../calendar/localDate";
import type { Books } from "../entries/books";
import { indexClients } from "../entries/clients";
import { indexContracts } from "../entries/contracts";
import { keyOf } from "../entries/key";
import { indexJournal, invoiceNameOf, type RecordedDetail } from "../invoicing/journalIndex";
import { isRevenue } from "../invoicing/priceLine";
import { zero, type Decimal } from "../money/decimal";
import { exchange, indexExchangeRates } from "../rates/exchangeRates";
import { capKeys, type CapPlace, type CapScope } from "./capScopes";

/** An amount that counts towards caps, in its own currency. */
export type CapAmount = { readonly amount: Decimal; readonly currency: string; readonly date: LocalDate | null };

/** What has been used of every cap. */
export type CapLedger = {
  readonly add: (place: CapPlace, amount: CapAmount) => void;
  readonly usedOf: (scope: Pick<CapScope, "key" | "currency">) => Decimal;
  /** A currency in which something counts towards a cap that no exchange rate converts: how much of it is used is then not known. */
  readonly unconvertedOf: (scope: Pick<CapScope, "key" | "currency">) => string | null;
  /** An amount in the currency of a cap; null without an exchange rate. */
  readonly inCurrencyOf: (scope: CapScope, amount: CapAmount) => Decimal | null;
  /** An amount of a cap in another currency; null without an exchange rate. */
  readonly fromCurrencyOf: (scope: CapScope, amount: Decimal, to: Omit<CapAmount, "amount">) => Decimal | null;
};

/**
 * What invoices and drafts use of every cap: as typed (with tax only where prices include it), after line discount and fee;
 * advances and disbursements do not count.
 * `except` names a draft that does not count. Clients' caps count in the client's currency, the others in the contract line's.
 * Rule: domain rules §5 "Caps".
 */
export function openCapLedger(books: Books, except = ""): CapLedger {
  const rates = indexExchangeRates(books.exchangeRates);
  const clients = indexClients(books.clients);
  const sums = new Map<string, Decimal>();
  const unconverted = new Map<string, string>();
  const latest = latestRateDate(books);
  const convert = ({ amount, currency, date }: CapAmount, to: string) => {
    if (currency === to) return amount;
    const day = date ?? latest;
    return day === null ? null : exchange(rates, amount, { from: currency, to, date: day });
  };
  const ledger: CapLedger = {
    add(place, amount) {
      const keys = capKeys(place);
      for (const key of [keys.line, keys.contract, keys.task]) plus(`${key}|${amount.currency}`, amount.amount);
      const clientCurrency = clients.byKey.get(keyOf(place.client))?.currency || books.settings.baseCurrency;
      const converted = convert(amount, clientCurrency);
      const key = `${keys.client}|${clientCurrency}`;
      if (converted !== null) plus(key, converted);
      else unconverted.set(key, amount.currency);
    },
    usedOf: (scope) => sums.get(`${scope.key}|${scope.currency}`) ?? zero,
    unconvertedOf: (scope) => unconverted.get(`${scope.key}|${scope.currency}`) ?? null,
    inCurrencyOf: (scope, amount) => convert(amount, scope.currency),
    fromCurrencyOf: (scope, amount, to) => convert({ amount, currency: scope.currency, date: to.date }, to.currency),
  };
  const plus = (key: string, amount: Decimal) => sums.set(key, (sums.get(key) ?? zero).plus(amount));
  addJournal(ledger, books, except);
  return ledger;
}

/** What has no date is converted at the last rate known. */
function latestRateDate(books: Books): LocalDate | null {
  return books.exchangeRates.reduce<LocalDate | null>(
    (latest, { date }) => (date !== null && (latest === null || date > latest) ? date : latest),
    null,
  );
}

type Counted = { readonly place: CapPlace; readonly currency: string; readonly date: LocalDate | null; sum: Decimal };

/** What counts alike is added up first: a journal of 100,000 rows has few places. */
function addJournal(ledger: CapLedger, books: Books, except: string): void {
  const contractOf = contractsOfLines(books);
  const baseCurrency = books.settings.baseCurrency;
  const currencies = new Map(books.clients.map(({ name, currency }) => [keyOf(name), currency || baseCurrency]));
  const alike = new Map<string, Counted>();
  for (const recorded of indexJournal(books).details) {
    const { detail, record } = recorded;
    if (!countsTowardsCaps(recorded) || record === null || invoiceNameOf(record) === except) continue;
    const { project, contractLine } = detail;
    const { client, currency } = record;
    const task = detail.entryClass === "Time" ? detail.task : null;
    const isConverted = (currencies.get(keyOf(client)) ?? baseCurrency) !== currency;
    const date = isConverted ? (detail.date ?? record.date) : null;
    const amount = record.policy === "included" ? detail.total : detail.net;
    const key = [client, project, contractLine, detail.entryClass === "Time", task, currency, date].join("\u0001");
    const known = alike.get(key);
    if (known) known.sum = known.sum.plus(amount);
    else {
      const place = { client, project, contractLine, contract: contractOf(project, contractLine), task };
      alike.set(key, { place, currency, date, sum: amount });
    }
  }
  for (const { place, currency, date, sum } of alike.values()) ledger.add(place, { amount: sum, currency, date });
}

function contractsOfLines(books: Books): (project: string, line: string) => string {
  const contracts = indexContracts(books.projects);
  return (project, name) => {
    const line = contracts.get(keyOf(project))?.find(({ key }) => key === keyOf(name));
    return line?.rows[0]?.contract ?? "";
  };
}

function countsTowardsCaps({ detail, record }: RecordedDetail): boolean {
  if (record === null || record.type === "Advance" || detail.origin === "Advance" || !isRevenue(detail)) return false;
  return record.type !== "Credit note" || record.state === "Confirmed";
}
