import { diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { Client, ContractTerms } from "../entries/books";
import { clientErrors, findClient } from "../entries/clients";
import type { Entry, EntryClass, ExpenseEntry, MilestoneEntry, TimeEntry } from "../entries/entry";
import { keyOf } from "../entries/key";
import { cellOf } from "../entries/source";
import { currencyDecimals } from "../money/currencyDecimals";
import { currencyCode } from "../rates/exchangeRates";
import { readClientShares } from "./clientShares";
import { resolveContractLine, resolveMilestoneLine, type LineFailure } from "./contractLine";
import type { Placement } from "./placement";
import type { PricingContext } from "./pricingContext";

/** Where a time entry or an expense belongs. */
export function placeEntry(context: PricingContext, entry: TimeEntry | ExpenseEntry): Placement {
  if (entry.kind === "expense" && entry.project === "") return placeWithoutProject(context, entry);
  const lines = context.contracts.get(keyOf(entry.project));
  if (!lines) return placeNowhere(context, entry, null);
  const question = { entryClass: classOf(entry), line: entry.line, task: entry.task, date: entry.date };
  const answer = resolveContractLine(lines, question);
  return answer.kind === "found" ? placeUnder(context, answer.terms) : placeNowhere(context, entry, answer);
}

/** Where a milestone belongs: on the day it was accepted, else due. */
export function placeMilestone(context: PricingContext, entry: MilestoneEntry): Placement {
  const lines = context.contracts.get(keyOf(entry.project));
  if (!lines) return placeNowhere(context, entry, null);
  const question = { line: entry.line, date: entry.acceptedOn ?? entry.due };
  const answer = resolveMilestoneLine(lines, question, entry.milestoneKind === "Advance");
  return answer.kind === "found" ? placeUnder(context, answer.terms) : placeNowhere(context, entry, answer);
}

function placeUnder(context: PricingContext, terms: ContractTerms): Placement {
  const known = context.placements.get(terms);
  if (known) return known;
  const placement = buildPlacement(context, terms);
  context.placements.set(terms, placement);
  return placement;
}

function buildPlacement(context: PricingContext, terms: ContractTerms): Placement {
  const client = findClient(context.clients, terms.client, terms.source);
  const isInternal = terms.method === "Internal";
  const currency = currencyCode(terms.currency) || currencyCode(client?.currency ?? "") || context.baseCurrency;
  const decimals = currencyDecimals(currency);
  const { shares, diagnostics } = readClientShares(context, terms);
  return {
    terms,
    client,
    currency,
    decimals,
    shares: isInternal ? null : shares,
    diagnostics: [
      ...terms.diagnostics,
      ...(isInternal ? [] : clientProblems(context, terms, client)),
      ...(decimals === null ? [diagnose("currency.unknown", cellOf(terms.source, "currency"), { currency })] : []),
      ...(isInternal ? [] : diagnostics),
    ].filter(({ severity }) => severity === "error"),
    timeNames: new Map(),
  };
}

function clientProblems(context: PricingContext, terms: ContractTerms, client: Client | null): readonly Diagnostic[] {
  if (client) return clientErrors(context.clients, client);
  const cell = cellOf(terms.source, "client");
  if (terms.client === "") return [diagnose("client.blank", cell, { project: terms.project })];
  return [diagnose("client.unknown", cell, { client: terms.client })];
}

function placeWithoutProject(context: PricingContext, entry: ExpenseEntry): Placement {
  const client = findClient(context.clients, entry.client, entry.source);
  const currency = currencyCode(client?.currency ?? "") || context.baseCurrency;
  const unknown = diagnose("client.unknown", cellOf(entry.source, "client"), { client: entry.client });
  const problems = client ? clientErrors(context.clients, client) : [unknown];
  return {
    terms: null,
    client,
    currency,
    decimals: currencyDecimals(currency),
    shares: null,
    diagnostics: entry.client === "" ? [] : problems,
    timeNames: new Map(),
  };
}

/** Of an entry without a contract line it may still be known who pays: the client of all lines of its project. */
function placeNowhere(context: PricingContext, entry: Entry, failure: LineFailure | null): Placement {
  const rows = (context.contracts.get(keyOf(entry.project)) ?? []).flatMap((line) => line.rows);
  const [first] = rows;
  const isOneClient = first && rows.every(({ client }) => keyOf(client) === keyOf(first.client));
  const client = isOneClient ? findClient(context.clients, first.client, first.source) : null;
  const currency = currencyCode(client?.currency ?? "") || context.baseCurrency;
  return {
    terms: null,
    client,
    currency,
    decimals: currencyDecimals(currency),
    shares: null,
    diagnostics: placeProblem(entry, failure),
    timeNames: new Map(),
  };
}

function placeProblem(entry: Entry, failure: LineFailure | null): readonly Diagnostic[] {
  const { project, source } = entry;
  if (!failure) return project === "" ? [] : [diagnose("project.unknown", cellOf(source, "project"), { project })];
  switch (failure.code) {
    case "contractLine.unknown":
      return [diagnose(failure.code, cellOf(source, "line"), { project, line: entry.line })];
    case "contractLine.ambiguous":
      return [diagnose(failure.code, cellOf(source, "project"), { project, lines: failure.lines.join(", ") })];
    case "contractLine.notInForce": {
      const line = entry.line || failure.lines.join(", ");
      const date = (entry.kind === "milestone" ? entry.due : entry.date) ?? "";
      return [diagnose(failure.code, cellOf(source, "date"), { line, project, date })];
    }
    case "class.notIncluded":
      return [diagnose(failure.code, cellOf(source, "project"), { project, class: classOf(entry) })];
  }
}

function classOf(entry: Entry): EntryClass {
  if (entry.kind === "expense") return entry.entryClass;
  return entry.kind === "time" ? "Time" : "Milestone";
}
