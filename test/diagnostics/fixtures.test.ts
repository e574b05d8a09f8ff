import { readFileSync } from "node:fs";
import { join } from "node:path";
import { billedTwice } from "../../src/application/safety/mergeConflicts";
import { buildBacklog } from "../../src/domain/backlog/buildBacklog";
import { creditByAmount, creditByQuantity } from "../../src/domain/corrections/buildCreditNote";
import { checkPayments } from "../../src/domain/corrections/paymentState";
import { diagnosticSeverities, type DiagnosticCode } from "../../src/domain/diagnostics/codes";
import type { Diagnostic } from "../../src/domain/diagnostics/diagnostic";
import type { Books } from "../../src/domain/entries/books";
import type { TableName } from "../../src/domain/entries/source";
import { checkConfirm } from "../../src/domain/invoicing/checkConfirm";
import { editDetails } from "../../src/domain/invoicing/editDetails";
import { editHeader, setAdvance } from "../../src/domain/invoicing/editHeader";
import type { Invoice } from "../../src/domain/invoicing/invoice";
import { findInvoice } from "../../src/domain/invoicing/invoiceFromJournal";
import { checkNumbers, nextNumber } from "../../src/domain/invoicing/nextNumber";
import { recordOf } from "../../src/domain/invoicing/invoiceHeader";
import { regroupInvoice } from "../../src/domain/invoicing/regroupInvoice";
import { priceUnits } from "../../src/domain/pricing/priceUnits";
import { readBooks } from "../../src/ledger/readBooks";
import {
  at,
  books,
  client,
  confirmed,
  day,
  dec,
  draftOf,
  milestoneUnit,
  unit,
  withInvoice,
} from "../unit/domain/invoicing/billingFixtures";
import { located, shown, type SheetCell } from "../unit/ledger/sheet";

type Rows = readonly (readonly SheetCell[])[];
type Sheets = { readonly [table in TableName]?: Rows };

const april = 46113;
const projects = (headers: readonly string[] = [], ...values: readonly (readonly SheetCell[])[]): Rows => [
  ["Project", "Client", "Billing method", ...headers],
  ...(values.length === 0 ? [["Alpha", "Acme", "Time and materials"]] : values),
];
const time = (headers: readonly string[], ...rows: readonly (readonly SheetCell[])[]): Rows => [
  ["Date", "Project", "Task", "Person", "Hours", ...headers],
  ...rows,
];
const row: readonly SheetCell[] = [april, "Alpha", "Design", "Ann", 2];
const settings = (...more: readonly (readonly SheetCell[])[]): Rows => [["Key", "Value"], ["Country", "FR"], ...more];

const plain: Sheets = {
  Projects: projects(),
  Time: time([], row),
  Rates: [["Rate"], [100]],
  Clients: [["Client"], ["Acme"]],
  Settings: settings(["Default tax", "20 %"]),
};

const today = day("2026-04-30");

/** Everything that reading, pricing and the backlog find in a book; the plain one but for the sheets given. */
function found(sheets: Sheets): readonly Diagnostic[] {
  const tables = Object.entries({ ...plain, ...sheets }).flatMap(([name, rows]) =>
    rows.length === 0 ? [] : [located(name as TableName, rows)],
  );
  const from = readBooks(tables, 1900);
  const priced = priceUnits(from);
  const backlog = buildBacklog({ books: from, units: priced.units, cutOff: today, today });
  const reasons = backlog.units.flatMap(({ reason }) => (reason ? [{ code: reason } as Diagnostic] : []));
  const headers = tables.flatMap(({ match }) => match.diagnostics);
  return [...headers, ...from.diagnostics, ...priced.diagnostics, ...backlog.diagnostics, ...reasons];
}

const taxes = (code: string, rate: number, category: string, reason = ""): Rows => [
  ["Code", "Rate %", "Category", "Exemption reason"],
  [code, rate, category, reason],
];
const expense = (headers: readonly string[], ...values: readonly SheetCell[]): Rows => [
  ["Date", "Project", "Description", "Unit cost", ...headers],
  [april, "Alpha", "Train", 50, ...values],
];
const milestone = (headers: readonly string[], ...values: readonly SheetCell[]): Rows => [
  ["Project", "Milestone", "% or Amount", ...headers],
  ["Alpha", "Design", ...values],
];
const fixedPrice = projects(["Contract value"], ["Alpha", "Acme", "Fixed price", 1000]);
const retainer = (headers: readonly string[], ...values: readonly SheetCell[]): Rows =>
  projects(["Start", ...headers], ["Alpha", "Acme", "Retainer", april, ...values]);
