import { keyOf } from "../../domain/entries/key";
import type { DiagnosticCode } from "../../domain/diagnostics/codes";
import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import { checkNumbers } from "../../domain/invoicing/nextNumber";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { confirmedInvoices, witnessesOf } from "./confirmedInvoice";
import type { Finding } from "./finding";
import { verifyMarks } from "./verifyMarks";
import { verifyJournal, verifyReadable, verifyRegister } from "./verifyRows";
import { verifySeals } from "./verifySeals";
import { verifyTabs } from "./verifyTabs";

/** What verification found: cells that changed, numbers that are missing or given twice. */
export type Verification = {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  /** "2026-0003" or "2026-0003 to 2026-0005". */
  readonly gaps: readonly string[];
  readonly duplicates: readonly string[];
};

/**
 * Recomputes every confirmed invoice: tab, journal, register, ledger marks and the chain of seals, and names each cell that differs.
 * A seal that does not come out is told by the cells that changed; by itself only where none can be named.
 * Throws: EnvironmentError. Nothing is written.
 */
export async function verifyInvoices(environment: Environment, billing: Billing): Promise<Verification> {
  const witnesses = witnessesOf(billing);
  const invoices = confirmedInvoices(billing, witnesses);
  const today = environment.clock.today();
  const rows = [
    ...verifyReadable(invoices, billing),
    ...invoices.flatMap((invoice) => [...verifyRegister(invoice, billing, today), ...verifyJournal(invoice, billing)]),
  ];
  const told = new Set(rows.map(({ invoice }) => invoice));
  const seals = (await verifySeals(invoices, billing, environment)).filter(({ invoice }) => !told.has(invoice));
  const known = new Set(invoices.map(({ number }) => keyOf(number)));
  const lost = [...witnesses.values()].filter(({ number }) => !known.has(keyOf(number)));
  const findings = [
    ...rows,
    ...seals,
    ...lost.map(({ number }) => lostRow(number, billing)),
    ...(await verifyTabs(
      invoices.filter(({ number }) => !told.has(number)),
      billing,
      environment,
    )),
    ...(await verifyMarks(billing, environment)),
    ...billing.diagnostics.filter(({ code }) => conflicts.includes(code)).map(conflictIn),
  ];
  const numbers = checkNumbers(billing.books.settings, billing.books.register);
  const gaps = numbers.filter(({ code }) => code === "number.gap").map(({ params }) => spanOf(params));
  const duplicates = numbers.filter(({ code }) => code === "number.duplicate").map(({ params }) => params["number"]!);
  return { ok: findings.length + gaps.length + duplicates.length === 0, findings, gaps, duplicates };
}

function spanOf(params: Readonly<Record<string, string>>): string {
  return params["from"] === params["to"] ? params["from"]! : `${params["from"]} to ${params["to"]}`;
}

/** What a late merge leaves behind: work that another invoice bills as well, or rows whose invoice was written over. */
const conflicts: readonly DiagnosticCode[] = ["row.billedTwice", "row.recordLost"];

function conflictIn({ source, params }: Diagnostic): Finding {
  const { invoice = "", other } = params;
  const told = other === undefined ? { expected: invoice, found: "" } : { expected: other, found: invoice };
  return { invoice, sheet: source?.sheet ?? "", cell: source?.cell ?? "", ...told };
}

function lostRow(number: string, { sites }: Billing): Finding {
  return { invoice: number, sheet: sites.get("Invoices")?.sheet ?? "", cell: "", expected: number, found: "" };
}
