const cache = new Map<string, string>();
const cacheLimit = 20_000;

/**
 * What two spellings of a name have in common: names match without regard to case, accents, outer and double spaces.
 * Rule: domain rules §1 "Reading cells".
 */
export function keyOf(text: string): string {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const key = text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim();
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(text, key);
  return key;
}
