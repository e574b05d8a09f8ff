import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import { hasErrors } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import type { Invoice } from "../../domain/invoicing/invoice";
import { invoiceFromJournal, journalDetailsOf } from "../../domain/invoicing/invoiceFromJournal";
import { indexJournal } from "../../domain/invoicing/journalIndex";
import { applyBatches } from "../applyPlan";
import type { Environment } from "../environment";
import { marksFromJournal } from "../invoiceMarks";
import { drawInvoices } from "../invoiceSheets";
import { writeMarks } from "../ledgerMarks";
import { readBilling, type Billing } from "../readBilling";
import { wordsOf } from "../words";
import type { WriteBatch } from "../writePlan";
import type { RecoveryRequest } from "./recovery";

/** What is to be written again from the journal: the tabs of these invoices, and the marks of these units. */
export type Derived = { readonly invoices: readonly string[]; readonly units: Iterable<string> };

/** Tabs and marks, worked out again from register and journal as they are read now. Diagnostics: those of `invoiceFromJournal`. */
export async function redraw({ environment, billing }: RecoveryRequest, derived: Derived): Promise<Diagnostic[]> {
  const fresh = await readAgain(environment, billing);
  const { invoices, diagnostics } = invoicesNamed(fresh, derived.invoices);
  if (hasErrors(diagnostics)) return diagnostics;
  const marks = marksFromJournal(derived.units, fresh, wordsOf(environment.language));
  await applyNonEmpty(environment, fresh, [
    { purpose: "documents", operations: drawInvoices(invoices, fresh, environment) },
    { purpose: "marks", operations: writeMarks(fresh.ledgers, marks) },
  ]);
  return [];
}

/** The workbook as it is now, for a run that is allowed to go on though an intent is open: its own. */
export async function readAgain(environment: Environment, billing: Billing): Promise<Billing> {
  const now = await readBilling(environment, billing.cutOff);
  return { ...now, unfinished: [], within: now.unfinished.map(({ id }) => id) };
}

/** Invoices as register and journal give them; names that the register does not have are left out. */
export function invoicesNamed(billing: Billing, names: readonly string[]) {
  const { records } = indexJournal(billing.books);
  const diagnostics: Diagnostic[] = [];
  const invoices: Invoice[] = [];
  for (const name of names) {
    const record = records.get(keyOf(name));
    if (!record) continue;
    const details = journalDetailsOf(billing.books, record);
    const built = invoiceFromJournal({ record, details, books: billing.books });
    diagnostics.push(...built.diagnostics);
    if (built.value) invoices.push(built.value);
  }
  return { invoices, diagnostics };
}

/** Applies the batches that have something to do. Throws: EnvironmentError. */
export async function applyNonEmpty(
  environment: Environment,
  billing: Billing,
  batches: readonly WriteBatch[],
): Promise<void> {
  const wanted = batches.filter(({ operations }) => operations.length > 0);
  if (wanted.length > 0) await applyBatches(environment.port, billing.layout, wanted);
}
