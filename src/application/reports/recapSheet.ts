import { diagnose, type Outcome } from "../../domain/diagnostics/diagnostic";
import type { Client } from "../../domain/entries/books";
import { endOfMonth } from "../../domain/calendar/localDate";
import { keyOf } from "../../domain/entries/key";
import type { BillableUnit } from "../../domain/pricing/billableUnit";
import { recapDocument, recapState, type RecapRow } from "../../documents/recapDocument";
import { sheetNameFor } from "../../documents/sheetNames";
import type { SheetDocument } from "../../documents/sheetDocument";
import type { RawCell } from "../../ledger/rawTable";
import type { Language } from "../../texts/language";
import { isAmerican } from "../../texts/formats";
import { textsFor } from "../../texts/catalogue";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { consumptionOf, recapRow, unitsOfRecap, type RecapPeriod } from "./recapFigures";

/** A statement of work as the ledgers give it now: row by row the units behind it. */
export type DrawnRecap = {
  readonly client: Client;
  readonly language: Language;
  readonly units: readonly BillableUnit[];
  readonly rows: readonly RecapRow[];
  readonly document: SheetDocument;
};

/** Draws the statement of a client and period, in the client's language. Diagnostics: client.unknown. */
export function drawRecap(environment: Environment, billing: Billing, period: RecapPeriod): Outcome<DrawnRecap | null> {
  const { books } = billing;
  const { settings } = books;
  const units = unitsOfRecap(billing, period);
  const client = units[0]?.client ?? books.clients.find(({ name }) => keyOf(name) === keyOf(period.client)) ?? null;
  if (!client) return { value: null, diagnostics: [diagnose("client.unknown", null, { client: period.client })] };
  const language = client.language ?? settings.language ?? environment.language;
  const words = textsFor(language).documents.recap;
  const rows = units.map((unit) => recapRow(unit, settings.hoursPerDay));
  const document = recapDocument({
    ...{ client: client.name, country: client.country, from: period.from, until: period.until },
    ...{ seller: settings.seller, rows, language, sheetName: sheetNameOf(period, client, words.title) },
    consumption: consumptionOf(units, { billing, until: period.until, words }),
    paper: isAmerican(client.country || settings.seller.country) ? "Letter" : "A4",
  });
  return { value: { client, language, units, rows, document }, diagnostics: [] };
}

/** Title, period and client; a whole month by its name, so that less of the client's is cut. */
function sheetNameOf({ from, until }: RecapPeriod, client: Client, title: string): string {
  const isMonth = from.endsWith("-01") && until === endOfMonth(from);
  return `${title} ${isMonth ? from.slice(0, "YYYY-MM".length) : from} ${client.name}`;
}

/** A sheet that holds a client's and period's statement already. */
export type RecapSheet = {
  readonly name: string;
  readonly values: readonly (readonly RawCell[])[];
  /** Something was entered in its sign-off block, or it was validated: nothing may be written over it. */
  readonly isSigned: boolean;
};

/** Names are cut to make room for a number after them. */
const nameCompared = 20;

/** The statements that have this one's client and period. Throws: EnvironmentError. */
export async function findRecapSheets(
  { port }: Environment,
  { layout }: Billing,
  { document, language }: DrawnRecap,
): Promise<RecapSheet[]> {
  const wanted = sheetNameFor(document.name, []).slice(0, nameCompared);
  const like = layout.sheets.flatMap(({ name, used }) => (used && name.startsWith(wanted) ? [{ name, used }] : []));
  const blocks = await port.read(
    like.map(({ name: sheet, used: { row, rows, column, columns } }) => ({
      ...{ sheet, area: { row: 0, column: 0, rows: row + rows, columns: column + columns }, formatColumns: [] },
    })),
  );
  const facts = [1, 2].map((row) => textAt(document, row));
  return like.flatMap(({ name }, index) => {
    const { values } = blocks[index]!;
    const isIt = facts.every((fact, at) => values[1 + at]?.[recapState.column] === fact);
    return isIt ? [{ name, values, isSigned: isSigned(values, language) }] : [];
  });
}

function isSigned(values: readonly (readonly RawCell[])[], language: Language): boolean {
  const words = textsFor(language).documents.recap;
  const labels: ReadonlySet<RawCell> = new Set([words.name, words.date, words.signature, words.remarks]);
  const signOff = values.findIndex((row) => row[0] === words.signOff);
  const block = signOff < 0 ? [] : values.slice(signOff + 1);
  const isFilled = block.some((row) => labels.has(row[0] ?? "") && row.slice(1).some((cell) => cell !== ""));
  return isFilled || values[recapState.row]?.[recapState.column] !== words.status;
}

function textAt({ cells }: SheetDocument, row: number): string {
  const content = cells.find((cell) => cell.row === row && cell.column === recapState.column)?.content;
  return content?.kind === "text" ? content.text : "";
}
