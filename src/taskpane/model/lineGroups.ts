import type { Client, ContractTerms } from "../../domain/entries/books";
import type { EntryClass } from "../../domain/entries/entry";
import { keyOf } from "../../domain/entries/key";
import { contractLineKey } from "../../domain/invoicing/contractLineKey";
import type { BillableUnit } from "../../domain/pricing/billableUnit";
import { rowsPerStep, type Steps } from "../../domain/steps";
import { projectOf, unitFilter, type BacklogFilters } from "./backlogFilter";

/** The units of a contract line in one currency, class by class, as their ledger has them. */
export type LineGroup = {
  readonly project: string;
  readonly line: string;
  readonly currency: string;
  readonly client: string;
  /** Who worked on it, as typed. */
  readonly people: Set<string>;
  readonly classes: Map<EntryClass, BillableUnit[]>;
};

/** Groups the units that wait and that the filters let through. */
export function* groupUnits(units: readonly BillableUnit[], filters: BacklogFilters): Steps<readonly LineGroup[]> {
  const passes = unitFilter(filters);
  const groups = new LineGroups();
  for (const [index, unit] of units.entries()) {
    if (index % rowsPerStep === 0) yield (0.5 * index) / units.length;
    if (!passes(unit)) continue;
    const group = groups.of(unit);
    if (unit.person !== "") group.people.add(unit.person);
    const same = group.classes.get(unit.entryClass);
    if (same) same.push(unit);
    else group.classes.set(unit.entryClass, [unit]);
  }
  return groups.all();
}

/** Finds the group of a unit by its names; of units under the same terms for the same client they are read once. */
class LineGroups {
  private readonly byKey = new Map<string, LineGroup>();
  private readonly byTerms = new Map<ContractTerms, Map<Client | null, LineGroup>>();

  all(): readonly LineGroup[] {
    return [...this.byKey.values()];
  }

  of(unit: BillableUnit): LineGroup {
    const { terms, client, currency } = unit;
    const known = terms && this.byTerms.get(terms)?.get(client);
    if (known && known.currency === currency) return known;
    const key = groupKey(unit);
    const group = this.byKey.get(key) ?? emptyGroup(unit);
    this.byKey.set(key, group);
    if (terms)
      this.byTerms.set(terms, (this.byTerms.get(terms) ?? new Map<Client | null, LineGroup>()).set(client, group));
    return group;
  }
}

function groupKey(unit: BillableUnit): string {
  const line = contractLineKey(projectOf(unit), unit.terms?.line ?? "");
  return `${keyOf(nameOfClient(unit.client))}|${line}|${unit.currency}`;
}

function nameOfClient(client: Client | null): string {
  return client?.name ?? "";
}

function emptyGroup(unit: BillableUnit): LineGroup {
  return {
    client: nameOfClient(unit.client),
    project: projectOf(unit),
    line: unit.terms?.line ?? "",
    currency: unit.currency,
    people: new Set(),
    classes: new Map(),
  };
}
