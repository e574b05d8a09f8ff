import { ErrorValue, type CellValue } from "../model/cellValue";
import type { Workbook } from "../model/workbook";
import type { CallArguments } from "../protocol/callArguments";
import { invalidArgument } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import { type HostObject, hostObject, isHostObject } from "../protocol/hostObject";
import type { ObjectClass } from "../protocol/objectClass";
import { publicName } from "../protocol/objectRegistry";
import { absoluteFormula } from "./nameClasses";
import type { RangeTarget } from "./rangeTarget";

/** The worksheet functions that the formula engine knows, by their wire names. */
const functionNames = `
Abs Acos And Areas Asin Atan Atan2 AveDev Average AverageA AverageIf AverageIfs Base Ceiling_Math
Ceiling_Precise Char Choose Clean Code Columns Combin Concatenate Cos Cosh Count CountA CountBlank
CountIf CountIfs Date Datevalue Day Days Days360 Decimal Degrees DevSq Dollar EDate Effect EoMonth
Error_Type Even Exact Exp Fact False Find Fixed Floor_Math Floor_Precise Fv Gcd GeoMean HLookup HarMean
Hour Hyperlink ISO_Ceiling If Int Ipmt Irr IsErr IsError IsEven IsFormula IsLogical IsNA IsNonText
IsNumber IsOdd IsText IsoWeekNum Isref Large Lcm Left Len Ln Log Log10 Lookup Lower MRound Match Max
MaxA Median Mid Min MinA Minute Mod Month N NPer Na NetworkDays NetworkDays_Intl Nominal Not Now Npv
NumberValue Odd Or PercentRank_Inc Percentile_Exc Percentile_Inc Permut Pi Pmt Power Ppmt Product Proper
Pv Quartile_Exc Quartile_Inc Quotient Radians Rand RandBetween Rank_Avg Rank_Eq Rate Replace Rept Right
Round RoundDown RoundUp Rows Second Sheet Sheets Sign Sin Sinh Sln Small Sqrt StDev_P StDev_S Substitute
Subtotal Sum SumIf SumIfs SumSq Syd T Tan Tanh Text Time Timevalue Today Trim True Trunc Type Unichar
Unicode Upper VLookup Value Var_P Var_S WeekNum Weekday WorkDay WorkDay_Intl Xirr Xnpv Xor Year YearFrac
`
  .trim()
  .split(/\s+/);

/** Public names that are more than the wire name with a small first letter. */
const publicNames: Readonly<Record<string, string>> = {
  EDate: "edate",
  HLookup: "hlookup",
  ISO_Ceiling: "iso_Ceiling",
  MRound: "mround",
  NPer: "nper",
  VLookup: "vlookup",
};

/** Worksheet functions evaluated in the workbook without a cell. */
export const functionsClass: ObjectClass<Workbook> = {
  name: "Functions",
  publicNames,
  scalars: {},
  methods: Object.fromEntries(
    functionNames.map((name) => [
      name,
      (workbook: Workbook, args: CallArguments, context: HostContext) => evaluated(name, args, { workbook, context }),
    ]),
  ),
};

/** What a worksheet function gave: its value, or the name of its error. */
export const functionResultClass: ObjectClass<CellValue> = {
  name: "FunctionResult",
  scalars: {
    Value: { get: (value) => (value instanceof ErrorValue ? null : (value ?? 0)) },
    Error: { get: (value) => (value instanceof ErrorValue ? value.code : null) },
  },
};

function evaluated(
  name: string,
  args: CallArguments,
  { workbook, context }: { readonly workbook: Workbook; readonly context: HostContext },
): HostObject {
  context.settle();
  const words = args.all().flatMap((each) => (isVariadic(each) ? each : [each]));
  while (words.length > 0 && (words.at(-1) ?? null) === null) words.pop();
  const formula = `=${name.toUpperCase().replace(/_/g, ".")}(${words.map(argumentText).join(",")})`;
  const sheet = workbook.sheets[workbook.activeSheet] ?? workbook.sheets[0]!;
  return hostObject("FunctionResult", context.calculation.evaluate(formula, sheet, 0, 0));
}

/** Functions of any number of arguments send them as one list; a list of lists is an array. */
function isVariadic(value: unknown): value is unknown[] {
  return Array.isArray(value) && !value.every((each) => Array.isArray(each));
}

/** An argument as it stands in a formula. */
function argumentText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return `(${value})`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return `"${value.replace(/"/g, '""')}"`;
  if (value instanceof ErrorValue) return value.code;
  if (Array.isArray(value)) return `{${value.map((row) => (row as unknown[]).map(itemText).join(",")).join(";")}}`;
  if (!isHostObject(value)) throw invalidArgument();
  if (value.type === "FunctionResult") return argumentText(value.target ?? 0);
  if (value.type !== "Range") throw invalidArgument();
  const { sheet, area } = value.target as RangeTarget;
  return absoluteFormula(sheet, area).slice(1);
}

function itemText(value: unknown): string {
  return typeof value === "number" ? String(value) : argumentText(value);
}

/** The functions as the published reference spells them. */
export const publicFunctionNames = functionNames.map((name) => publicNames[name] ?? publicName(name)).join(" ");
