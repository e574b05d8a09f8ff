import type { DateSystem } from "../../domain/calendar/localDate";
import { diagnose, type Diagnostic, type DiagnosticParams } from "../../domain/diagnostics/diagnostic";
import type { LedgerSummary } from "../../domain/entries/books";
import { cellOf } from "../../domain/entries/source";
import type { Settings } from "../../domain/entries/settings";
import type { Decimal } from "../../domain/money/decimal";
import { decimal } from "../../domain/money/decimal";
import { numberReader } from "../cells/amount";
import { readFlag } from "../cells/flag";
import { readTaxCell } from "../cells/percent";
import type { CellReader, Reading } from "../cells/reading";
import { noRounding, readPaymentTerms, readRounding } from "../cells/terms";
import { choiceReader, listParts, readText } from "../cells/text";
import type { RawCell } from "../rawTable";
import { sortRows } from "../rows/sortRows";
import { settingKeys, settingOf, type SettingName } from "../schemas/settingKeys";
import { languageWords, operationCategoryWords, taxPolicyWords, taxRegimeWords } from "../schemas/words";
import { summaryOf, TableColumns, type LocatedTable } from "./locatedTable";

/** One value cell of the Settings table. */
type SettingCell = { readonly cell: RawCell; readonly format: string; readonly row: number; readonly label: string };

/** The Settings table as read, with what it says that cannot be read. */
type SettingsReading = {
  readonly settings: Settings;
  readonly summary: LedgerSummary | null;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Reads the Settings table, with the defaults of domain rules §1 for what it does not say.
 * Diagnostics: setting.unreadable, key.duplicate, header.unknown for keys that name no setting.
 */
export function readSettings(located: LocatedTable | null, dateSystem: DateSystem): SettingsReading {
  if (!located) return { settings: settingsFrom(() => null, []), summary: null, diagnostics: [] };
  const columns = new TableColumns(located, dateSystem);
  const sorted = sortRows({ ...located, figure: () => null });
  const cells = collectCells(columns, sorted.entries);
  const diagnostics = [...cells.diagnostics];
  const take: TakeSetting = (setting, reader) => {
    const found = cells.single.get(setting);
    if (!found) return null;
    const { value, problem }: Reading<unknown> = reader(found.cell, found.format);
    if (problem !== null) {
      const source = cellOf(columns.rowSource(found.row), "value");
      diagnostics.push(
        diagnose("setting.unreadable", source, {
          setting: found.label,
          text: String(found.cell),
          ...allowedFor(setting),
        }),
      );
    }
    return value as never;
  };
  return { settings: settingsFrom(take, cells.mentions), summary: summaryOf(columns, sorted), diagnostics };
}

function allowedFor(setting: SettingName): DiagnosticParams {
  const words = settingKeys.find((key) => key.setting === setting)?.words;
  return words ? { allowed: words.map(({ en }) => en).join(", ") } : {};
}

type TakeSetting = <T>(setting: SettingName, reader: CellReader<T>) => T | null;

type CollectedCells = {
  readonly single: ReadonlyMap<SettingName, SettingCell>;
  readonly mentions: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
};

function collectCells(columns: TableColumns, rows: readonly number[]): CollectedCells {
  const { raw, match } = columns.located;
  const single = new Map<SettingName, SettingCell>();
  const mentions: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const keyColumn = columns.text("key");
  const valueOffset = match.columns["value"] ?? -1;
  for (const row of rows) {
    const label = keyColumn.at(row).value;
    const known = label === null ? null : settingOf(label);
    const cell = raw.values[row]![valueOffset] ?? "";
    const at = cellOf(columns.rowSource(row), "key");
    if (!known) {
      if (label !== null) diagnostics.push(diagnose("header.unknown", at, { text: label }));
    } else if (known.setting === "mentions") {
      if (String(cell).trim() !== "") mentions.push(String(cell).trim());
    } else if (single.has(known.setting)) {
      diagnostics.push(diagnose("key.duplicate", at, { text: label!, table: "Settings" }));
    } else {
      single.set(known.setting, { cell, format: raw.formats[valueOffset]?.[row] ?? "", row, label: label! });
    }
  }
  return { single, mentions, diagnostics };
}

const defaultReminderDays: readonly number[] = [3, 15, 30];
const positiveHours: CellReader<Decimal> = (cell, format) => {
  const reading = numberReader(null)(cell, format);
  const isDay = reading.value === null || (reading.value.gt(0) && reading.value.lte(24));
  return isDay ? reading : { value: null, problem: "setting.unreadable" };
};
const longestSettling = 60;
const readSeconds: CellReader<Decimal> = (cell, format) => {
  const reading = numberReader(null)(cell, format);
  const isWait = reading.value === null || (reading.value.gte(0) && reading.value.lte(longestSettling));
  return isWait ? reading : { value: null, problem: "setting.unreadable" };
};
const readDays: CellReader<readonly number[]> = (cell, format) => {
  const { value, problem } = readText(cell, format);
  if (value === null) return { value: null, problem };
  const parts = listParts(value);
  const days = parts.map(Number);
  return parts.every((part) => /^\d{1,4}$/u.test(part))
    ? { value: days, problem: null }
    : { value: null, problem: "setting.unreadable" };
};

function settingsFrom(take: TakeSetting, mentions: readonly string[]): Settings {
  const text = (setting: SettingName) => take(setting, readText) ?? "";
  return {
    seller: sellerFrom(take, text),
    baseCurrency: (text("baseCurrency") || "EUR").toUpperCase(),
    taxRegime: take("taxRegime", choiceReader(taxRegimeWords)) ?? "Standard",
    defaultTax: take("defaultTax", readTaxCell) ?? "",
    taxPolicy: take("taxPolicy", choiceReader(taxPolicyWords)) ?? "per category",
    taxOnDebits: take("taxOnDebits", readFlag) ?? false,
    operationCategory: take("operationCategory", choiceReader(operationCategoryWords)) ?? "Services",
    hoursPerDay: take("hoursPerDay", positiveHours) ?? decimal("8"),
    hoursRounding: take("hoursRounding", readRounding) ?? noRounding,
    paymentTerms: take("paymentTerms", readPaymentTerms) ?? { days: 30, endOfMonth: "none" },
    invoiceNumberPattern: text("invoiceNumber") || "{YYYY}-{SEQ:4}",
    creditNoteNumberPattern: text("creditNoteNumber") || null,
    interest: take("interest", readTaxCell) ?? "",
    indemnity: take("indemnity", readTaxCell) ?? "",
    earlyPaymentDiscount: take("earlyPaymentDiscount", readTaxCell) ?? "",
    reminderDays: take("reminderDays", readDays) ?? defaultReminderDays,
    requireReady: take("requireReady", readFlag) ?? false,
    settlingSeconds: take("settlingTime", readSeconds),
    showWorth: take("showWorth", readFlag) ?? false,
    mentions,
    language: take("language", choiceReader(languageWords)),
  };
}

function sellerFrom(take: TakeSetting, text: (setting: SettingName) => string): Settings["seller"] {
  return {
    name: text("sellerName"),
    legalForm: text("legalForm"),
    capital: text("capital"),
    register: text("register"),
    soleTrader: take("soleTrader", readFlag) ?? false,
    address: text("address"),
    vatNumber: text("vatNumber"),
    companyNumber: text("companyNumber"),
    country: text("country"),
    email: text("email"),
    phone: text("phone"),
    iban: text("iban"),
    bic: text("bic"),
    logo: text("logo"),
  };
}
