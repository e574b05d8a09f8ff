import { canonicalForm, sealOf } from "../../domain/sealing/canonicalForm";
import { counterOf } from "../../domain/invoicing/nextNumber";
import { seriesName, seriesOfRecord } from "../confirming/sealInvoices";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import type { ConfirmedInvoice } from "./confirmedInvoice";
import { findingAt, type Finding } from "./finding";

/** Seals that do not come out again from register, journal and the seal before them, by invoice. */
export async function verifySeals(
  invoices: readonly ConfirmedInvoice[],
  billing: Billing,
  environment: Environment,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const chain of chainsOf(invoices, billing)) {
    let previous: readonly string[] = [""];
    for (const { record, details, number } of chain) {
      const expected = await Promise.all(
        previous.map(async (seal) => sealOf(await environment.digest(canonicalForm(record, details, seal)))),
      );
      if (!expected.includes(record.seal)) {
        const told = { invoice: number, expected: expected[0]!, found: record.seal };
        findings.push(findingAt(record.source!, "seal", told));
      }
      previous = [...new Set([record.seal, ...expected])];
    }
  }
  return findings;
}

/** The invoices of each series in the order of their numbers. */
function chainsOf(invoices: readonly ConfirmedInvoice[], billing: Billing): ConfirmedInvoice[][] {
  const chains = new Map<string, { readonly invoice: ConfirmedInvoice; readonly counter: number }[]>();
  for (const invoice of invoices) {
    const series = seriesOfRecord(invoice.record, billing);
    const counter = series ? counterOf(invoice.number, series) : null;
    const name = series && counter !== null ? seriesName(series) : `|${invoice.number}`;
    chains.set(name, [...(chains.get(name) ?? []), { invoice, counter: counter ?? 0 }]);
  }
  return [...chains.values()].map((chain) =>
    chain.sort((left, right) => left.counter - right.counter).map(({ invoice }) => invoice),
  );
}
