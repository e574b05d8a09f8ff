import { buildBacklog } from "../../../../src/domain/backlog/buildBacklog";
import {
  creditByAmount,
  creditByQuantity,
  type CreditedLine,
} from "../../../../src/domain/corrections/buildCreditNote";
import { multiplyOut } from "../../../../src/domain/corrections/multiplyOut";
import type { Books } from "../../../../src/domain/entries/books";
import { checkFigures } from "../../../../src/domain/invoicing/checkConfirm";
import type { Invoice } from "../../../../src/domain/invoicing/invoice";
import type { BillableUnit } from "../../../../src/domain/pricing/billableUnit";
import {
  amount,
  books,
  confirmed,
  day,
  dec,
  draftOf,
  milestoneUnit,
  taxCode,
  unit,
  withInvoice,
} from "../invoicing/billingFixtures";

const today = day("2026-04-15");
const common = (original: Invoice, from: Books) => ({
  ...{ original, books: from, date: today, draft: "D-0009", by: "Ann" },
});

const credit = (
  original: Invoice,
  lines: readonly CreditedLine[] | "all",
  from = withInvoice(books(), original),
  back: "backlog" | "writeoff" = "backlog",
) => creditByQuantity({ ...common(original, from), lines, back });

const freeAfter = (units: readonly BillableUnit[], from: Books) =>
  buildBacklog({ books: from, units, cutOff: today, today }).units.map(({ state, quantity, net }) => [
    state,
    quantity!.toFixed(),
    amount(net),
  ]);

const eight = unit(2, { quantity: "8", price: "200", cost: "800" });
const invoiced = confirmed(draftOf([eight]), "2026-0001");

describe("invoiced 8 h at 200, corrected to 6", () => {
  const note = credit(invoiced, [{ line: 1, quantity: dec("2") }]).value!;

  test("a partial credit of −400, naming its invoice, in negative quantities and amounts", () => {
    expect([note.net, note.tax, note.total].map(amount)).toEqual(["-400.00", "-80.00", "-480.00"]);
    expect([note.type, note.corrects, note.lines[0]!.quantity.toFixed()]).toEqual(["Credit note", "2026-0001", "-2"]);
  });

  test("400 are back in the backlog once it is confirmed, not before", () => {
    const ledger = withInvoice(books(), invoiced);
    expect(freeAfter([eight], withInvoice(ledger, note))).toEqual([["invoiced", "8", "1600.00"]]);
    expect(freeAfter([eight], withInvoice(ledger, confirmed(note, "2026-0002")))).toEqual([
      ["ready", "2", "400.00"],
      ["invoiced", "6", "1200.00"],
    ]);
  });

  test("or a full credit −1,600 that frees all 8 h", () => {
    const full = credit(invoiced, "all").value!;
    expect(amount(full.net)).toBe("-1600.00");
    const after = withInvoice(withInvoice(books(), invoiced), confirmed(full, "2026-0002"));
    expect(freeAfter([eight], after)).toEqual([["ready", "8", "1600.00"]]);
  });

  test("what is written off does not come back", () => {
    const off = credit(invoiced, [{ line: 1, quantity: dec("2") }], undefined, "writeoff").value!;
    expect(off.lines.map((line) => [line.billingType, amount(line.net)])).toEqual([
      ["Chargeable", "-400.00"],
      ["Non-chargeable", "400.00"],
    ]);
    const after = withInvoice(withInvoice(books(), invoiced), confirmed(off, "2026-0002"));
    expect(freeAfter([eight], after)).toEqual([["invoiced", "8", "1600.00"]]);
  });
});

test("the last credit of a line takes the rest, tax included", () => {
  const original = confirmed(draftOf([unit(2, { quantity: "3", price: "33.335" })]), "2026-0001");
  let ledger = withInvoice(books(), original);
  const totals = ["a", "b", "c"].map((number) => {
    const note = credit(original, [{ line: 1, quantity: dec("1") }], ledger).value!;
    ledger = withInvoice(ledger, confirmed({ ...note, draft: number }, number));
    return [amount(note.net), amount(note.tax)];
  });
  expect([original.net, original.tax].map(amount)).toEqual(["100.01", "20.00"]);
  expect(totals).toEqual([
    ["-33.34", "-6.67"],
    ["-33.34", "-6.66"],
    ["-33.33", "-6.67"],
  ]);
  expect(credit(original, "all", ledger).diagnostics.map(({ code }) => code)).toEqual(["invoice.credited"]);
});

