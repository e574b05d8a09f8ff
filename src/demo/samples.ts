/** The bytes of a sample workbook served with the page; null when there is none of that name. */
export async function fetchSample(name: string): Promise<Uint8Array | null> {
  const response = await fetch(`./samples/${encodeURIComponent(name)}`);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}

/** The sample to begin with: the one asked for, else one in the page's language, else any. */
export function firstSample(names: readonly string[], wanted: string | null, language: string): string | undefined {
  if (wanted !== null) return names.find((name) => name === wanted || name === `${wanted}.xlsx`);
  return names.find((name) => name.endsWith(`-${language}.xlsx`)) ?? names[0];
}
