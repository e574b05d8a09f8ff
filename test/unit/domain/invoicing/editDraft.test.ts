import { buildBacklog } from "../../../../src/domain/backlog/buildBacklog";
import { addManualDetail, type ManualDetail } from "../../../../src/domain/invoicing/addManualDetail";
import { journalOf } from "../../../../src/domain/invoicing/assembleInvoice";
import { editDetails, removeDetails, type DetailEdit } from "../../../../src/domain/invoicing/editDetails";
import { editHeader, renameSection, setAdvance } from "../../../../src/domain/invoicing/editHeader";
import { invoiceFromJournal } from "../../../../src/domain/invoicing/invoiceFromJournal";
import { recordOf } from "../../../../src/domain/invoicing/invoiceHeader";
import type { Invoice } from "../../../../src/domain/invoicing/invoice";
import { refreshInvoice } from "../../../../src/domain/invoicing/refreshInvoice";
import type { Outcome } from "../../../../src/domain/diagnostics/diagnostic";
import type { BillableUnit } from "../../../../src/domain/pricing/billableUnit";
import {
  amount,
  books,
  confirmed,
  day,
  dec,
  draftOf,
  milestoneEntry,
  milestoneUnit,
  terms,
  unit,
  withInvoice,
} from "./billingFixtures";

const eight = unit(2, { quantity: "8", price: "200", cost: "800" });
const draft = draftOf([eight]);
const edit = (change: DetailEdit, invoice = draft, line = 1) => editDetails(invoice, { line }, change, books());
const codes = (outcome: Outcome<unknown>) => outcome.diagnostics.map(({ code }) => code);
const figures = (invoice: Invoice) =>
  invoice.lines.map((line) => [
    line.billingType,
    line.quantity.toFixed(),
    amount(line.net),
    amount(line.details[0]!.cost),
  ]);

const backlogOf = (units: readonly BillableUnit[], from = books()) =>
  buildBacklog({ books: from, units, cutOff: day("2026-03-31"), today: day("2026-03-31") }).units;

describe("8 h at cost 100 and sale 200", () => {
  test("cut to 6: 1,200 chargeable and 400 written off, the cost stays 800", () => {
    const { value } = edit({ quantity: dec("6") });
    expect(figures(value)).toEqual([
      ["Chargeable", "6", "1200.00", "600.00"],
      ["Non-chargeable", "2", "400.00", "200.00"],
    ]);
    expect(amount(value.net)).toBe("1200.00");
    expect(backlogOf([eight], withInvoice(books(), value)).map(({ state }) => state)).toEqual(["onDraft"]);
  });

  test("cut to 6 with the rest returned: 2 h are ready again", () => {
    const { value } = edit({ quantity: dec("6"), rest: "backlog" });
    const after = backlogOf([eight], withInvoice(books(), value));
    expect(after.map(({ state, quantity }) => [state, quantity!.toFixed()])).toEqual([
      ["ready", "2"],
      ["onDraft", "6"],
    ]);
  });

  test("raised to 10: 2,000, and the cost is still 800", () => {
    const { value } = edit({ quantity: dec("10") });
    expect(figures(value)).toEqual([["Chargeable", "10", "2000.00", "800.00"]]);
    expect(backlogOf([eight], withInvoice(books(), value)).map(({ state }) => state)).toEqual(["onDraft"]);
  });
});

test("changing the billing type never reprices", () => {
  const { value } = edit({ billingType: "Complimentary" });
  expect([value.net, value.lines[0]!.net, value.lines[0]!.price].map(amount)).toEqual(["0.00", "1600.00", "200.00"]);
});

test("a price changes only with a reason", () => {
  expect(codes(edit({ price: dec("150") }))).toEqual(["edit.reasonMissing"]);
  expect(amount(edit({ price: dec("150"), reason: "Agreed by phone" }).value.net)).toBe("1200.00");
});

test("descriptions change on all details of a line", () => {
  const invoice = draftOf([unit(2, { task: "Build" }), unit(3, { task: "Design" })]);
  expect(invoice.lines[0]!.description).toBe("Build, Design");
  expect(edit({ externalDescription: "Website" }, invoice).value.lines[0]!.description).toBe("Website");
});

test("an edited tax code moves its detail to a line of its own", () => {
  const invoice = draftOf([unit(2), unit(3)]);
  const { value } = editDetails(invoice, { line: 1, billingId: "ID-3" }, { taxCode: "10 %" }, books());
  expect(value.lines.map((line) => [line.line, line.taxCode])).toEqual([
    [1, "20 %"],
    [2, "10 %"],
  ]);
  expect(codes(edit({ taxCode: "nonsense" }))).toEqual(["tax.unknown"]);
});

