import fc from "fast-check";
import { buildBacklog } from "../../../src/domain/backlog/buildBacklog";
import { creditByQuantity } from "../../../src/domain/corrections/buildCreditNote";
import { journalOf } from "../../../src/domain/invoicing/assembleInvoice";
import { invoiceFromJournal } from "../../../src/domain/invoicing/invoiceFromJournal";
import type { Invoice } from "../../../src/domain/invoicing/invoice";
import { recordOf } from "../../../src/domain/invoicing/invoiceHeader";
import { Decimal } from "../../../src/domain/money/decimal";
import {
  books,
  client,
  confirmed,
  day,
  dec,
  draftOf,
  taxCode,
  terms,
  unit,
  withInvoice,
} from "../../unit/domain/invoicing/billingFixtures";

const reduced = terms({ discountPercent: dec("7.5"), feePercent: dec("2") });
const today = day("2026-04-15");

const anyUnit = (row: number) =>
  fc
    .record({
      seconds: fc.integer({ min: 60, max: 40_000 }),
      price: fc.constantFrom("25", "99.99", "241.67", "33.335"),
      rate: fc.constantFrom("20", "5.5", "9.975"),
      billingType: fc.constantFrom("Chargeable", "Chargeable", "Non-chargeable"),
    })
    .map(({ seconds, price, rate, billingType }) =>
      unit(row, {
        quantity: new Decimal(seconds).div(3600),
        price,
        terms: reduced,
        taxCode: taxCode(rate),
        billingType,
      }),
    );

const anyCase = fc.record({
  units: fc
    .integer({ min: 1, max: 6 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => anyUnit(i + 2)))),
  policy: fc.constantFrom("per category", "per line", "included"),
  discount: fc
    .integer({ min: 0, max: 300 })
    .map((cents) => ({ kind: "amount" as const, amount: new Decimal(cents).div(100) })),
  freight: fc.integer({ min: 0, max: 900 }).map((cents) => new Decimal(cents).div(100)),
  parts: fc.array(fc.integer({ min: 1, max: 9999 }), { maxLength: 3 }),
});

test("partial credits and the rest add up to the invoice, tax included, and free every unit", () => {
  fc.assert(
    fc.property(anyCase, ({ units, policy, discount, freight, parts }) => {
      fc.pre(units.some(({ billingType }) => billingType === "Chargeable"));
      const acme = client({ taxPolicy: policy });
      const from = books({ clients: [acme], projects: [reduced] });
      const original = confirmed(draftOf(units, { books: from, client: acme, discount, freight }), "F-1");
      let ledger = withInvoice(from, original);
      const credits = [];
      const request = { original, date: today, by: "Ann", back: "backlog" as const };
      parts.forEach((part, index) => {
        const line = original.lines[index % original.lines.length]!;
        const quantity = Decimal.min(line.quantity.times(part).div(30_000).toDecimalPlaces(4), line.quantity);
        if (quantity.isZero()) return;
        const lines = [{ line: line.line, quantity }];
        const note = creditByQuantity({ ...request, books: ledger, lines, draft: `D-${index}` }).value!;
        credits.push(note);
        ledger = withInvoice(ledger, confirmed(note, `C-${index}`));
      });
      const rest = creditByQuantity({ ...request, books: ledger, lines: "all", draft: "D-9" }).value!;
      credits.push(rest);
      const rebuilt = invoiceFromJournal({ record: recordOf(rest), details: journalOf(rest), books: ledger });
      expect(rebuilt.value).toEqual(rest);
      ledger = withInvoice(ledger, confirmed(rest, "C-9"));
      for (const figure of ["net", "tax", "total", "discountAsTyped", "freightAsTyped"] as const) {
        expect(credits.reduce((sum, note) => sum.plus(note[figure]), original[figure]).toFixed()).toBe("0");
      }
      const cents = credits.length + 1;
      for (const group of original.taxBreakdown) {
        const same = ({ taxBreakdown }: Invoice) => taxBreakdown.find(({ code }) => code === group.code);
        for (const figure of ["base", "tax"] as const) {
          const left = credits.reduce((sum, note) => sum.plus(same(note)?.[figure] ?? 0), group[figure]);
          expect(left.abs().times(100).toNumber()).toBeLessThanOrEqual(cents);
        }
      }
      const after = buildBacklog({ books: ledger, units, cutOff: today, today }).units;
      expect(after.map(({ state, quantity }) => [state, quantity])).toEqual(
        units.map(({ quantity }) => ["ready", quantity]),
      );
    }),
    { numRuns: 60 },
  );
});
