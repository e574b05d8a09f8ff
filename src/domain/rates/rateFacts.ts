import { keyOf } from "../entries/key";

/**
 * What an entry offers a rate row to match: normalised names, "" where it has none.
 * `unit` is the typed unit of an expense; time is matched in hours or days.
 */
export type RateFacts = {
  readonly prices: "time" | "expense";
  readonly client: string;
  readonly project: string;
  readonly task: string;
  readonly category: string;
  readonly person: string;
  readonly role: string;
  readonly unit: string;
  /** All of the above in one text: two entries of one key have the same candidates. */
  readonly key: string;
};

type RateNames = Partial<Omit<RateFacts, "key" | "prices">>;

/** The facts of an entry from its names as typed. */
export function rateFacts(prices: "time" | "expense", names: RateNames): RateFacts {
  const facts = {
    prices,
    client: keyOf(names.client ?? ""),
    project: keyOf(names.project ?? ""),
    task: keyOf(names.task ?? ""),
    category: keyOf(names.category ?? ""),
    person: keyOf(names.person ?? ""),
    role: keyOf(names.role ?? ""),
    unit: keyOf(names.unit ?? ""),
  };
  return { ...facts, key: Object.values(facts).join("\u0001") };
}
