import { diagnose, type Outcome } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import { zero, type Decimal } from "../../domain/money/decimal";
import { recapDocument } from "../../documents/recapDocument";
import { sheetNameFor } from "../../documents/sheetNames";
import { isAmerican } from "../../texts/formats";
import { textsFor } from "../../texts/catalogue";
import { applyBatches } from "../applyPlan";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
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
  const sheet = sheetNameFor(`${client.name} ${period.from} ${period.until}`, []);
  const document = recapDocument({
    ...{ client: client.name, country: client.country, from: period.from, until: period.until },
    ...{ seller: settings.seller, rows, currency, language, sheetName: sheet },
    consumption: consumptionOf(units, { billing, until: period.until, words }),
    paper: isAmerican(client.country || settings.seller.country) ? "Letter" : "A4",
  });
  await applyBatches(environment.port, layout, [
    { purpose: "recap", operations: [{ kind: "putSheet", document, after: null }] },
  ]);
  const add = (total: Decimal, value: Decimal | null) => total.plus(value ?? zero);
  const hours = rows.map((row) => row.hours).reduce(add, zero);
  const net = rows.map((row) => row.net).reduce(add, zero);
  return { value: { sheet, hours, net, currency }, diagnostics: [] };
}
