import { overdueInvoices, type OverdueInvoice } from "../../domain/corrections/paymentState";
import type { LocalDate } from "../../domain/calendar/localDate";
import type { InvoiceRecord } from "../../domain/invoicing/journal";
import type { ClientNode } from "./backlogTree";
import type { BlockedReason } from "./blockedReasons";
import { homeNotices, type HomeNotice } from "./home/homeNotices";
import type { PaneBilling } from "./paneBilling";
import { issuedInvoices, unsentInvoices, type IssuedInvoice } from "./register";
import { addWorths, type Worth } from "./worth";

/** What home shows. */
export type HomeFigures = {
  /** Of everything that is ready. */
  readonly worth: Worth;
  readonly oldest: LocalDate | null;
  /** Clients with something ready, the largest backlog (by rows) first. */
  readonly clients: readonly ClientNode[];
  readonly blocked: readonly BlockedReason[];
  readonly drafts: readonly InvoiceRecord[];
  readonly overdue: readonly OverdueInvoice[];
  /** Invoices to be paid that nobody marked as sent, the latest first. */
  readonly unsent: readonly IssuedInvoice[];
  /** Caps from 80 % and contracts that end soon. */
  readonly notices: readonly HomeNotice[];
};

/** Sums the workbook up for its first view. */
export function homeFigures({ waiting, blocked, books, diagnostics }: PaneBilling, today: LocalDate): HomeFigures {
  const clients = waiting.filter((client) => client.ready > 0);
  const { register } = books;
  return {
    clients,
    worth: addWorths(clients.map((client) => client.worth)),
    oldest: clients.flatMap((client) => client.oldest ?? []).sort()[0] ?? null,
    blocked,
    drafts: draftsOf(register),
    overdue: overdueInvoices(books, today),
    unsent: unsentInvoices(issuedInvoices(books, today)),
    notices: homeNotices(diagnostics, books),
  };
}

/** Invoices that are not confirmed yet, the latest last. */
export function draftsOf(register: readonly InvoiceRecord[]): InvoiceRecord[] {
  return register.filter(({ state }) => state !== "Confirmed");
}
