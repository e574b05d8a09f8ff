import { diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import { budgetRowFor } from "../entries/budget";
import type { PersonRole } from "../entries/books";
import type { TimeEntry } from "../entries/entry";
import { rolesOn } from "../entries/roles";
import { cellOf } from "../entries/source";
import { rateFacts } from "../rates/rateFacts";
import { rateGroupsFor } from "../rates/rateIndex";
import type { Placement, TimeNames } from "./placement";
import type { PricingContext } from "./pricingContext";

/** The role of a time entry: its own, else the person's on its date; a problem where People contradicts itself. */
export type RoleAnswer = { readonly role: string; readonly problem: Diagnostic | null };

export function roleOf(context: PricingContext, entry: TimeEntry): RoleAnswer {
  if (entry.role !== "" || entry.person === "" || entry.date === null) return { role: entry.role, problem: null };
  const [row, other] = rolesOn(context.roles, entry.person, entry.date);
  if (row && other) return { role: "", problem: contradiction(row, other) };
  return { role: row?.role ?? "", problem: null };
}

/** The names of a time entry under its contract line, looked up once for all entries that share them. */
export function namesOf(context: PricingContext, entry: TimeEntry, placement: Placement, role: string): TimeNames {
  const { phase, task, person } = entry;
  let ofPerson = placement.timeNames.get(person);
  if (!ofPerson) placement.timeNames.set(person, (ofPerson = new Map()));
  const key = role === "" && phase === "" ? task : `${task}\u0001${role}\u0001${phase}`;
  const known = ofPerson.get(key);
  if (known) return known;
  const { project, line } = placement.terms ?? entry;
  const client = placement.terms?.client ?? "";
  const facts = rateFacts("time", { client, project, task, person, role });
  const names: TimeNames = {
    role,
    facts,
    budget: budgetRowFor(context.budget, { project, line, phase, task }),
    saleRates: rateGroupsFor(context.saleRates, facts),
    costRates: rateGroupsFor(context.costRates, facts),
  };
  ofPerson.set(key, names);
  return names;
}

function contradiction(row: PersonRole, other: PersonRole): Diagnostic {
  const params = { text: row.person, table: other.source.table.table, row: `${row.source.row}` };
  return diagnose("key.duplicate", cellOf(other.source, "person"), params);
}
