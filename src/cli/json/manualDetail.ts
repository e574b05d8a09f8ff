import { parseLocalDate } from "../../domain/calendar/localDate";
import type { Books } from "../../domain/entries/books";
import { keyOf } from "../../domain/entries/key";
import type { ManualDetail } from "../../domain/invoicing/addManualDetail";
import type { Invoice } from "../../domain/invoicing/invoice";
import { decimal, one, type Decimal } from "../../domain/money/decimal";
import { Refusal } from "../refusal";

type Given = Readonly<Record<string, unknown>>;

const classes = ["Time", "Expense", "Material", "Product", "Fee", "Disbursement"] as const;
const billingTypes = ["Chargeable", "Non-chargeable", "Complimentary"] as const;

/**
 * A line by hand from its JSON: description, price and, where they differ from the usual, section (or project and contractLine), class, billingType, date, person, task,
 * quantity (1), unit, tax, cost. Throws: Refusal that names what cannot be read.
 */
export function manualDetailOf(json: string, invoice: Invoice, books: Books): ManualDetail {
  const given = parseObject(json);
  const entryClass = oneOf(given, "class", classes) ?? "Fee";
  const date = textOf(given, "date");
  const parsed = date === "" ? invoice.date : parseLocalDate(date);
  if (!parsed) throw refused("date", date);
  const price = decimalOf(given, "price");
  if (price === null) throw new Refusal("missingValue", { option: "--add price" });
  return {
    section: sectionOf(given, invoice),
    entryClass,
    billingType: oneOf(given, "billingType", billingTypes) ?? "Chargeable",
    date: parsed,
    description: textOf(given, "description"),
    person: textOf(given, "person"),
    task: textOf(given, "task"),
    quantity: decimalOf(given, "quantity") ?? one,
    unit: textOf(given, "unit") || (entryClass === "Time" ? "h" : ""),
    price,
    taxCode: textOf(given, "tax") || textOf(given, "taxCode") || usualTax(invoice, books),
    cost: decimalOf(given, "cost"),
  };
}

/** The section named by number or contract line; else the first that takes lines by hand, else the first. */
function sectionOf(given: Given, invoice: Invoice): number {
  if (typeof given["section"] === "number") return given["section"];
  const project = textOf(given, "project");
  const line = textOf(given, "contractLine");
  const named = invoice.sections.filter(
    (section) =>
      (project === "" || keyOf(section.project) === keyOf(project)) &&
      (line === "" || keyOf(section.contractLine) === keyOf(line)),
  );
  return (named.find(({ method }) => method === "Time and materials") ?? named[0])?.section ?? 0;
}

function usualTax(invoice: Invoice, books: Books): string {
  return (
    invoice.lines.find((line) => line.taxCode !== "")?.taxCode ?? (invoice.client.tax || books.settings.defaultTax)
  );
}

function parseObject(json: string): Given {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Given;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Refusal("badValue", { option: "--add", value: json, allowed: '{"description":"…","price":"100"}' });
}

function textOf(given: Given, field: string): string {
  const value = given[field];
  if (value === undefined || value === null) return "";
  if (typeof value === "string" || typeof value === "number") return String(value);
  throw refused(field, JSON.stringify(value));
}

function decimalOf(given: Given, field: string): Decimal | null {
  const text = textOf(given, field);
  if (text === "") return null;
  try {
    return decimal(text);
  } catch {
    throw refused(field, text);
  }
}

function oneOf<T extends string>(given: Given, field: string, allowed: readonly T[]): T | null {
  const text = textOf(given, field);
  if (text === "") return null;
  const found = allowed.find((word) => keyOf(word) === keyOf(text));
  if (!found) throw new Refusal("badValue", { option: `--add ${field}`, value: text, allowed: allowed.join(", ") });
  return found;
}

function refused(field: string, value: string): Refusal {
  return new Refusal("badValue", { option: `--add ${field}`, value });
}
