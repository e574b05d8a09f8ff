/**
 * A legal name for an Excel table, not among those taken (case ignored): letters, digits and underscores, a letter first,
 * and nothing that reads as a cell.
 */
export function tableNameFor(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const plain = wanted
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(/[^A-Za-z0-9_]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 200);
  const isName = /^[A-Za-z]/.test(plain) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[RrCc])$/.test(plain);
  const base = isName ? plain : `Table_${plain}`;
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? base : `${base}_${number}`;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}