test("a milestone is always chargeable; its total changes with a reason, the rest is locked", () => {
  const invoice = draftOf([milestoneUnit(2, "3000")]);
  expect(codes(edit({ billingType: "Non-chargeable" }, invoice))).toEqual(["edit.locked"]);
  expect(codes(edit({ quantity: dec("0.5") }, invoice))).toEqual(["edit.locked"]);
  expect(codes(edit({ total: dec("2500") }, invoice))).toEqual(["edit.reasonMissing"]);
  expect(amount(edit({ total: dec("2500"), reason: "Late" }, invoice).value.net)).toBe("2500.00");
});

test("part of a milestone can be billed, if the rest goes back to the backlog", () => {
  const milestone = milestoneUnit(2, "1000");
  const part = edit({ quantity: dec("0.3333"), rest: "backlog" }, draftOf([milestone])).value;
  expect(amount(part.net)).toBe("333.30");
  const ledger = withInvoice(books(), confirmed(part, "2026-0001"));
  const rest = backlogOf([milestone], ledger).filter(({ state }) => state === "ready");
  expect(rest.map(({ quantity, net }) => [quantity!.toFixed(), amount(net)])).toEqual([["0.6667", "666.70"]]);
  expect(codes(edit({ quantity: dec("1.5"), rest: "backlog" }, draftOf([milestone])))).toEqual(["edit.locked"]);
});

test("products are locked once added, and removable", () => {
  const invoice = draftOf([unit(2, { entryClass: "Product" })]);
  expect(codes(edit({ quantity: dec("2") }, invoice))).toEqual(["edit.locked"]);
  expect(removeDetails(invoice, { line: 1 }, books()).value.lines).toEqual([]);
});

test("confirmed invoices and unknown lines are not edited", () => {
  expect(codes(edit({ quantity: dec("1") }, confirmed(draft, "2026-0001")))).toEqual(["edit.locked"]);
  expect(codes(edit({ quantity: dec("1") }, draft, 7))).toEqual(["edit.detailNotFound"]);
  expect(codes(edit({ quantity: dec("1.00001") }))).toEqual(["edit.valueRefused"]);
});

describe("manual details", () => {
  const manual: ManualDetail = {
    ...{ section: 1, entryClass: "Fee", billingType: "Chargeable", date: null, description: "Set-up" },
    ...{ person: "", task: "", quantity: dec("1"), unit: "", price: dec("50"), taxCode: "20 %", cost: dec("10") },
  };

  test("are lines of time-and-materials sections, of the classes they include", () => {
    const added = addManualDetail(draft, manual, books());
    expect([amount(added.value.net), added.value.lines[1]!.description]).toEqual(["1650.00", "Set-up"]);
    const timeOnly = books({ projects: [terms({ includes: ["Time"] })] });
    expect(codes(addManualDetail(draft, manual, timeOnly))).toEqual(["class.notIncluded"]);
    const fixed = books({ projects: [terms({ method: "Fixed price" })] });
    expect(codes(addManualDetail(draftOf([milestoneUnit(2, "1")], { books: fixed }), manual, fixed))).toEqual([
      "edit.locked",
    ]);
  });
});

test("a draft edited in every way is built again from its rows as it was", () => {
  const edited = [
    (invoice: Invoice) => edit({ quantity: dec("6") }, invoice).value,
    (invoice: Invoice) =>
      editHeader(invoice, { freight: dec("5"), name: "March", terms: { days: 45, endOfMonth: "after" } }, books())
        .value,
    (invoice: Invoice) => renameSection(invoice, 1, "Works", books()).value,
  ].reduce((invoice, change) => change(invoice), draft);
  const rebuilt = invoiceFromJournal({ record: recordOf(edited), details: journalOf(edited), books: books() });
  expect(rebuilt.value).toEqual(edited);
  expect([edited.sections[0]!.name, edited.due, edited.name]).toEqual(["Works", "2026-05-31", "March"]);
});

test("a discount above the net is refused", () => {
  const discount = { kind: "amount" as const, amount: dec("1600.01") };
  expect(codes(editHeader(draft, { discount }, books()))).toEqual(["discount.tooLarge"]);
});

