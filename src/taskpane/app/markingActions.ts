import type { RecapPeriod } from "../../application/reports/recapFigures";
import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Change } from "./useCase";
import type { ChangeName, ChangeNotice } from "./state";

/** Notes that invoices were sent today. */
export function markingSent(invoices: readonly string[]): Change {
  return async (environment, billing, progress) => {
    const { markSent } = await import("../../application/marking/markSent");
    const sent = { invoices, date: environment.clock.today() };
    return told("sent", invoices.join(", "), await markSent(environment, billing, sent, progress));
  };
}

/** Notes that a person was reimbursed today. */
export function markingReimbursed(person: string, currency: string): Change {
  return async (environment, billing, progress) => {
    const { markReimbursed } = await import("../../application/marking/markReimbursed");
    const paid = { person, currency, date: environment.clock.today() };
    return told("reimbursed", person, await markReimbursed(environment, billing, paid, progress));
  };
}

/** Writes the statement of work of a client and period, and goes to it. */
export function makingRecap(period: RecapPeriod): Change {
  return async (environment, billing) => {
    const { writeRecap } = await import("../../application/reports/writeRecap");
    const { value, diagnostics } = await writeRecap(environment, billing, period);
    if (value) await environment.port.activate(value.sheet, null);
    return told("recapMade", value?.sheet ?? period.client, { value: value ? 1 : 0, diagnostics });
  };
}

/** Notes that a client has validated a statement of work today, on paper or otherwise; rows that changed since are named. */
export function validatingRecap(period: RecapPeriod): Change {
  return async (environment, billing, progress) => {
    const { validateRecap } = await import("../../application/reports/validateRecap");
    const validation = { ...period, on: environment.clock.today(), unwritten: true };
    const { value, diagnostics } = await validateRecap(environment, billing, validation, progress);
    return told("recapValidated", period.client, { value: value?.approved ?? 0, diagnostics });
  };
}

function told(
  change: ChangeName,
  name: string,
  { value, diagnostics }: { readonly value: number; readonly diagnostics: readonly Diagnostic[] },
): ChangeNotice {
  return { kind: "changed", change, name, done: value > 0, diagnostics };
}
