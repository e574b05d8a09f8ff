import type { Duration, ExpenseEntry, TimeEntry } from "../../domain/entries/entry";
import { Decimal } from "../../domain/money/decimal";
import type { CellContent } from "../../documents/sheetDocument";
import { dateCell, numberCell, textCell } from "../content";
import type { RowContent } from "../tableSite";
import type { Words } from "../words";

/** How the ledger that takes the rows counts time: the unit of its Hours column, and the hours of a day. */
export type HoursNotation = { readonly unit: "h" | "min" | "s" | "d"; readonly hoursPerDay: Decimal };

/** Excel keeps 15 digits of a number; more would be lost anyway. */
const cellDigits = 15;
const secondsPerHour = 3600;

/** Where an imported row comes from: the file, and its row there. */
export function importedFrom(file: string, row: number): RowContent {
  return { importedFrom: textCell(`${file}:${row}`) };
}

/** A time entry as a ledger row; what is blank has no column made for it. */
export function timeRow(entry: TimeEntry, words: Words, notation: HoursNotation): RowContent {
  const isInDays = entry.duration?.unit === "d" && notation.unit !== "d";
  return {
    ...commonFields(entry),
    ...filled("phase", textCell(entry.phase)),
    ...filled("role", textCell(entry.role)),
    ...filled("hours", hoursCell(entry.duration, notation)),
    ...filled("unit", isInDays ? words.choice("Time", "unit", "d") : textCell("")),
    ...filled("billingType", billingType(entry, words)),
    ...filled("clientNote", textCell(entry.clientNote)),
    ...filled("changeOrder", textCell(entry.changeOrder)),
    ...filled("rateOverride", numberCell(entry.rateOverride)),
    ...filled("approved", flagCell(entry.approved)),
    ...filled("clientApproved", flagCell(entry.clientApproved)),
  };
}

/** An expense as a ledger row. */
export function expenseRow(entry: ExpenseEntry, words: Words): RowContent {
  return {
    ...commonFields(entry),
    ...filled("client", textCell(entry.client)),
    ...filled("class", words.choice("Expenses", "class", entry.entryClass === "Expense" ? null : entry.entryClass)),
    ...filled("category", textCell(entry.category)),
    ...filled("quantity", entry.quantity?.equals(1) ? textCell("") : numberCell(entry.quantity)),
    ...filled("unit", textCell(entry.unit)),
    ...filled("unitCost", numberCell(entry.unitCost)),
    ...filled("currency", textCell(entry.currency)),
    ...filled("taxIncluded", flagCell(entry.taxIncluded)),
    ...filled("purchaseTax", textCell(entry.purchaseTax)),
    ...filled("recoverable", entry.recoverable === null ? textCell("") : { kind: "flag", value: entry.recoverable }),
    ...filled("billingType", billingType(entry, words)),
    ...filled("reimbursable", flagCell(entry.reimbursable)),
    ...filled("pricing", words.choice("Expenses", "pricing", entry.pricing)),
    ...filled("markupPercent", numberCell(entry.markupPercent)),
    ...filled("unitPrice", numberCell(entry.unitPrice)),
    ...filled("receipt", textCell(entry.receipt)),
    ...filled("approved", flagCell(entry.approved)),
  };
}

function commonFields({ date, project, line, task, person, description, tax }: TimeEntry | ExpenseEntry): RowContent {
  return {
    ...filled("date", dateCell(date)),
    ...filled("project", textCell(project)),
    ...filled("line", textCell(line)),
    ...filled("task", textCell(task)),
    ...filled("person", textCell(person)),
    ...filled("description", textCell(description)),
    ...filled("tax", textCell(tax)),
  };
}

function filled(field: string, content: CellContent): RowContent {
  return content.kind === "blank" ? {} : { [field]: content };
}

function flagCell(value: boolean): CellContent {
  return value ? { kind: "flag", value } : { kind: "blank" };
}

function billingType(entry: TimeEntry | ExpenseEntry, words: Words): CellContent {
  return words.choice(entry.kind === "time" ? "Time" : "Expenses", "billingType", chosen(entry.billingType));
}

function chosen(type: TimeEntry["billingType"]): string | null {
  return type === "Chargeable" ? null : type;
}

function hoursCell(duration: Duration | null, { unit, hoursPerDay }: HoursNotation): CellContent {
  if (duration === null) return numberCell(null);
  if (duration.unit === "d") return numberCell(duration.days);
  const seconds = { h: secondsPerHour, min: 60, s: 1, d: hoursPerDay.times(secondsPerHour) }[unit];
  return numberCell(duration.seconds.div(seconds).toSignificantDigits(cellDigits, Decimal.ROUND_HALF_UP));
}
