import type { Outcome } from "../../domain/diagnostics/diagnostic";
import { zero, type Decimal } from "../../domain/money/decimal";
import type { RecapRow } from "../../documents/recapDocument";
import { sheetNameFor } from "../../documents/sheetNames";
import { applyBatches } from "../applyPlan";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import type { RecapPeriod } from "./recapFigures";
import { drawRecap, findRecapSheets } from "./recapSheet";
import { noteStatement } from "./statementLog";

/** A statement of work that was written. Units: hours; `net` in `currency`, the first of `amounts`. */
export type WrittenRecap = {
  readonly sheet: string;
  readonly hours: Decimal;
  readonly net: Decimal;
  readonly currency: string;
  readonly amounts: readonly { readonly currency: string; readonly net: Decimal }[];
};

/**
 * Writes the statement of work of a client and period, in the client's language; the same one again in its place, unless somebody
 * has signed it. Throws: EnvironmentError. Diagnostics: client.unknown. Rule: domain rules §5 "Recap".
 */
export async function writeRecap(
  environment: Environment,
  billing: Billing,
  period: RecapPeriod,
): Promise<Outcome<WrittenRecap | null>> {
  const { value: drawn, diagnostics } = drawRecap(environment, billing, period);
  if (!drawn) return { value: null, diagnostics };
  const { layout, books } = billing;
  const same = (await findRecapSheets(environment, billing, drawn)).find(({ isSigned }) => !isSigned);
  const taken = layout.sheets.map(({ name }) => name);
  const sheet = same?.name ?? sheetNameFor(drawn.document.name, taken);
  const document = { ...drawn.document, name: sheet };
  await applyBatches(environment.port, layout, [
    { purpose: "recap", operations: [{ kind: "putSheet", document, after: null }] },
    ...(await noteStatement(environment, billing, period)),
  ]);
  const amounts = amountsOf(drawn.rows);
  const currency = drawn.units[0]?.currency || drawn.client.currency || books.settings.baseCurrency;
  const first = amounts[0] ?? { currency, net: zero };
  const hours = drawn.rows.reduce((total, row) => total.plus(row.hours), zero);
  return { value: { sheet, hours, ...first, amounts }, diagnostics };
}

function amountsOf(rows: readonly RecapRow[]): { readonly currency: string; readonly net: Decimal }[] {
  const sums = new Map<string, Decimal>();
  for (const { currency, net } of rows) if (net !== null) sums.set(currency, (sums.get(currency) ?? zero).plus(net));
  return [...sums].map(([currency, net]) => ({ currency, net }));
}
