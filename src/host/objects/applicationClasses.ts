import type { CalculationMode, Workbook } from "../model/workbook";
import { invalidArgument } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import { hostObject } from "../protocol/hostObject";
import type { ObjectClass } from "../protocol/objectClass";

const modes = ["Automatic", "AutomaticExceptTables", "Manual"] as const satisfies readonly CalculationMode[];

function separators({ contentLanguage }: HostContext): { decimal: string; thousands: string } {
  const parts = new Intl.NumberFormat(contentLanguage).formatToParts(1234567.5);
  const part = (type: string, absent: string) => parts.find((each) => each.type === type)?.value ?? absent;
  return { decimal: part("decimal", "."), thousands: part("group", ",") };
}

/** Excel itself, as far as a workbook has it. */
export const applicationClass: ObjectClass<Workbook> = {
  name: "Application",
  scalars: {
    CalculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set: (workbook, value, { calculation }) => {
        const mode = modes.find((each) => each === value);
        if (!mode) throw invalidArgument();
        workbook.calculationMode = mode;
        workbook.changed = true;
        if (mode !== "Manual") calculation.calculateDirty();
      },
    },
    CalculationEngineVersion: { get: () => 191029 },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: (_, context) => separators(context).decimal },
    ThousandsSeparator: { get: (_, context) => separators(context).thousands },
    UseSystemSeparators: { get: () => true },
  },
  navigations: {
    CultureInfo: (workbook) => hostObject("CultureInfo", workbook),
    IterativeCalculation: (workbook) => hostObject("IterativeCalculation", workbook),
  },
  methods: {
    Calculate: (_, args, { calculation }) => {
      const type = args.word(0, ["Recalculate", "Full", "FullRebuild"], "Recalculate");
      if (type === "Recalculate") calculation.calculateDirty();
      else calculation.calculateAll();
    },
    SuspendApiCalculationUntilNextSync: (_target, _args, { batch }) => {
      batch.calculationSuspended = true;
    },
    SuspendScreenUpdatingUntilNextSync: (_target, _args, { batch }) => {
      batch.screenSuspended = true;
    },
  },
};

export const iterativeCalculationClass: ObjectClass<Workbook> = {
  name: "IterativeCalculation",
  scalars: { Enabled: { get: () => false }, MaxIteration: { get: () => 100 }, MaxChange: { get: () => 0.001 } },
};

/** The culture that the workbook's separators and dates follow. */
export const cultureInfoClass: ObjectClass<Workbook> = {
  name: "CultureInfo",
  scalars: { Name: { get: (_, { contentLanguage }) => contentLanguage } },
  navigations: {
    NumberFormat: (workbook) => hostObject("NumberFormatInfo", workbook),
    DatetimeFormat: (workbook) => hostObject("DatetimeFormatInfo", workbook),
  },
};

export const numberFormatInfoClass: ObjectClass<Workbook> = {
  name: "NumberFormatInfo",
  scalars: {
    NumberDecimalSeparator: { get: (_, context) => separators(context).decimal },
    NumberGroupSeparator: { get: (_, context) => separators(context).thousands },
  },
};

/** The culture's date pattern, from how it writes one known day. */
function datePattern(language: string, style: "short" | "long"): string {
  const sample = new Intl.DateTimeFormat(language, { dateStyle: style, timeZone: "UTC" });
  return sample
    .formatToParts(new Date(Date.UTC(2006, 0, 2)))
    .map(({ type, value }) => {
      if (type === "year") return "yyyy";
      if (type === "month") return /^\d/.test(value) ? "M".repeat(value.length) : "MMMM";
      if (type === "day") return "d".repeat(value.length);
      return type === "weekday" ? "dddd" : value;
    })
    .join("");
}

export const datetimeFormatInfoClass: ObjectClass<Workbook> = {
  name: "DatetimeFormatInfo",
  scalars: {
    DateSeparator: { get: (_, context) => /[^A-Za-z]/.exec(datePattern(context.contentLanguage, "short"))?.[0] ?? "/" },
    ShortDatePattern: { get: (_, context) => datePattern(context.contentLanguage, "short") },
    LongDatePattern: { get: (_, context) => datePattern(context.contentLanguage, "long") },
    TimeSeparator: { get: () => ":" },
    LongTimePattern: {
      get: (_, { contentLanguage }) => (contentLanguage.startsWith("en-US") ? "h:mm:ss tt" : "HH:mm:ss"),
    },
  },
};