const changeOrders = (status: string, agreedOn: SheetCell = ""): Rows => [
  ["Project", "Request", "Amount", "Agreed on", "Status"],
  ["Alpha", "Shop", 500, agreedOn, status],
];

/** The sheets that differ from the plain book, by the diagnostic they produce. */
const sheetsOf = {
  "table.missing": { Rates: [] },
  "header.missing": {
    Time: [
      ["Date", "Project", "Task"],
      [april, "Alpha", "Design"],
    ],
  },
  "header.unknown": { Settings: settings(["Default tax", "20 %"], ["Favourite colour", "blue"]) },
  "header.duplicate": { Time: time(["hours"], [...row, 3]) },
  "cell.error": { Time: time([], [april, "Alpha", "Design", "Ann", "#REF!"]) },
  "date.blank": { Time: time([], ["", "Alpha", "Design", "Ann", 2]) },
  "date.unreadable": { Time: time([], ["soon", "Alpha", "Design", "Ann", 2]) },
  "date.ambiguous": { Time: time([], ["03/04/2026", "Alpha", "Design", "Ann", 2]) },
  "date.period": { Time: time(["End date"], [...row, april + 6]) },
  "date.utc": { Time: time([], ["2026-04-01T23:30:00Z", "Alpha", "Design", "Ann", 2]) },
  "date.afterCutOff": { Time: time([], [april + 60, "Alpha", "Design", "Ann", 2]) },
  "hours.blank": { Time: time([], row, [april, "Alpha", "Design", "Ann", ""]) },
  "hours.unreadable": { Time: time([], [april, "Alpha", "Design", "Ann", "all day"]) },
  "hours.conflict": {
    Time: [
      ["Date", "Project", "Hours", "Start", "End"],
      [april, "Alpha", 2, shown(0.375, "h:mm"), shown(0.5, "h:mm")],
    ],
  },
  "hours.unitUnclear": {
    Time: [
      ["Date", "Project", "Duration"],
      [april, "Alpha", 90],
    ],
  },
  "hours.long": { Time: time([], [april, "Alpha", "Design", "Ann", 75]) },
  "hours.partlyBillable": { Time: time(["Billable hours"], [...row, 1]) },
  "hours.negative": { Time: time([], [april, "Alpha", "Design", "Ann", -1]) },
  "amount.blank": {
    Expenses: [
      ["Date", "Project", "Description", "Unit cost"],
      [april, "Alpha", "Train", ""],
    ],
  },
  "amount.perUnitUnclear": {
    Expenses: [
      ["Date", "Project", "Description", "Quantity", "Cost"],
      [april, "Alpha", "Hotel", 3, 120],
    ],
  },
  "amount.unreadable": { Rates: [["Rate"], ["a lot"]] },
  "value.unknown": { Time: time(["Billing type"], [...row, "barter"]) },
  "flag.unreadable": { Time: time(["Approved"], [...row, "perhaps"]) },
  "percent.unreadable": { Projects: projects(["Discount %"], ["Alpha", "Acme", "Time and materials", "a lot"]) },
  "key.duplicate": { Clients: [["Client"], ["Acme"], ["ACME"]] },
  "total.mismatch": { Time: time([], row, row, ["Total", "", "", "", 5]) },
  "project.blank": { Time: time([], [april, "", "Design", "Ann", 2]) },
  "project.unknown": { Time: time([], [april, "Beta", "Design", "Ann", 2]) },
  "project.internal": { Projects: projects([], ["Alpha", "", "Internal"]) },
  "client.blank": { Projects: projects([], ["Alpha", "", "Time and materials"]) },
  "client.unknown": { Projects: projects([], ["Alpha", "Other", "Time and materials"]) },
  "person.unknown": {
    People: [
      ["Person", "Role"],
      ["Bob", "Dev"],
    ],
  },
  "contractLine.ambiguous": {
    Projects: projects(
      ["Line"],
      ["Alpha", "Acme", "Time and materials", "A"],
      ["Alpha", "Acme", "Time and materials", "B"],
    ),
  },
  "contractLine.unknown": { Time: time(["Line"], [...row, "Other"]) },
  "contractLine.notInForce": { Projects: projects(["Start"], ["Alpha", "Acme", "Time and materials", april + 1]) },
  "class.notIncluded": { Projects: projects(["Includes"], ["Alpha", "Acme", "Time and materials", "Expense"]) },
  "rate.missing": {
    Rates: [
      ["Person", "Rate"],
      ["Bob", 100],
    ],
  },
  "rate.ambiguous": { Rates: [["Rate"], [100], [110]] },
  "rate.overlap": {
    Rates: [
      ["Rate", "From", "To"],
      [100, april - 9, april + 9],
      [110, april, ""],
    ],
  },
  "rate.unused": {
    Rates: [
      ["Project", "Rate"],
      ["Alpha", 100],
      ["Beta", 90],
    ],
  },
  "cost.missing": {
    Rates: [
      ["Kind", "Person", "Rate"],
      ["Sale", "", 100],
      ["Cost", "Bob", 40],
    ],
  },
  "currency.noRate": {
    Rates: [
      ["Rate", "Currency"],
      [100, "USD"],
    ],
  },
  "currency.unknown": { Projects: projects(["Currency"], ["Alpha", "Acme", "Time and materials", "GOLD"]) },
  "tax.missing": { Settings: settings() },
  "tax.unknown": { Settings: settings(["Default tax", "standard"]) },
  "tax.reasonMissing": { Settings: settings(["Default tax", "AE"]), Taxes: taxes("AE", 0, "AE") },
  "tax.categoryNotAllowed": { Settings: settings(["Default tax", "Zero"]), Taxes: taxes("Zero", 0, "Z") },
  "tax.buyerNumberMissing": { Settings: settings(["Default tax", "AE"]), Taxes: taxes("AE", 0, "AE", "Art. 283") },
  "purchaseTax.missing": { Expenses: expense(["Tax included"], "yes") },
  "receipt.missing": { Expenses: expense(["Class"], "Disbursement") },
  "receipt.missing.warning": { Expenses: expense(["Receipt"], "") },
  "terms.unreadable": {
    Clients: [
      ["Client", "Payment terms"],
      ["Acme", "soon"],
    ],
  },
  "rounding.unreadable": {
    Projects: projects(["Hours rounding"], ["Alpha", "Acme", "Time and materials", "somewhat"]),
  },
  "setting.unreadable": { Settings: settings(["Default tax", "20 %"], ["Hours per day", "many"]) },
  "billingId.duplicate": { Time: time(["Billing ID"], [...row, "X1"], [...row, "X1"]) },
  "approval.missing": { Projects: projects(["Approval required"], ["Alpha", "Acme", "Time and materials", "Manager"]) },
  "milestone.notAccepted": { Projects: fixedPrice, Milestones: milestone(["Acceptance criteria"], 1000, "Signed") },
  "milestone.valueMissing": {
    Projects: projects([], ["Alpha", "Acme", "Fixed price"]),
    Milestones: milestone([], shown(0.3, "0%")),
  },
  "milestones.sum": { Projects: fixedPrice, Milestones: milestone([], 900) },
  "cap.exceeded": { Projects: projects(["Cap"], ["Alpha", "Acme", "Time and materials", 150]) },
  "cap.near": { Projects: projects(["Cap"], ["Alpha", "Acme", "Time and materials", 240]) },
  "cap.conflict": {
    Projects: projects(
      ["Contract", "Contract cap"],
      ["Alpha", "Acme", "Time and materials", "C", 500],
      ["Beta", "Acme", "Time and materials", "C", 600],
    ),
  },
  "changeOrder.notAgreed": { Time: time(["Change order"], [...row, "Shop"]), "Change orders": changeOrders("Quoted") },
  "changeOrder.unknown": { Time: time(["Change order"], [...row, "Shop"]) },
  "changeOrder.beforeAgreement": {
    Time: time(["Change order"], [...row, "Shop"]),
    "Change orders": changeOrders("Agreed", april + 9),
  },
  "changeOrder.notBilled": { Projects: fixedPrice, "Change orders": changeOrders("Agreed", april) },
  "split.sum": {
    Splits: [
      ["Project", "Client", "%"],
      ["Alpha", "Acme", 90],
    ],
  },
  "retainer.feeMissing": { Projects: retainer([]) },
  "retainer.renewal": { Projects: retainer(["Retainer fee", "End"], 500, april + 40) },
  "retainer.underUse": { Projects: retainer(["Retainer fee", "Included hours"], 500, 10) },
  "retainer.overUse": { Projects: retainer(["Retainer fee", "Included hours"], 500, 1) },
  "budget.amountMissing": {
    Budget: [
      ["Project", "Task", "Revenue type"],
      ["Alpha", "Design", "Plus fixed"],
    ],
  },
  "row.onHold": { Time: time(["Billing status"], [...row, "On hold"]) },
  "row.writtenOff": { Time: time(["Billing status"], [...row, "Written off"]) },
  "row.notReady": { Time: time(["Billing status"], [...row, "Not ready"]) },
  "row.alreadyInvoiced": { Time: time(["Invoiced"], [...row, "yes"]) },
} satisfies { readonly [code in DiagnosticCode]?: Sheets };

