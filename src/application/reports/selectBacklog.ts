import type { LocalDate } from "../../domain/calendar/localDate";
import { keyOf } from "../../domain/entries/key";
import type { BillableUnit } from "../../domain/pricing/billableUnit";

/** What part of the backlog to look at; null means all. Days are inclusive; a unit without a day is always in. */
export type BacklogFilter = {
  readonly client: string | null;
  readonly project: string | null;
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
};

/** The units of a client, project and period. */
export function selectBacklog(units: readonly BillableUnit[], filter: BacklogFilter): BillableUnit[] {
  const client = filter.client === null ? null : keyOf(filter.client);
  const project = filter.project === null ? null : keyOf(filter.project);
  return units.filter(
    (unit) =>
      (client === null || keyOf(unit.client?.name ?? "") === client) &&
      (project === null || keyOf(unit.terms?.project ?? unit.entry?.project ?? "") === project) &&
      (unit.date === null ||
        ((filter.from === null || unit.date >= filter.from) && (filter.until === null || unit.date <= filter.until))),
  );
}
