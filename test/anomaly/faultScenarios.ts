import { creditInvoice } from "../../src/application/corrections/creditInvoice";
import { reissue } from "../../src/application/corrections/reissue";
import { takeOverDraft } from "../../src/application/drafting/takeOver";
import { draftEverythingDue } from "../../src/application/due/draftEverythingDue";
import { editDraft } from "../../src/application/editing/editDraft";
import { refreshDraft } from "../../src/application/editing/refreshDraft";
import { reviewDraft } from "../../src/application/editing/reviewDraft";
import type { Environment } from "../../src/application/environment";
import { importLedger, previewImport } from "../../src/application/importing/importLedger";
import { agreeMapping } from "../../src/application/mapping/agreeMapping";
import { highlightDiagnostics } from "../../src/application/mapping/highlightDiagnostics";
import { markReimbursed } from "../../src/application/marking/markReimbursed";
import { markSent } from "../../src/application/marking/markSent";
import { logReminders } from "../../src/application/payments/logReminders";
import { overdueReminders } from "../../src/application/payments/overdueReminders";
import { addPlannedRows } from "../../src/application/planning/addPlannedRows";
import { changeOrderRow, milestoneRow } from "../../src/application/planning/plannedRows";
import { retainerTerm } from "../../src/application/planning/planRetainer";
import { recordPayment } from "../../src/application/payments/recordPayment";
import { readBilling, type Billing } from "../../src/application/readBilling";
import { validateRecap } from "../../src/application/reports/validateRecap";
import { writeMarginSheet } from "../../src/application/reports/writeMarginSheet";
import { writeRecap } from "../../src/application/reports/writeRecap";
import { wordsOf } from "../../src/application/words";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { computeMargin } from "../../src/domain/margin/computeMargin";
import { decimal } from "../../src/domain/money/decimal";
import { renewRetainer } from "../../src/domain/planning/renewRetainer";
import { csvTable } from "../../src/ledger/import/csvTable";
import type { Scenario } from "./faultRuns";
import { faultyBook, owingBook, plannedMilestone, planningBook, searchOrder } from "./faultBooks";
import { afterwards, confirm, discard, draft, freshBook, today, usedBook } from "./scenarios";

const words = wordsOf("en");

type UseCase = (environment: Environment, billing: Billing) => Promise<unknown>;

const running = (useCase: UseCase) => async (environment: Environment) =>
  useCase(environment, await readBilling(environment));

/** The first part of the work only; the rest becomes ready later. */
const until = (cutOff: string) => (environment: Environment) => draft(environment, cutOff as LocalDate);

const edit = running((environment, billing) =>
  editDraft(environment, billing, {
    draft: "D-0002",
    changes: [
      { kind: "header", edit: { name: "Summer" } },
      { kind: "details", choice: { line: 1 }, edit: { quantity: decimal("1") } },
    ],
  }),
);

/** Gives a part of a row back to the backlog. */
const shorten = running((environment, billing) => {
  const change = { choice: { line: 1 }, edit: { quantity: decimal("1"), rest: "backlog" } } as const;
  return editDraft(environment, billing, { draft: "D-0002", changes: [{ kind: "details", ...change }] });
});

const regroup = running((environment, billing) =>
  editDraft(environment, billing, { draft: "D-0002", changes: [{ kind: "group", groupBy: "entry", loses: [] }] }),
);

const refresh = running((environment, billing) => refreshDraft(environment, billing, "D-0002"));

const review = running((environment, billing) => reviewDraft(environment, billing, "D-0002"));

const takeOver = running((environment, billing) =>
  takeOverDraft({ ...environment, identity: { name: "Bob", clientId: "bob" } }, billing, "D-0002"),
);

/** Its recovery starts from the same seed: a draw that is not used keeps the ids of the two apart, as chance does elsewhere. */
const credit = running((environment, billing) => {
  environment.random(2);
  const all = { invoice: "2026-0001", date: today, kind: "quantity", lines: "all", back: "backlog" } as const;
  return creditInvoice(environment, billing, all);
});

const replace = running((environment, billing) => reissue(environment, billing, { invoice: "2026-0001", date: today }));

/** A payment; one that was recorded is not recorded again by somebody who looks first. */
const pay = (amount: string) =>
  running((environment, billing) => {
    const isPaid = billing.books.payments.some((payment) => payment.amount?.equals(amount));
    const money = { invoice: "2026-0001", amount: decimal(amount), date: today, type: "Payment", method: "" } as const;
    return isPaid ? Promise.resolve() : recordPayment(environment, billing, money);
  });

/** A day on which the invoice that was confirmed before is overdue. */
const later = "2027-02-01" as LocalDate;

const remind = running((environment, billing) =>
  logReminders(environment, billing, overdueReminders(billing, later, environment), later),
);

const sent = running((environment, billing) =>
  markSent(environment, billing, { invoices: ["2026-0001"], date: today }),
);

const reimburse = running((environment, billing) =>
  markReimbursed(environment, billing, { person: "Ann", currency: "EUR", date: today }),
);

const june = { client: "Acme", from: "2026-06-01" as LocalDate, until: "2026-06-30" as LocalDate };

const statement = running((environment, billing) => writeRecap(environment, billing, june));

const validate = running((environment, billing) => validateRecap(environment, billing, { ...june, on: today }));