test("the plain book is in order", () => {
  expect(found({})).toEqual([]);
});

test.each(Object.entries(sheetsOf))("%s is found in its book", (code, sheets) => {
  expect(found(sheets).map((diagnostic) => diagnostic.code)).toContain(code);
});

const draft = draftOf([unit(2, { quantity: "8" })]);
const invoice = confirmed(draft, "2026-0001");
const two = [unit(2, { externalDescription: "Home" }), unit(3, { externalDescription: "Menu" })];
const renamed = editDetails(draftOf(two), { line: 1 }, { externalDescription: "Website" }, books()).value;
const ledger = withInvoice(books(), invoice);
const advance = milestoneUnit(9, "100", {
  entry: { ...milestoneUnit(9, "100").entry!, milestoneKind: "Advance" } as never,
});
const credit = { books: ledger, original: invoice, date: today, draft: "D-0002", by: "Ann" };
const byQuantity = (original: Invoice, from: Books, line = 1, quantity = dec("1")) =>
  creditByQuantity({ ...credit, original, books: from, lines: [{ line, quantity }], back: "backlog" }).diagnostics;
const whole = confirmed(creditByQuantity({ ...credit, lines: "all", back: "backlog" }).value!, "2026-0002");
const confirm = (of: Invoice, from: Books = books(), on = today, units = [unit(2, { quantity: "8" })]) =>
  checkConfirm({ invoice: of, books: from, billing: { units }, today: on });
