import { reimbursementsDue, type Reimbursement } from "../../../domain/planning/reimbursements";
import type { Billing } from "../../../application/readBilling";
import type { LocalDate } from "../../../domain/calendar/localDate";
import { keyOf } from "../../../domain/entries/key";
import { contractsDue, type DueContract } from "../../../domain/invoicing/contractsDue";
import type { BillableUnit } from "../../../domain/pricing/billableUnit";
import { rowsPerStep, type Steps } from "../../../domain/steps";
import { lastPeriod, recapClients, recapsDue, type RecapDue } from "../recap/recapsDue";
import { worthOf, type Worth } from "../worth";

/** A contract whose frequency says that it is time, with what of it can be billed. */
export type DueWork = { readonly contract: DueContract; readonly worth: Worth };

/** What has come due, of what the workbook uses. */
export type HomeDues = {
  readonly contracts: readonly DueWork[];
  readonly recaps: readonly RecapDue[];
  readonly reimbursements: readonly Reimbursement[];
};

/** Works out what has come due: contracts that name a frequency, statements of work that were agreed on, expenses to pay back. */
export function* homeDues(billing: Billing, today: LocalDate): Steps<HomeDues> {
  const contracts = yield* contractsWithWork(billing, today);
  yield 0.6;
  const recaps = recapsDue(yield* withinRecaps(billing, today), today);
  yield 0.9;
  return { contracts, recaps, reimbursements: reimbursementsDue(billing.books) };
}

function* contractsWithWork({ books, backlog }: Billing, today: LocalDate): Steps<DueWork[]> {
  const due = contractsDue(books, today).filter(({ frequency }) => frequency !== null);
  if (due.length === 0) return [];
  const cutOffs = new Map(due.map((contract) => [keyOfContract(contract), contract]));
  const found = new Map<DueContract, BillableUnit[]>();
  const keys = new Map<BillableUnit["terms"], DueContract | null>();
  for (const [index, unit] of backlog.units.entries()) {
    if (index % rowsPerStep === 0) yield (0.6 * index) / backlog.units.length;
    const { terms, date, origin } = unit;
    if (unit.state !== "ready" || terms === null) continue;
    let contract = keys.get(terms);
    if (contract === undefined) {
      contract = cutOffs.get(keyOfContract({ ...terms, contract: terms.contract || terms.project })) ?? null;
      keys.set(terms, contract);
    }
    if (!contract || (date !== null && date > contract.cutOff && origin !== "Retainer")) continue;
    const units = found.get(contract);
    if (units) units.push(unit);
    else found.set(contract, [unit]);
  }
  return due.flatMap((contract) => {
    const units = found.get(contract);
    return units ? [{ contract, worth: worthOf(units) }] : [];
  });
}

function keyOfContract({ client, contract }: Pick<DueContract, "client" | "contract">): string {
  return `${keyOf(client)}|${keyOf(contract)}`;
}

/** The reading with the units only that a statement of work may hold: of all of them few are so recent. */
function* withinRecaps(billing: Billing, today: LocalDate): Steps<Billing> {
  const periods = [...new Set(recapClients(billing.books).values())].map((cadence) => lastPeriod(cadence, today));
  const kept: BillableUnit[] = [];
  if (periods.length > 0) {
    const from = periods.map((period) => period.from).sort()[0]!;
    for (const [index, unit] of billing.backlog.units.entries()) {
      if (index % rowsPerStep === 0) yield 0.6;
      if (unit.date !== null && unit.date >= from) kept.push(unit);
    }
  }
  return { ...billing, backlog: { ...billing.backlog, units: kept } };
}