describe("the last credit of a line multiplies out", () => {
  const lastOf = (original: Invoice, pieces: number) => {
    let ledger = withInvoice(books(), original);
    let note = original;
    for (let piece = 1; piece <= pieces; piece++) {
      note = credit(original, [{ line: 1, quantity: dec("1") }], ledger).value!;
      expect(checkFigures(note, ledger)).toEqual([]);
      ledger = withInvoice(ledger, confirmed({ ...note, draft: `c${piece}` }, `c${piece}`));
    }
    const [line] = note.lines;
    return [line!.quantity, line!.price, line!.discountPercent, line!.discount, line!.net].map((value) =>
      value.toFixed(),
    );
  };

  test("at a price that gives the rest", () => {
    const original = confirmed(draftOf([unit(2, { quantity: "3", price: "33.335" })]), "2026-0001");
    expect(lastOf(original, 3)).toEqual(["-1", "33.33", "0", "0", "-33.33"]);
  });

  test("with the line's discount, where a price does", () => {
    const discounted = { ...unit(2).terms!, discountPercent: dec("10") };
    const original = confirmed(draftOf([unit(2, { quantity: "3", price: "33.335", terms: discounted })]), "2026-0001");
    expect(amount(original.net)).toBe("90.01");
    expect(lastOf(original, 3)).toEqual(["-1", "33.32", "10", "-3.33", "-29.99"]);
  });

  test("without percentages, where no price does", () => {
    const [line] = draftOf([unit(2, { terms: { ...unit(2).terms!, feePercent: dec("100") } })]).lines;
    const terms = multiplyOut(line!, { quantity: dec("1"), amount: dec("100.01") }, 2);
    expect([terms.price, terms.feePercent].map((value) => value.toFixed())).toEqual(["100.01", "0"]);
  });
});

test("no more is credited than was invoiced, and milestones only in full", () => {
  const original = confirmed(draftOf([eight, milestoneUnit(3, "1000")]), "2026-0001");
  const codes = (lines: CreditedLine[]) => credit(original, lines).diagnostics.map(({ code }) => code);
  expect(codes([{ line: 1, quantity: dec("8.0001") }])).toEqual(["credit.tooMuch"]);
  expect(codes([{ line: 2, quantity: dec("0.5") }])).toEqual(["credit.milestonePart"]);
  expect(codes([{ line: 2 }])).toEqual([]);
});

test("drafts and credit notes are not credited", () => {
  const codes = (original: Invoice) => credit(original, "all").diagnostics.map(({ code }) => code);
  expect(codes(draftOf([eight]))).toEqual(["invoice.notConfirmed"]);
  const note = confirmed(credit(invoiced, "all").value!, "2026-0002");
  expect(codes(note)).toEqual(["invoice.credited"]);
});

test("a credit gives back its part of the invoice's own discount and freight; full credits add up to zero", () => {
  const original = confirmed(
    draftOf([unit(2, { quantity: "3" }), unit(3, { price: "50" })], {
      discount: { kind: "amount", amount: dec("10") },
      freight: dec("7"),
    }),
    "2026-0001",
  );
  const ledger = withInvoice(books(), original);
  const part = credit(original, [{ line: 1, quantity: dec("1") }], ledger).value!;
  expect([part.discount, part.freight].map(amount)).toEqual(["-2.86", "-2.00"]);
  const rest = credit(original, "all", withInvoice(ledger, confirmed(part, "2026-0002"))).value!;
  expect(original.total.plus(part.total).plus(rest.total).toFixed()).toBe("0");
  expect(original.tax.plus(part.tax).plus(rest.tax).toFixed()).toBe("0");
});

