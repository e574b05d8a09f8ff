import { indexBudget, type BudgetIndex } from "../entries/budget";
import type { Books, Client, ContractTerms, Split } from "../entries/books";
import type { Entry } from "../entries/entry";
import { findClient, indexClients, type ClientIndex } from "../entries/clients";
import { indexContracts, type ContractIndex } from "../entries/contracts";
import { keyOf } from "../entries/key";
import { indexRoles, type RoleIndex } from "../entries/roles";
import { currencyDecimals } from "../money/currencyDecimals";
import type { ConversionTerms } from "../rates/convertRate";
import { currencyCode, indexExchangeRates } from "../rates/exchangeRates";
import { indexRates, type RateIndex } from "../rates/rateIndex";
import type { AmountTable } from "./amounts";
import { gridIds } from "./gridIds";
import { newHoursTable, type HoursTable } from "./billedHours";
import type { Placement } from "./placement";
import type { PriceTable } from "./ratePrice";
import type { TaxAnswer } from "./resolveTax";

/** A workbook's master data, indexed once for pricing all of its ledgers, and what pricing remembers while it goes. */
export type PricingContext = {
  readonly books: Books;
  readonly baseCurrency: string;
  /** Decimals of the base currency; null when it is none. */
  readonly baseDecimals: number | null;
  readonly contracts: ContractIndex;
  readonly clients: ClientIndex;
  readonly roles: RoleIndex;
  readonly budget: BudgetIndex;
  readonly splits: ReadonlyMap<string, readonly Split[]>;
  readonly saleRates: RateIndex;
  readonly costRates: RateIndex;
  /** Without a single cost rate the workbook keeps no costs, and none is missed. */
  readonly keepsCosts: boolean;
  readonly conversion: ConversionTerms;
  /** The Billing IDs of entries that have no cell for one. */
  readonly gridIds: ReadonlyMap<Entry, string>;
  readonly placements: Map<ContractTerms, Placement>;
  readonly taxAnswers: Map<Client | null, Map<string, TaxAnswer>>;
  readonly hours: HoursTable;
  readonly prices: PriceTable;
  readonly saleAmounts: AmountTable;
  readonly costAmounts: AmountTable;
};

const contexts = new WeakMap<Books, PricingContext>();

/** The context of a workbook as read, built once for as long as that reading is kept. */
export function pricingContextOf(books: Books): PricingContext {
  let context = contexts.get(books);
  if (!context) contexts.set(books, (context = buildPricingContext(books)));
  return context;
}

/** The context of a later reading with the same master data. What is remembered of rows begins anew. */
export function renewContext(earlier: PricingContext, books: Books): PricingContext {
  const context = { ...earlier, books, gridIds: gridIds(books.time), ...newAmounts() };
  contexts.set(books, context);
  return context;
}

function buildPricingContext(books: Books): PricingContext {
  const baseCurrency = currencyCode(books.settings.baseCurrency);
  return {
    books,
    baseCurrency,
    baseDecimals: currencyDecimals(baseCurrency),
    contracts: indexContracts(books.projects),
    clients: indexNamedClients(books),
    roles: indexRoles(books.people),
    budget: indexBudget(books.budget),
    splits: indexSplits(books.splits),
    saleRates: indexRates(books.rates, "Sale"),
    costRates: indexRates(books.rates, "Cost"),
    keepsCosts: books.rates.some(({ kind }) => kind === "Cost"),
    conversion: {
      hoursPerDay: books.settings.hoursPerDay,
      exchangeRates: indexExchangeRates(books.exchangeRates),
    },
    gridIds: gridIds(books.time),
    placements: new Map(),
    taxAnswers: new Map(),
    prices: new Map(),
    ...newAmounts(),
  };
}

/** Tables that grow with the rows priced. */
function newAmounts(): Pick<PricingContext, "hours" | "saleAmounts" | "costAmounts"> {
  return { hours: newHoursTable(), saleAmounts: new Map(), costAmounts: new Map() };
}

/** Of clients that only contract lines and splits name, the first mention counts, whatever is looked up first. */
function indexNamedClients({ clients, projects, splits }: Books): ClientIndex {
  const index = indexClients(clients);
  for (const { client, source } of [...projects, ...splits]) findClient(index, client, source);
  return index;
}

function indexSplits(splits: readonly Split[]): ReadonlyMap<string, readonly Split[]> {
  const index = new Map<string, Split[]>();
  for (const split of splits) {
    const sameProject = index.get(keyOf(split.project));
    if (sameProject) sameProject.push(split);
    else index.set(keyOf(split.project), [split]);
  }
  return index;
}
