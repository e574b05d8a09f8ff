import { keyOf } from "../entries/key";
import type { Duration, Entry, MilestoneValue } from "../entries/entry";

const symbols = "0123456789abcdefghijklmnopqrstuv";

/**
 * What a row says, in 12 characters: finds a row before it has a Billing ID, and tells whether it changed since. Names
 * count as they match; where the row stands, its marks, its approvals and its Billing ID do not count.
 */
export function fingerprintOf(entry: Entry): string {
  const text = contentOf(entry).join("\u0001");
  return symbolsOf(hash(text, 0x9e3779b9)) + symbolsOf(hash(text, 0x85ebca6b));
}

function contentOf(entry: Entry): readonly string[] {
  const common = [entry.kind, keyOf(entry.project), keyOf(entry.line), entry.billingType, entry.tax, entry.description];
  switch (entry.kind) {
    case "time":
      return [
        ...common,
        entry.date ?? "",
        ...[entry.phase, entry.task, entry.person, entry.role, entry.changeOrder].map(keyOf),
        durationText(entry.duration),
        entry.clientNote,
        entry.rateOverride?.toString() ?? "",
      ];
    case "expense":
      return [
        ...common,
        entry.date ?? "",
        ...[entry.client, entry.task, entry.person, entry.category, entry.unit, entry.currency].map(keyOf),
        entry.entryClass,
        ...[entry.quantity, entry.unitCost, entry.markupPercent, entry.unitPrice].map(
          (value) => value?.toString() ?? "",
        ),
        `${entry.taxIncluded}`,
        entry.purchaseTax,
        `${entry.recoverable}`,
        entry.pricing ?? "",
      ];
    case "milestone":
      return [...common, keyOf(entry.milestone), entry.milestoneKind, valueText(entry.value)];
  }
}

function durationText(duration: Duration | null): string {
  if (!duration) return "";
  return duration.unit === "h" ? `${duration.seconds.toString()}s` : `${duration.days.toString()}d`;
}

function valueText(value: MilestoneValue | null): string {
  if (!value) return "";
  return value.kind === "percent" ? `${value.percent.toString()}%` : value.amount.toString();
}

/** MurmurHash3's mixing over UTF-16 units, 32 bits: spread, not secrecy, is wanted. */
function hash(text: string, seed: number): number {
  let state = seed;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 0xcc9e2d51);
    state = (state << 13) | (state >>> 19);
  }
  state = Math.imul(state ^ (state >>> 16) ^ text.length, 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}

/** 30 of 32 bits as six symbols. */
function symbolsOf(value: number): string {
  let text = "";
  for (let shift = 0; shift < 30; shift += 5) text += symbols[(value >>> shift) & 31]!;
  return text;
}
