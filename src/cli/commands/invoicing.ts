import { confirmInvoices } from "../../application/confirming/confirmInvoices";
import { draftInvoices } from "../../application/drafting/draftInvoices";
import { readBilling, type Billing } from "../../application/readBilling";
import type { InvoiceFilter } from "../../domain/invoicing/selectForInvoice";
import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import { zero } from "../../domain/money/decimal";
import { textsFor } from "../../texts/catalogue";
import { formatMessage } from "../../texts/message";
import type { Command, CommandContext, CommandResult } from "../command";
import type { CommandLine } from "../commandLine";
import { invoicesResult, type InvoicesMade } from "../invoicesResult";
import { choiceOption, dateOption, decimalOption, groupings, percentOrAmountOption } from "../optionValues";
import { Refusal } from "../refusal";
import type { Session } from "../session";

const draftOptions = {
  client: { type: "string", multiple: true },
  project: { type: "string", multiple: true },
  all: { type: "boolean" },
  until: { type: "string" },
  date: { type: "string" },
  "group-by": { type: "string" },
  discount: { type: "string" },
  freight: { type: "string" },
} as const;

/** `draft`: drafts of what is ready, one per client and currency. */
export const draft: Command = {
  kind: "onBook",
  options: draftOptions,
  run: async (session, context) => {
    const { billing, invoices, diagnostics } = await makeDrafts(session, context);
    return invoicesResult(session, context, { billing, invoices, diagnostics });
  },
};

/** `confirm`: numbers, seals and locks drafts. */
export const confirm: Command = {
  kind: "onBook",
  options: { draft: { type: "string", multiple: true }, all: { type: "boolean" }, date: { type: "string" } },
  run: async (session, context) => {
    const { line } = context;
    const drafts = line.flag("all") ? null : line.texts("draft");
    if (drafts?.length === 0) throw new Refusal("missingOption", { option: "--draft, --all" });
    return confirmDrafts(session, context, drafts);
  },
};

/** `invoice`: draft and confirm in one step. */
export const invoice: Command = {
  kind: "onBook",
  options: draftOptions,
  run: async (session, context) => {
    const drafted = await makeDrafts(session, context);
    if (drafted.invoices.length === 0) return invoicesResult(session, context, drafted);
    const references = drafted.invoices.map((made) => made.draft);
    const confirmed = await confirmDrafts(session, context, references, drafted.diagnostics);
    return confirmed.changed ? confirmed : { ...confirmed, text: notConfirmed(references.length, context) };
  },
};

async function makeDrafts(session: Session, { line, today }: CommandContext): Promise<InvoicesMade> {
  const filters = filtersOf(line);
  const billing = await readBilling(session.environment, dateOption(line, "until") ?? undefined);
  const { value, diagnostics } = await draftInvoices(session.environment, billing, {
    filters,
    date: dateOption(line, "date") ?? today,
    groupBy: choiceOption(line, "group-by", groupings),
    discount: percentOrAmountOption(line, "discount"),
    freight: decimalOption(line, "freight") ?? zero,
  });
  const unknown = unknownNames(line, billing);
  return { billing, invoices: value, diagnostics: [...billing.diagnostics, ...unknown, ...diagnostics] };
}

function notConfirmed(count: number, { language }: CommandContext): string {
  return formatMessage(textsFor(language).cli.results.notConfirmed, { count }, language);
}

/** Clients and projects that were asked for and that the workbook does not know. */
function unknownNames(line: CommandLine, { books }: Billing): Diagnostic[] {
  const clients = new Set(
    [...books.clients.map(({ name }) => name), ...books.projects.map(({ client }) => client)].map(keyOf),
  );
  const projects = new Set(books.projects.map(({ project }) => keyOf(project)));
  return [
    ...line
      .texts("client")
      .filter((name) => !clients.has(keyOf(name)))
      .map((client) => diagnose("client.unknown", null, { client })),
    ...line
      .texts("project")
      .filter((name) => !projects.has(keyOf(name)))
      .map((project) => diagnose("project.unknown", null, { project })),
  ];
}

async function confirmDrafts(
  session: Session,
  context: CommandContext,
  drafts: readonly string[] | null,
  found: readonly Diagnostic[] = [],
): Promise<CommandResult> {
  const billing = await readBilling(session.environment);
  const date = dateOption(context.line, "date") ?? context.today;
  const { value, diagnostics } = await confirmInvoices(session.environment, billing, { drafts, date });
  return invoicesResult(session, context, { billing, invoices: value, diagnostics: [...found, ...diagnostics] });
}

/** Each --client is a filter of its own; --project narrows them all. */
function filtersOf(line: CommandLine): InvoiceFilter[] {
  const clients = line.texts("client");
  const projects = line.texts("project");
  if (clients.length === 0 && projects.length === 0 && !line.flag("all"))
    throw new Refusal("missingOption", { option: "--client, --project, --all" });
  const ofProjects = projects.length > 0 ? { projects } : {};
  return clients.length === 0 ? [ofProjects] : clients.map((client) => ({ client, ...ofProjects }));
}
