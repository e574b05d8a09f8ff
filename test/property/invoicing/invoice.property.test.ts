import fc from "fast-check";
import { journalOf } from "../../../src/domain/invoicing/assembleInvoice";
import { invoiceFromJournal } from "../../../src/domain/invoicing/invoiceFromJournal";
import { recordOf } from "../../../src/domain/invoicing/invoiceHeader";
import type { Invoice } from "../../../src/domain/invoicing/invoice";
import { Decimal, zero } from "../../../src/domain/money/decimal";
import type { BillableUnit } from "../../../src/domain/pricing/billableUnit";
import { addDays } from "../../../src/domain/calendar/localDate";
import {
  books,
  client,
  confirmed,
  day,
  dec,
  draftOf,
  milestoneUnit,
  taxCode,
  terms,
  unit,
} from "../../unit/domain/invoicing/billingFixtures";

const lines = [
  terms({ line: "Plain" }),
  terms({ line: "Reduced", discountPercent: dec("7.5") }),
  terms({ line: "Managed", feePercent: dec("3"), groupBy: "task" }),
];

const decimalText = (max: number, decimals: number) =>
  fc.integer({ min: 1, max }).map((value) => new Decimal(value).div(10 ** decimals).toFixed());

const anyUnit = (row: number): fc.Arbitrary<BillableUnit> =>
  fc
    .record({
      seconds: fc.integer({ min: 1, max: 40_000 }),
      price: fc.constantFrom("25", "99.999999", "0.01", "241.67", "0"),
      rate: fc.constantFrom("20", "5.5", "9.975", "0"),
      line: fc.constantFrom(...lines),
      task: fc.constantFrom("", "Design", "Build"),
      billingType: fc.constantFrom("Chargeable", "Chargeable", "Complimentary", "Non-chargeable"),
      later: fc.integer({ min: 0, max: 40 }),
      kind: fc.constantFrom("time", "time", "time", "milestone", "disbursement", "refund"),
    })
    .map(({ seconds, price, rate, line, task, billingType, later, kind }) => {
      const common = { terms: line, task, taxCode: taxCode(rate), date: addDays(day("2026-02-01"), later) };
      if (kind === "milestone") return milestoneUnit(row, `${seconds}.5`, common);
      if (kind === "disbursement") return unit(row, { ...common, entryClass: "Disbursement", price: "12.34" });
      if (kind === "refund") return unit(row, { ...common, entryClass: "Expense", price: "-3.21", billingType });
      return unit(row, { ...common, quantity: new Decimal(seconds).div(3600), price, billingType });
    });

const anyUnits = fc
  .integer({ min: 1, max: 12 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyUnit(index + 2))));

const anyPolicy = fc.constantFrom("per category", "per line", "included");

const anyDiscount = fc.oneof(
  fc.constant(null),
  decimalText(1000, 1).map((percent) => ({ kind: "percent" as const, percent: dec(percent).mod(100) })),
  decimalText(500, 2).map((amount) => ({ kind: "amount" as const, amount: dec(amount) })),
);

const ledger = books({ projects: lines });

const anyInvoice = fc
  .record({ units: anyUnits, policy: anyPolicy, discount: anyDiscount, freight: decimalText(900, 2) })
  .map(({ units, policy, discount, freight }) => {
    const acme = client({ taxPolicy: policy });
    const own = { ...ledger, clients: [acme] };
    return {
      books: own,
      invoice: draftOf(units, { books: own, client: acme, discount, freight: dec(freight) }),
      units,
    };
  });

const add = (values: readonly Decimal[]) => values.reduce((left, value) => left.plus(value), zero);
const revenue = (invoice: Invoice) =>
  invoice.lines.filter((line) => line.billingType === "Chargeable" && line.entryClass !== "Disbursement");

test("entries add up to lines: quantity, net, tax and total, exactly", () => {
  fc.assert(
    fc.property(anyInvoice, ({ invoice }) => {
      for (const line of invoice.lines) {
        expect(add(line.details.map((detail) => detail.billedQuantity)).toFixed()).toBe(line.quantity.toFixed());
        expect(add(line.details.map((detail) => detail.net)).toFixed()).toBe(line.net.toFixed());
        expect(add(line.details.map((detail) => detail.tax)).toFixed()).toBe(line.tax.toFixed());
        expect(line.net.plus(line.tax).toFixed()).toBe(line.total.toFixed());
      }
    }),
  );
});

test("lines add up to net, and net, discount, freight, tax and disbursements to the total, exactly", () => {
  fc.assert(
    fc.property(anyInvoice, ({ invoice }) => {
      const { net, discount, freight, advances, tax, disbursements, total, taxBreakdown } = invoice;
      expect(add(revenue(invoice).map((line) => line.net)).toFixed()).toBe(net.toFixed());
      const base = net.minus(discount).plus(freight).minus(advances);
      expect(add(taxBreakdown.map((group) => group.base)).toFixed()).toBe(base.toFixed());
      expect(base.plus(tax).plus(disbursements).toFixed()).toBe(total.toFixed());
      expect(add(invoice.sections.map((section) => section.net)).toFixed()).toBe(net.toFixed());
    }),
  );
});

test("discount and freight lose no cent over the VAT groups", () => {
  fc.assert(
    fc.property(anyInvoice, ({ invoice }) => {
      fc.pre(invoice.taxBreakdown.length > 0);
      expect(add(invoice.taxBreakdown.map((group) => group.discount)).toFixed()).toBe(invoice.discount.toFixed());
      expect(add(invoice.taxBreakdown.map((group) => group.freight)).toFixed()).toBe(invoice.freight.toFixed());
      if (invoice.policy !== "included") {
        expect(invoice.discount.toFixed()).toBe(invoice.discountAsTyped.toFixed());
        expect(invoice.freight.toFixed()).toBe(invoice.freightAsTyped.toFixed());
      }
    }),
  );
});

test("an invoice built again from its register row and journal rows is the same invoice", () => {
  fc.assert(
    fc.property(anyInvoice, fc.boolean(), ({ books: own, invoice }, isConfirmed) => {
      const written = isConfirmed ? confirmed(invoice, "2026-0001") : invoice;
      const details = journalOf(written);
      const rebuilt = invoiceFromJournal({ record: recordOf(written), details, books: own });
      expect(rebuilt.diagnostics).toEqual([]);
      expect(rebuilt.value).toEqual(written);
    }),
  );
});

test("the order of rows never changes an invoice", () => {
  fc.assert(
    fc.property(anyInvoice, ({ books: own, invoice, units }) => {
      const discount = invoice.discountPercent
        ? { kind: "percent" as const, percent: invoice.discountPercent }
        : { kind: "amount" as const, amount: invoice.discountAsTyped };
      const again = draftOf([...units].reverse(), {
        ...{ books: own, client: invoice.client, discount, freight: invoice.freightAsTyped },
      });
      expect(again.total.toFixed()).toBe(invoice.total.toFixed());
      expect(again.lines).toEqual(invoice.lines);
    }),
  );
});
