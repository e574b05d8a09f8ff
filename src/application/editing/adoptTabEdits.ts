import { hasErrors, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Invoice } from "../../domain/invoicing/invoice";
import { findInvoice } from "../../domain/invoicing/invoiceFromJournal";
import type { Environment } from "../environment";
import { invoiceDocuments } from "../invoiceSheets";
import type { Billing } from "../readBilling";
import { readWithin } from "../safety/asItIs";
import { applyChanges } from "./draftChanges";
import { reviseDraft } from "./reviseDraft";
import { tabEdits } from "./tabEdits";

/** The workbook after drafts took over what was typed on their tabs, and what could not be. */
export type Adopted = { readonly billing: Billing; readonly diagnostics: readonly Diagnostic[] };

/**
 * Takes what people typed into the editable cells of drafts' tabs over into the drafts, each as a logged edit: what is confirmed is what
 * they see. One reading for all tabs; nothing is written where nothing was typed.
 * Throws: EnvironmentError. Diagnostics: those of an edit that is refused.
 */
export async function adoptTabEdits(
  environment: Environment,
  billing: Billing,
  drafts: readonly string[],
  attemptsLeft = 3,
): Promise<Adopted> {
  const edited = await editedDrafts(environment, billing, drafts);
  const diagnostics: Diagnostic[] = [];
  let now = billing;
  for (const { draft, changes } of edited) {
    const before = findInvoice(now.books, draft, "draft").value;
    const after = before && applyChanges(before, changes, now);
    if (!after) continue;
    if (hasErrors(after.diagnostics)) diagnostics.push(...after.diagnostics);
    else {
      const revision = { action: "edit", before, after: after.value, ids: null, logged: { changes } } as const;
      const isWritten = await reviseDraft(environment, now, revision);
      now = await readWithin(environment, now);
      if (!isWritten && attemptsLeft > 0) return adoptTabEdits(environment, now, drafts, attemptsLeft - 1);
    }
  }
  return { billing: now, diagnostics };
}

async function editedDrafts(environment: Environment, billing: Billing, drafts: readonly string[]) {
  const used = new Map(billing.layout.sheets.map((sheet) => [sheet.name, sheet.used]));
  const invoices = drafts.flatMap((name): Invoice[] => {
    const invoice = findInvoice(billing.books, name, "draft").value;
    return invoice && used.get(invoice.sheet) ? [invoice] : [];
  });
  const documents = invoiceDocuments(invoices, billing, environment);
  const blocks = await environment.port.read(
    invoices.map(({ sheet }) => {
      const { row, rows, column, columns } = used.get(sheet)!;
      return { sheet, area: { row: 0, column: 0, rows: row + rows, columns: column + columns }, formatColumns: [] };
    }),
  );
  return documents.flatMap(({ invoice, document }, index) => {
    const changes = tabEdits(invoice, document, blocks[index]!.values);
    return changes.length === 0 ? [] : [{ draft: invoice.draft, changes }];
  });
}