const numbered = (number: string, date: string) => ({ ...recordOf(invoice), number, date: day(date) });
const next = (pattern: string, register: Books["register"] = []) => {
  const own = { ...books().settings, invoiceNumberPattern: pattern };
  return nextNumber({ settings: own, register, type: "Invoice", date: today }).diagnostics;
};
const paid = (number: string, amount: string) => ({
  ...{ source: at("Payments", 2), invoice: number, date: today, amount: dec(amount), method: "" },
  type: "Payment" as const,
});

/** What an action finds, by the diagnostic it produces. */
const actionsOf = {
  "tax.includedForBusiness": () => confirm(draftOf([unit(2)], { client: client({ taxPolicy: "included" }) })),
  "mention.missing": () => confirm(draftOf([unit(2)], { client: client({ billingAddress: "" }) })),
  "terms.tooLong": () =>
    confirm(draftOf([unit(2)], { client: client({ paymentTerms: { days: 90, endOfMonth: "none" } }) })),
  "row.changed": () => confirm(draft, books(), today, [unit(2, { quantity: "7" })]),
  "row.deleted": () => confirm(draft, books(), today, []),
  "row.taken": () => confirm(draft, withInvoice(books(), { ...invoice, draft: "D-0009" })),
  "row.billedTwice": () => billedTwice(withInvoice(ledger, confirmed(draft, "2026-0002")), []),
  "draft.notFound": () => findInvoice(books(), "D-0001", "draft").diagnostics,
  "draft.negative": () => confirm(draftOf([unit(2, { price: "-5" })])),
  "draft.empty": () => confirm(draftOf([unit(2)], { units: [] })),
  "discount.tooLarge": () =>
    editHeader(draft, { discount: { kind: "amount", amount: dec("900") } }, books()).diagnostics,
  "number.pattern": () => next("F-{N}"),
  "number.backDated": () => next("F-{SEQ}", [numbered("F-1", "2026-05-01")]),
  "number.gap": () =>
    checkNumbers(books().settings, [numbered("2026-0001", "2026-04-01"), numbered("2026-0003", "2026-04-02")]),
  "number.duplicate": () => checkNumbers(books().settings, [numbered("A", "2026-04-01"), numbered("a", "2026-04-02")]),
  "date.future": () => confirm(draft, books(), day("2026-03-01")),
  "invoice.notFound": () => findInvoice(books(), "2026-0001", "confirmed").diagnostics,
  "invoice.notConfirmed": () => byQuantity(draft, books()),
  "invoice.credited": () =>
    creditByQuantity({ ...credit, books: withInvoice(ledger, whole), lines: "all", back: "backlog" }).diagnostics,
  "invoice.totalsDiffer": () => confirm({ ...draft, total: dec("1") }),
  "credit.tooMuch": () => byQuantity(invoice, ledger, 1, dec("9")),
  "credit.advanceDeducted": () => {
    const first = confirmed(draftOf([advance], { type: "Advance" }), "2026-0001");
    const from = withInvoice(books(), first);
    const deducting = draftOf([unit(2, { quantity: "8" })], { books: from, advances: { kind: "all" } }, "D-0002");
    return byQuantity(first, withInvoice(from, deducting));
  },
  "credit.milestonePart": () => {
    const original = confirmed(draftOf([milestoneUnit(2, "100")]), "2026-0001");
    return byQuantity(original, withInvoice(books(), original), 1, dec("0.5"));
  },
  "advance.tooMuch": () =>
    setAdvance(draft, { number: "2026-0009", taxCode: "20 %", net: dec("1") }, books()).diagnostics,
  "payment.tooMuch": () => checkPayments({ ...ledger, payments: [paid("2026-0001", "5000")] }, today),
  "edit.locked": () => editDetails(invoice, { line: 1 }, { quantity: dec("1") }, ledger).diagnostics,
  "edit.reasonMissing": () => creditByAmount({ ...credit, amount: dec("1"), taxCode: "20 %", reason: "" }).diagnostics,
  "edit.detailNotFound": () => editDetails(draft, { line: 7 }, {}, books()).diagnostics,
  "edit.textLost": () =>
    regroupInvoice(renamed, { groupBy: "entry", loses: [] }, { books: books(), units: [] }).diagnostics,
  "edit.valueRefused": () => editDetails(draft, { line: 1 }, { quantity: dec("-1") }, books()).diagnostics,
} satisfies { readonly [code in DiagnosticCode]?: () => readonly Diagnostic[] };

