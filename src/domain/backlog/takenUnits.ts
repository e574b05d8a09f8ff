import { keyOf } from "../entries/key";
import type { JournalIndex, RecordedDetail } from "../invoicing/journalIndex";
import type { DetailSource, JournalDetail } from "../invoicing/journal";
import type { BillableUnit } from "../pricing/billableUnit";
import type { IdUse } from "./duplicateIds";
import { holderOf, isLive, liveQuantity } from "./journalUse";
import { describes, isSameShare, ranking } from "./sameWork";

/** What a unit without live details of its own was already billed as. */
export type Taken = { readonly invoice: string; readonly billingId: string };

/** Details of one Billing ID (of one client, where clients share a row) that no unit answers to. */
type Orphan = { readonly billingId: string; readonly details: readonly RecordedDetail[] };

/**
 * The units that the journal has billed or reserved under an ID which no row has any longer: their ID was cleared or
 * overwritten, their contract line renamed, or the clients who share them changed. They must not be billed again.
 * Rule: domain rules §5 "The journal is the truth"; docs/decisions/0010.
 */
export function findTakenUnits(
  units: readonly BillableUnit[],
  index: JournalIndex,
  ids: IdUse,
): ReadonlyMap<BillableUnit, Taken> {
  const taken = new Map<BillableUnit, Taken>();
  if (index.details.length === 0) return taken;
  takeChangedShares({ index, ids, taken });
  const orphans = findOrphans(index, ids.byId);
  if (orphans.size > 0)
    matchOrphans(
      orphans,
      units.filter((unit) => isCandidate(unit, index, taken)),
      taken,
    );
  return taken;
}

type Finding = { readonly index: JournalIndex; readonly ids: IdUse; readonly taken: Map<BillableUnit, Taken> };

/** Of a row that clients share: when a share was billed as it no longer is, the shares not billed yet were perhaps part of it. */
function takeChangedShares({ index, ids, taken }: Finding): void {
  for (const id of ids.perClient) {
    const shares = [ids.byId.get(id) ?? []].flat().filter((unit) => !ids.copies.has(unit));
    const details = (index.byBillingId.get(id) ?? []).filter(isLive);
    const ofClient = (unit: BillableUnit) =>
      details.filter((each) => clientOf(each) === keyOf(unit.client?.name ?? ""));
    const free = shares.filter((unit) => liveQuantity(ofClient(unit)).isZero());
    const unclaimed = details.filter(
      (each) => !shares.some((unit) => clientOf(each) === keyOf(unit.client?.name ?? "")),
    );
    const foreign = !liveQuantity(unclaimed).isZero();
    const changed = shares.some((unit) => !liveQuantity(ofClient(unit)).isZero() && !isSameShare(unit, ofClient(unit)));
    if (!foreign && !changed) continue;
    const invoice = holderOf(foreign ? unclaimed : details);
    for (const unit of free) taken.set(unit, { invoice, billingId: id });
  }
}

function clientOf({ record }: RecordedDetail): string {
  return keyOf(record?.client ?? "");
}

function findOrphans(index: JournalIndex, known: ReadonlyMap<string, unknown>): ReadonlyMap<DetailSource, Orphan[]> {
  const orphans = new Map<DetailSource, Orphan[]>();
  for (const [billingId, details] of index.byBillingId) {
    const { origin } = details[0]!.detail;
    if (known.has(billingId) || origin === "Manual" || liveQuantity(details).isZero()) continue;
    const list = orphans.get(origin);
    const orphan = { billingId, details: details.filter(isLive) };
    if (list) list.push(orphan);
    else orphans.set(origin, [orphan]);
  }
  return orphans;
}

/** What has no live details under its own ID, unless dead ones under it say the same work: then it was freed, and is its own. */
function isCandidate(unit: BillableUnit, index: JournalIndex, taken: ReadonlyMap<BillableUnit, Taken>): boolean {
  if (taken.has(unit)) return false;
  const own = unit.billingId === null ? undefined : index.byBillingId.get(unit.billingId);
  if (!own) return true;
  return liveQuantity(own).isZero() && !own.some((recorded) => describes(recorded, unit));
}

/** Each orphan takes the one unit that is most like it; further rows of the same content are other work. */
function matchOrphans(
  orphans: ReadonlyMap<DetailSource, readonly Orphan[]>,
  candidates: readonly BillableUnit[],
  taken: Map<BillableUnit, Taken>,
): void {
  const byFacts = new Map<string, BillableUnit[]>();
  for (const unit of candidates) {
    if (!orphans.has(unit.origin)) continue;
    const key = keyOfUnit(unit);
    const list = byFacts.get(key);
    if (list) list.push(unit);
    else byFacts.set(key, [unit]);
  }
  for (const list of orphans.values()) {
    for (const orphan of list) {
      const { detail } = orphan.details[0]!;
      takeLikest(orphan, byFacts.get(keyOfDetail(detail)) ?? [], taken);
    }
  }
}

/** What a detail and the units it may describe have in common for certain; the rest is `describes`'s to say. */
function keyOfUnit(unit: BillableUnit): string {
  const { origin, date, person, task } = unit;
  return factsKey({ origin, date, person, task, project: unit.terms?.project ?? unit.entry?.project ?? "" });
}

function keyOfDetail({ origin, date, project, person, task }: JournalDetail): string {
  return factsKey({ origin, date, project, person, task });
}

/** Budget amounts are due once, whatever the day. */
function factsKey(facts: Pick<JournalDetail, "origin" | "date" | "project" | "person" | "task">): string {
  const { origin, project, person, task } = facts;
  const date = facts.date ?? "";
  if (origin === "Budget") return origin;
  if (origin !== "Time" && origin !== "Expenses") return `${origin}|${date}`;
  return [origin, date, keyOf(project), keyOf(person), keyOf(task)].join("|");
}

function takeLikest(orphan: Orphan, units: readonly BillableUnit[], taken: Map<BillableUnit, Taken>): void {
  const { billingId, details } = orphan;
  const byClient = groupByClient(details);
  for (const own of byClient.values()) {
    if (liveQuantity(own).isZero()) continue;
    const original = own[0]!;
    const like = units.filter((unit) => !taken.has(unit) && describes(original, unit));
    const [likest] = like.sort((left, right) => ranking(right, original) - ranking(left, original));
    if (!likest) continue;
    const found = { invoice: holderOf(own), billingId };
    taken.set(likest, found);
    if (isSameShare(likest, own)) continue;
    for (const other of like)
      if (other.source === likest.source && other.terms === likest.terms) taken.set(other, found);
  }
}

function groupByClient(details: readonly RecordedDetail[]): ReadonlyMap<string, RecordedDetail[]> {
  const groups = new Map<string, RecordedDetail[]>();
  for (const recorded of details) {
    const list = groups.get(clientOf(recorded));
    if (list) list.push(recorded);
    else groups.set(clientOf(recorded), [recorded]);
  }
  return groups;
}
