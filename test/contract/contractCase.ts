/** What a behaviour is known from. An "assumption" has still to be seen in a real Excel. */
export type Evidence = "documentation" | "client source" | "experiment" | "assumption";

/** One behaviour of Excel that the add-in relies on; runs against the embedded host and against a real Excel. */
export type ContractCase = {
  readonly name: string;
  readonly evidence: Evidence;
  /** `sheet` is empty and belongs to the case; it is deleted afterwards. */
  readonly run: (excel: typeof Excel, context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<void>;
};

/** Throws when two values differ; compared as JSON, so undefined fields do not count. */
export function equal(actual: unknown, expected: unknown, what = "value"): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: expected ${b}, got ${a}`);
}

export function truthy(actual: unknown, what: string): void {
  if (!actual) throw new Error(`${what}: expected something, got ${String(actual)}`);
}

/** Throws unless the work fails with one of the codes. */
export async function failsWith(codes: readonly string[], work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== undefined && codes.includes(code)) return;
    throw new Error(`expected ${codes.join(" or ")}, got ${code ?? String(error)}`, { cause: error });
  }
  throw new Error(`expected ${codes.join(" or ")}, but it succeeded`);
}
