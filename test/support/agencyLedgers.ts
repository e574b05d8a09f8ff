import { addDays, addMonths, endOfMonth, type LocalDate } from "../../src/domain/calendar/localDate";
import type { Books } from "../../src/domain/entries/books";
import { sequence } from "../../src/application/samples/sampleWorkbook";
import { books, located } from "../unit/ledger/sheet";

type Cell = string | number | boolean;
type Row = readonly Cell[];

/** The first month of the simulated agency. */
export const firstDay = "2025-01-01" as LocalDate;

/** The last day of a month of the simulation, counted from 0. */
export function monthEnd(month: number): LocalDate {
  return endOfMonth(addMonths(firstDay, month));
}

const projects: readonly Row[] = [
  [
    ...["Project", "Line", "Client", "Contract", "Billing method", "Tasks", "Contract value", "Cap", "Over cap"],
    ...["Approval required", "Retainer fee", "Included hours", "Overage", "Start"],
  ],
  ["Web", "", "Alpha", "Alpha web", "Time and materials", "", "", 20000, "Write off", "", "", "", "", ""],
  ["Joint", "", "Alpha", "Joint", "Time and materials", "", "", "", "", "", "", "", "", ""],
  ["Build", "Main", "Beta", "Beta build", "Fixed price", "Make", 100000, "", "", "", "", "", "", ""],
  ["Build", "Extras", "Beta", "Beta build", "Time and materials", "Extra", "", 12000, "Block", "", "", "", "", ""],
  ["Care", "", "Gamma", "Gamma care", "Retainer", "", "", "", "", "", 2000, 20, "110", "2025-01-01"],
  ["Shop", "", "Gamma", "Gamma shop", "Time and materials", "", "", "", "", "Manager", "", "", "", ""],
  ["Office", "", "Alpha", "", "Internal", "", "", "", "", "", "", "", "", ""],
];

const master = [
  located("Projects", projects),
  located("Clients", [
    ["Client", "Billing address", "Country", "VAT no.", "Company no."],
    ...["Alpha", "Beta", "Gamma"].map((name, index) => [
      ...[name, `${index} rue A, Paris`, "FR", `FR1111111111${index}`, `11111111${index}`],
    ]),
  ]),
  located("Rates", [
    ["Project", "Person", "Rate", "From", "To"],
    ["", "Ann", 80, "", "2025-12-31"],
    ["", "Ann", 90, "2026-01-01", ""],
    ["", "Bob", 60, "", ""],
    ["Build", "", 100, "", ""],
  ]),
  located("Splits", [
    ["Project", "Client", "%", "Rounding"],
    ["Joint", "Alpha", 60, "yes"],
    ["Joint", "Beta", 40, ""],
  ]),
  located("Change orders", [
    ["Project", "Line", "Request", "Requested on", "Amount", "Agreed on", "Status"],
    ["Build", "Extras", "More", "2025-08-01", 3000, "2025-09-01", "Agreed"],
  ]),
  located("Settings", [
    ["Key", "Value"],
    ...[
      ["Seller name", "Agency"],
      ["Address", "2 rue B, Lyon"],
      ["Country", "FR"],
      ["VAT no.", "FR22222222222"],
      ["Company no.", "222222222"],
      ["Legal form", "SARL"],
      ["Capital", "1000 €"],
      ["Register", "RCS Lyon"],
      ["Default tax", "20 %"],
      ["Interest", "10 %"],
      ["Indemnity", "40 €"],
      ["Early-payment discount", "None"],
    ],
  ]),
];

const milestones: readonly (readonly [name: string, kind: string, value: Cell, acceptedIn: number])[] = [
  ["Advance", "Advance", 6000, 0],
  ["Design", "Milestone", 30000, 3],
  ["Version 1", "Milestone", 40000, 10],
  ["Version 2", "Milestone", 30000, 20],
];

const places: readonly (readonly [project: string, line: string, task: string])[] = [
  ["Web", "", "Design"],
  ["Joint", "", "Study"],
  ["Build", "Main", "Make"],
  ["Build", "Extras", "Extra"],
  ["Care", "", "Support"],
  ["Shop", "", "Design"],
  ["Office", "", "Meeting"],
];
const billingTypes = ["", "", "", "", "Non-chargeable", "Complimentary"];

/**
 * An agency's ledgers as they stand at the end of a month: quarter hours and whole amounts, so that every product is exact to the
 * cent; every row has its Billing ID. The same seed gives the same rows.
 */
export class AgencyLedgers {
  private readonly time: { readonly month: number; readonly cells: Row; readonly approvedIn: number }[] = [];
  private readonly expenses: { readonly month: number; readonly cells: Row; readonly approvedIn: number }[] = [];

  constructor(months: number, seed: number) {
    const random = sequence(seed);
    for (let month = 0; month < months; month++) {
      const start = addMonths(firstDay, month);
      for (let count = 0; count < 36; count++) {
        const [project, line, task] = places[random(places.length)]!;
        const id = `T${month}-${count}`;
        const hours = (1 + random(32)) / 4;
        const cells = [
          ...[addDays(start, random(28)), project, line, task, ["Ann", "Bob"][random(2)]!, hours],
          ...[billingTypes[random(billingTypes.length)]!, id],
        ];
        this.time.push({ month, cells, approvedIn: month + random(2) });
      }
      for (let count = 0; count < 3; count++) {
        const cells = [
          addDays(start, random(28)),
          "Shop",
          `Cost ${count}`,
          10 * (1 + random(30)),
          10,
          `E${month}-${count}`,
        ];
        this.expenses.push({ month, cells, approvedIn: month + random(2) });
      }
    }
  }

  /** What has been logged by the end of a month, with the approvals and acceptances given by then. */
  booksAt(month: number): Books {
    const until = <T extends { readonly month: number }>(rows: readonly T[]) =>
      rows.filter((row) => row.month <= month);
    const approved = (row: { readonly approvedIn: number }) => (row.approvedIn <= month ? "yes" : "");
    return books(
      ...master,
      located("Time", [
        ["Date", "Project", "Line", "Task", "Person", "Hours", "Billing type", "Billing ID", "Approved"],
        ...until(this.time).map((row) => [...row.cells, approved(row)]),
      ]),
      located("Expenses", [
        ["Date", "Project", "Description", "Unit cost", "Markup %", "Billing ID", "Approved", "Receipt"],
        ...until(this.expenses).map((row) => [...row.cells, approved(row), "yes"]),
      ]),
      located("Milestones", [
        ["Project", "Line", "Milestone", "Kind", "% or Amount", "Acceptance criteria", "Accepted on", "Billing ID"],
        ...milestones.map(([name, kind, value, acceptedIn]) => [
          ...[
            "Build",
            "Main",
            name,
            kind,
            value,
            "Signed",
            acceptedIn <= month ? monthEnd(acceptedIn) : "",
            `M-${name}`,
          ],
        ]),
      ]),
    );
  }
}