/** Milestones of a fixed price; none is added again by somebody who looks first. */
const milestones = (...names: readonly string[]) =>
  running((environment, billing) =>
    addPlannedRows(environment, billing, ({ books }) => {
      const missing = names.filter((name) => !books.milestones.some(({ milestone }) => milestone === name));
      const rows = missing.map((name) => milestoneRow(plannedMilestone(name), words));
      return rows.length > 0 ? [{ table: "Milestones", rows }] : [];
    }),
  );

const changeOrder = running((environment, billing) =>
  addPlannedRows(environment, billing, ({ books }) => {
    const rows = [changeOrderRow(searchOrder, words)];
    const bill = [milestoneRow(plannedMilestone("Search"), words)];
    const isThere = books.changeOrders.length > 0;
    return isThere ? [] : [{ table: "Change orders", rows } as const, { table: "Milestones", rows: bill } as const];
  }),
);

const renew = running((environment, billing) => {
  const terms = billing.books.projects.filter(({ project }) => project === "Care");
  const next = { ...renewRetainer(terms[0]!)!, retainerFee: decimal("550") };
  const plan = (now: Billing) => (terms.length > 1 ? [] : retainerTerm(terms[0]!, next, now));
  return addPlannedRows(environment, billing, plan);
});

const due = running((environment, billing) => draftEverythingDue(environment, billing, today));

const importing = running(async (environment, billing) => {
  const lines = "Date,Project,Task,User,Hours\n2026-06-20,Website,Design,Ann,2\n2026-06-21,Shop,Build,Bob,1\n";
  const source = { file: "t.csv", raw: csvTable("t.csv", lines), dateSystem: 1900, ledger: "Time" } as const;
  const { value } = await previewImport(environment, billing, source);
  await importLedger(environment, billing, value!);
});

const margin = running(async (environment, billing) => {
  const { books, backlog } = billing;
  const by = ["project", "client"] as const;
  const figures = computeMargin({ books, units: backlog.units, by, from: null, until: null, asOf: today });
  await writeMarginSheet(environment, billing, { margin: figures, by, from: null, until: null, asOf: today });
});

const agree = (column: string) =>
  running((environment, billing) =>
    agreeMapping(environment, billing, {
      ...{ table: "Time", sheet: "Time", headerRow: 1 },
      fields: [{ field: "description", column, notation: "" }],
    }),
  );

const highlight = running(highlightDiagnostics);

const used = once(usedBook);

/** What use cases start from: nothing billed yet, one invoice confirmed, drafts besides, rows that cannot be read. */
const books = {
  fresh: once(() => afterwards(freshBook(), () => Promise.resolve())),
  used,
  drafted: once(async () => afterwards(await used(), draft)),
  faulty: once(faultyBook),
  owing: once(owingBook),
  planning: once(planningBook),
};

/** A use case that faults are tried on: what was done before to the book it starts from, and what it does. */
type FaultCase = {
  readonly book: keyof typeof books;
  readonly before?: readonly Scenario["run"][];
  readonly run: Scenario["run"];
};

const faultCases: Readonly<Record<string, FaultCase>> = {
  "first draft": { book: "fresh", run: draft },
  draft: { book: "used", run: draft },
  due: { book: "used", run: due },
  discard: { book: "drafted", run: discard },
  confirm: { book: "drafted", run: confirm },
  edit: { book: "drafted", run: edit },
  "edit that gives back": { book: "drafted", run: shorten },
  "lines grouped anew": { book: "drafted", run: regroup },
  refresh: { book: "used", before: [until("2026-06-05")], run: refresh },
  "refresh that takes back": { book: "drafted", before: [shorten], run: refresh },
  review: { book: "drafted", run: review },
  takeover: { book: "drafted", run: takeOver },
  credit: { book: "used", run: credit },
  reissue: { book: "used", run: replace },
  pay: { book: "used", before: [pay("10")], run: pay("50") },
  "first payment": { book: "used", run: pay("50") },
  remind: { book: "used", run: remind },
  sent: { book: "used", run: sent },
  reimburse: { book: "owing", run: reimburse },
  "recap validated": { book: "owing", before: [statement], run: validate },
  "first milestones": { book: "planning", run: milestones("Start", "End") },
  milestones: { book: "planning", before: [milestones("Start")], run: milestones("Middle", "End") },
  "change order": { book: "planning", before: [milestones("Start")], run: changeOrder },
  "next term": { book: "planning", run: renew },
  import: { book: "used", run: importing },
  margin: { book: "used", run: margin },
  "margin again": { book: "used", before: [margin, draft], run: margin },
  mapping: { book: "used", run: agree("Description") },
  "mapping again": { book: "used", before: [agree("Description")], run: agree("Task") },
  highlight: { book: "faulty", run: highlight },
};

export const scenarioNames = Object.keys(faultCases);

/** A use case with a workbook in which it has something to do. */
export async function scenarioOf(name: string): Promise<Scenario> {
  const { book: start, before = [], run } = faultCases[name]!;
  let book = await books[start]();
  for (const step of before) book = await afterwards(book, step);
  return { name, book, run };
}

/** A workbook is made when it is first asked for, and once. */
function once(make: () => Promise<Uint8Array>): () => Promise<Uint8Array> {
  let made: Promise<Uint8Array> | null = null;
  return () => (made ??= make());
}