test.each(Object.entries(actionsOf))("%s is found by its action", (code, act) => {
  expect(act().map((diagnostic) => diagnostic.code)).toContain(code);
});

/** What only a workbook in use can show: found where it is written, read back, copied or shared; by the module that raises it. */
const producedElsewhere = {
  "grid.keyRepeated": "src/ledger/shapes/readGrid.ts",
  "import.amountDiffers": "src/application/importing/checkImport.ts",
  "import.unclosedQuote": "src/application/importing/checkImport.ts",
  "import.noDays": "src/application/importing/checkImport.ts",
  "ledger.copy": "src/ledger/repeats/copiedSheets.ts",
  "ledger.noHeader": "src/application/mapping/ledgerSites.ts",
  "ledger.notRead": "src/application/mapping/familySheets.ts",
  "ledger.sharedSheet": "src/application/mapping/ledgerSites.ts",
  "ledger.sheetMissing": "src/application/mapping/agreedIn.ts",
  "row.billedBefore": "src/ledger/repeats/renamedInGrid.ts",
  "row.repeated": "src/ledger/repeats/copiedSheets.ts",
  "draft.held": "src/application/safety/draftHolds.ts",
  "invoice.tabDiffers": "src/application/confirming/tabDifferences.ts",
  "journal.lost": "src/application/recovery/lostRecords.ts",
  "undo.nothing": "src/application/recovery/lastRun.ts",
  "undo.confirmed": "src/application/recovery/undoChecks.ts",
  "undo.changed": "src/application/recovery/undoChecks.ts",
  "undo.notKept": "src/application/recovery/undoChecks.ts",
  "register.lost": "src/application/recovery/lostRecords.ts",
  "row.recordLost": "src/application/recovery/lostRecords.ts",
  "intent.unfinished": "src/application/recovery/openIntents.ts",
  "recap.missing": "src/application/reports/validateRecap.ts",
  "changeOrder.noAmount": "src/application/reports/writeQuote.ts",
  "recap.changed": "src/application/reports/validateRecap.ts",
  "seal.broken": "src/cli/commands/verify.ts",
} satisfies { readonly [code in DiagnosticCode]?: string };

test.each(Object.entries(producedElsewhere))("%s is raised by its module", (code, path) => {
  expect(readFileSync(join(__dirname, "../..", path), "utf8")).toContain(`"${code}"`);
});

test("every code has a fixture that produces it", () => {
  const produced = [sheetsOf, actionsOf, producedElsewhere].flatMap((table) => Object.keys(table));
  expect(produced.sort()).toEqual(Object.keys(diagnosticSeverities).sort());
});