describe("by amount", () => {
  const gesture = (wanted: string, more: object = {}, from = withInvoice(books(), invoiced)) =>
    creditByAmount({ ...common(invoiced, from), amount: dec(wanted), taxCode: "20 %", reason: "Late", ...more });

  test("a commercial gesture has its reason and its tax, and frees nothing", () => {
    const note = gesture("100").value!;
    expect([note.net, note.tax].map(amount)).toEqual(["-100.00", "-20.00"]);
    expect(note.lines[0]!.description).toBe("Late");
    const after = withInvoice(withInvoice(books(), invoiced), confirmed(note, "2026-0002"));
    expect(freeAfter([eight], after)).toEqual([["invoiced", "8", "1600.00"]]);
  });

  test("without a reason, in another tax, or beyond the invoice it is refused", () => {
    const codes = (outcome: ReturnType<typeof gesture>) => outcome.diagnostics.map(({ code }) => code);
    expect(codes(gesture("100", { reason: " " }))).toEqual(["edit.reasonMissing"]);
    expect(codes(gesture("100", { taxCode: "5.5 %" }))).toEqual(["tax.unknown"]);
    expect(codes(gesture("1600.01"))).toEqual(["credit.tooMuch"]);
  });

  test("a full credit afterwards still makes all credits add up to the invoice", () => {
    const note = confirmed(gesture("100").value!, "2026-0002");
    const rest = credit(invoiced, "all", withInvoice(withInvoice(books(), invoiced), note)).value!;
    expect([rest.net, rest.tax].map(amount)).toEqual(["-1500.00", "-300.00"]);
  });
});

test("discount, freight and their tax go back within each VAT group, also beside a gesture", () => {
  const units = [
    unit(2, { quantity: "10", price: "100", taxCode: taxCode("20") }),
    unit(3, { quantity: "1", price: "200", taxCode: taxCode("10") }),
  ];
  const discount = { kind: "percent" as const, percent: dec("10") };
  const original = confirmed(draftOf(units, { discount, freight: dec("12") }), "F-1");
  const groups = ({ taxBreakdown }: Invoice) => taxBreakdown.map(({ base, tax }) => [amount(base), amount(tax)]);
  expect(groups(original)).toEqual([
    ["910.00", "182.00"],
    ["182.00", "18.20"],
  ]);
  let ledger = withInvoice(books(), original);
  const part = credit(original, [{ line: 1, quantity: dec("3") }], ledger).value!;
  expect(groups(part)).toEqual([["-273.00", "-54.60"]]);
  ledger = withInvoice(ledger, confirmed(part, "C-1"));
  const of50 = { amount: dec("50"), taxCode: "20", reason: "Late" };
  const gesture = creditByAmount({ ...common(original, ledger), ...of50 }).value!;
  ledger = withInvoice(ledger, confirmed(gesture, "C-2"));
  expect(groups(credit(original, "all", ledger).value!)).toEqual([
    ["-587.00", "-117.40"],
    ["-182.00", "-18.20"],
  ]);
});

describe("a line of two entries, 3 h and 5 h at 200, credited entry by entry", () => {
  const first = unit(2, { quantity: "3", price: "200" });
  const second = unit(3, { quantity: "5", price: "200" });
  const original = confirmed(draftOf([first, second]), "2026-0001");
  const ids = original.lines[0]!.details.map(({ billingId }) => billingId);
  const named = (...quantities: string[]) => [
    { line: 1, details: quantities.map((quantity, index) => ({ billingId: ids[index]!, quantity: dec(quantity) })) },
  ];

  test("what is named is freed, not what comes last", () => {
    const note = credit(original, named("2")).value!;
    expect(amount(note.net)).toBe("-400.00");
    const after = withInvoice(withInvoice(books(), original), confirmed(note, "2026-0002"));
    expect(freeAfter([first, second], after)).toEqual([
      ["ready", "2", "400.00"],
      ["invoiced", "1", "200.00"],
      ["invoiced", "5", "1000.00"],
    ]);
  });

  test("all of both is all of the line", () => {
    expect(amount(credit(original, named("3", "5")).value!.net)).toBe("-1600.00");
  });

  test("more than an entry has left is refused, though the line has it", () => {
    expect(credit(original, named("4")).diagnostics.map(({ code }) => code)).toEqual(["credit.tooMuch"]);
  });
});
