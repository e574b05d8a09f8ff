import { diagnose, type Outcome } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import { zero, type Decimal } from "../../domain/money/decimal";
import { recapDocument } from "../../documents/recapDocument";
import type { SheetDocument } from "../../documents/sheetDocument";
import { sheetNameFor } from "../../documents/sheetNames";
import { isAmerican } from "../../texts/formats";
import { textsFor } from "../../texts/catalogue";
import { applyBatches } from "../applyPlan";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import type { WorkbookLayout } from "../workbookPort";
import { consumptionOf, recapRow, unitsOfRecap, type RecapPeriod } from "./recapFigures";

/** A statement of work that was written. Units: hours; `net` in `currency`. */
export type WrittenRecap = {
  readonly sheet: string;
  readonly hours: Decimal;
  readonly net: Decimal;
  readonly currency: string;
};

/**
 * Writes the statement of work of a client and period, in the client's language; the same one again in its place.
 * Throws: EnvironmentError. Diagnostics: client.unknown. Rule: domain rules §5 "Recap".
 */
export async function writeRecap(
  environment: Environment,
  billing: Billing,
  period: RecapPeriod,
): Promise<Outcome<WrittenRecap | null>> {
  const { books, layout } = billing;
  const { settings } = books;
  const units = unitsOfRecap(billing, period);
  const client = units[0]?.client ?? books.clients.find(({ name }) => keyOf(name) === keyOf(period.client)) ?? null;
  if (!client) return { value: null, diagnostics: [diagnose("client.unknown", null, { client: period.client })] };
  const language = client.language ?? settings.language ?? environment.language;
  const words = textsFor(language).documents.recap;
  const currency = units[0]?.currency || client.currency || settings.baseCurrency;
  const rows = units.map((unit) => recapRow(unit, currency, settings.hoursPerDay));
  const drawn = recapDocument({
    ...{ client: client.name, country: client.country, from: period.from, until: period.until },
    ...{ seller: settings.seller, rows, currency, language, sheetName: `${words.title} ${period.from} ${client.name}` },
    consumption: consumptionOf(units, { billing, until: period.until, words }),
    paper: isAmerican(client.country || settings.seller.country) ? "Letter" : "A4",
  });
  const sheet = await sheetOfRecap(environment, layout, drawn);
  const document = { ...drawn, name: sheet };
  await applyBatches(environment.port, layout, [
    { purpose: "recap", operations: [{ kind: "putSheet", document, after: null }] },
  ]);
  const add = (total: Decimal, value: Decimal | null) => total.plus(value ?? zero);
  const hours = rows.map((row) => row.hours).reduce(add, zero);
  const net = rows.map((row) => row.net).reduce(add, zero);
  return { value: { sheet, hours, net, currency }, diagnostics: [] };
}

/** Client and period stand under the title. */
const facts = { row: 1, column: 1, rows: 2, columns: 1 } as const;

/** The sheet that has this client's and period's statement already, else a new name; the title first, by which it is known as a report. */
async function sheetOfRecap(
  { port }: Environment,
  { sheets }: WorkbookLayout,
  document: SheetDocument,
): Promise<string> {
  const wanted = sheetNameFor(document.name, []);
  const like = sheets.filter(({ name, used }) => used && name.startsWith(wanted.slice(0, nameCompared)));
  const blocks = await port.read(like.map(({ name }) => ({ sheet: name, area: facts, formatColumns: [] })));
  const [client, period] = [1, 2].map((row) => textAt(document, row));
  const same = like.find((_, index) => {
    const values = blocks[index]!.values;
    return values[0]?.[0] === client && values[1]?.[0] === period;
  });
  return (
    same?.name ??
    sheetNameFor(
      document.name,
      sheets.map(({ name }) => name),
    )
  );
}

/** Names are cut to make room for a number after them. */
const nameCompared = 20;

function textAt({ cells }: SheetDocument, row: number): string {
  const content = cells.find((cell) => cell.row === row && cell.column === facts.column)?.content;
  return content?.kind === "text" ? content.text : "";
}