describe("refresh", () => {
  const billingIdOf = (each: BillableUnit) => each.key;
  const refresh = (invoice: Invoice, units: readonly BillableUnit[]) =>
    refreshInvoice({ invoice, books: books(), units: backlogOf(units, withInvoice(books(), invoice)), billingIdOf });

  test("adds ready units of the same contract to the lines they belong to, nothing twice", () => {
    const more = unit(3, { quantity: "1", price: "200" });
    const { value } = refresh(draft, [eight, more]);
    expect(value.lines.map((line) => line.quantity.toFixed())).toEqual(["9"]);
    expect(refresh(value, [eight, more]).value).toEqual(value);
  });

  test("rows that join a line print what people made the line say; what rows say themselves is not passed on", () => {
    const said = (text: string) => ({ quantity: "1", price: "200", externalDescription: text, description: text });
    const later = unit(3, said("Later work"));
    const named = edit({ externalDescription: "Work on the shop" }).value;
    expect(refresh(named, [eight, later]).value.lines.map(({ description }) => description)).toEqual([
      "Work on the shop",
    ]);
    const one = unit(2, said("First work"));
    const { value } = refresh(draftOf([one]), [one, later]);
    expect(value.lines[0]!.details.map(({ externalDescription }) => externalDescription)).toEqual([
      "First work",
      "Later work",
    ]);
  });

  test("leaves other contracts and blocked rows alone", () => {
    const other = unit(3, { terms: terms({ project: "Shop" }) });
    const late = unit(4, { date: day("2026-05-01") });
    expect(refresh(draft, [eight, other, late]).value).toEqual(draft);
  });

  test("discarding a draft gives back the starting state", () => {
    const units = [eight, unit(3)];
    const before = backlogOf(units);
    const drafted = withInvoice(books(), draftOf(units));
    expect(backlogOf(units, drafted).every(({ state }) => state === "onDraft")).toBe(true);
    expect(backlogOf(units, { ...drafted, register: [], journal: [] })).toEqual(before);
  });
});

describe("advances", () => {
  const fixed = terms({ method: "Fixed price", contractValue: dec("10000") });
  const advance = milestoneUnit(2, "3000", {
    entry: milestoneEntry(2, { milestoneKind: "Advance", billingId: "MS-2", acceptedOn: day("2026-01-10") }),
    terms: fixed,
  });
  const rest = milestoneUnit(3, "10000", { terms: fixed });
  const own = books({ projects: [fixed] });
  const paidAdvance = confirmed(
    draftOf([advance], { books: own, type: "Advance", date: day("2026-01-15") }, "D-0001"),
    "2026-0001",
  );
  const ledger = withInvoice(own, paidAdvance);
  const discount = { kind: "percent" as const, percent: dec("10") };
  const final = draftOf([rest], { books: ledger, discount }, "D-0002");

  test("net 10,000, discount 10 %, advance 3,000 net: base 6,000", () => {
    expect([final.net, final.discount, final.advances].map(amount)).toEqual(["10000.00", "1000.00", "3000.00"]);
    expect(final.taxBreakdown.map((group) => [amount(group.base), amount(group.tax)])).toEqual([
      ["6000.00", "1200.00"],
    ]);
    expect(
      final.advanceDeductions.map(({ number, date, net, tax }) => [number, date, amount(net), amount(tax)]),
    ).toEqual([["2026-0001", "2026-01-15", "3000.00", "600.00"]]);
    expect(amount(final.total)).toBe("7200.00");
  });

  test("an invoice that deducts an advance is built again from its rows", () => {
    const rebuilt = invoiceFromJournal({ record: recordOf(final), details: journalOf(final), books: ledger });
    expect(rebuilt.value).toEqual(final);
  });

  test("a deduction never exceeds what an edit leaves to bill", () => {
    const cut = editDetails(final, { line: 1 }, { total: dec("2000"), reason: "Less" }, ledger).value;
    expect(cut.taxBreakdown.map((group) => [amount(group.base), amount(group.tax)])).toEqual([["0.00", "0.00"]]);
    expect(cut.advanceDeductions.map(({ net, tax }) => [amount(net), amount(tax)])).toEqual([["1800.00", "360.00"]]);
    const half = editHeader(final, { discount: { kind: "percent", percent: dec("80") } }, ledger).value;
    expect([half.advances, half.total].map(amount)).toEqual(["2000.00", "0.00"]);
  });

  test("the user may lower a deduction, not raise it above the balance", () => {
    const set = (net: string) => setAdvance(final, { number: "2026-0001", taxCode: "20 %", net: dec(net) }, ledger);
    expect(set("1000").value.taxBreakdown.map((group) => amount(group.base))).toEqual(["8000.00"]);
    expect(codes(set("3000.01"))).toEqual(["advance.tooMuch"]);
    expect(set("0").value.advanceDeductions).toEqual([]);
  });

  test("is deducted once: what a draft deducts, another cannot", () => {
    const again = draftOf([milestoneUnit(4, "500", { terms: fixed })], { books: withInvoice(ledger, final) }, "D-0003");
    expect(again.advanceDeductions).toEqual([]);
  });

  test("waits for the final invoice while a milestone is left to bill", () => {
    const later = { ...ledger, milestones: [milestoneEntry(9, { billingId: "MS-9" })] };
    expect(draftOf([rest], { books: later }, "D-0002").advanceDeductions).toEqual([]);
  });
});
