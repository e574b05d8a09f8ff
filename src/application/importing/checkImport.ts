import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import { currencyDecimals } from "../../domain/money/currencyDecimals";
import { Decimal } from "../../domain/money/decimal";
import { findHeader } from "../../ledger/header/findHeader";
import type { ImportPlan, ImportRow, ImportSource } from "./importPlan";

const secondsPerHour = 3600;
const tolerance = "0.01";

/** A quotation mark that is never closed swallows every row after it. Diagnostics: import.unclosedQuote. */
export function unclosedQuote({ file, raw }: ImportSource): readonly Diagnostic[] {
  if (raw.unclosedAt === undefined) return [];
  return [diagnose("import.unclosedQuote", null, { file, row: String(raw.unclosedAt) })];
}

/** Why a file cannot be read as a ledger. Diagnostics: import.noDays for a report that only adds time up; header.missing. */
export function whyNot({ file, raw, ledger }: ImportSource): readonly Diagnostic[] {
  const { columns, diagnostics } = findHeader(raw, ledger);
  const hasTime = columns["hours"] !== undefined && columns["date"] === undefined;
  if (ledger === "Time" && hasTime) return [diagnose("import.noDays", null, { file })];
  const missing = diagnostics.filter(({ code }) => code === "header.missing");
  const told = missing.map(({ params }) => diagnose("header.missing", null, params));
  return told.length > 0 ? told : [diagnose("header.missing", null, { table: ledger })];
}

/**
 * The tracker's own amounts that are not its hours at its rate, by more than a cent: told once, with the first of them.
 * Diagnostics: import.amountDiffers.
 */
export function differingAmounts({ rows }: ImportPlan): readonly Diagnostic[] {
  const differing = rows.flatMap((row) => {
    const computed = amountOf(row);
    const isSame = computed === null || computed.minus(row.sourceAmount!).abs().lte(tolerance);
    return isSame ? [] : [{ row, computed }];
  });
  const [first] = differing;
  if (!first) return [];
  const decimals = currencyDecimals(first.row.sourceCurrency) ?? 2;
  return [
    diagnose("import.amountDiffers", null, {
      ...{ rows: String(differing.length), row: String(first.row.row) },
      ...{ amount: first.row.sourceAmount!.toFixed(decimals), computed: first.computed.toFixed(decimals) },
    }),
  ];
}

/** Hours at the tracker's rate, rounded half away from zero; null where the tracker gave no rate, or bills nothing. */
function amountOf({ entry, sourceAmount, sourceRate, sourceCurrency }: ImportRow): Decimal | null {
  if (entry.kind !== "time" || entry.billingType !== "Chargeable" || entry.duration?.unit !== "h") return null;
  if (sourceAmount === null || sourceRate === null || sourceRate.isZero()) return null;
  const hours = entry.duration.seconds.div(secondsPerHour);
  return hours.times(sourceRate).toDecimalPlaces(currencyDecimals(sourceCurrency) ?? 2, Decimal.ROUND_HALF_UP);
}
