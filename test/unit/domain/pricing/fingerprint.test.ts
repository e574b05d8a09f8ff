import { diagnose } from "../../../../src/domain/diagnostics/diagnostic";
import type { Entry } from "../../../../src/domain/entries/entry";
import { fingerprintOf } from "../../../../src/domain/pricing/fingerprint";
import { at, day, dec, expense, hours, milestone, time } from "./ledger";

test("a fingerprint is 12 plain characters, the same for the same content", () => {
  expect(fingerprintOf(time())).toMatch(/^[0-9a-v]{12}$/u);
  expect(fingerprintOf(time())).toBe(fingerprintOf(time()));
});

test("where a row stands, its marks, approvals and Billing ID do not count", () => {
  const moved = time({
    source: at("Time", 99),
    mark: "On hold",
    approved: true,
    clientApproved: true,
    billingId: "A1",
    alreadyInvoiced: true,
    diagnostics: [diagnose("total.mismatch", null)],
  });
  expect(fingerprintOf(moved)).toBe(fingerprintOf(time()));
});

test("names count as they match", () => {
  expect(fingerprintOf(time({ person: " ANN", project: "Sité" }))).toBe(fingerprintOf(time()));
});

test.each<[string, Entry, Entry]>([
  ["date", time(), time({ date: day("2026-05-05") })],
  ["hours", time(), time({ duration: hours("1.5") })],
  ["unit of time", time({ duration: hours("1") }), time({ duration: { unit: "d", days: dec("3600") } })],
  ["task", time(), time({ task: "Talk" })],
  ["description", time(), time({ description: "Other work" })],
  ["override", time(), time({ rateOverride: dec("0") })],
  ["billing type", time(), time({ billingType: "Complimentary" })],
  ["cost", expense({ unitCost: dec("1") }), expense({ unitCost: dec("1.5") })],
  [
    "quantity and cost",
    expense({ quantity: dec("1"), unitCost: dec("2") }),
    expense({ quantity: dec("2"), unitCost: dec("1") }),
  ],
  ["tax included", expense(), expense({ taxIncluded: true })],
  ["milestone's value", milestone("30%"), milestone("30")],
  ["kind of milestone", milestone("30"), milestone("30", { milestoneKind: "Advance" })],
])("another %s is another content", (_, one, other) => {
  expect(fingerprintOf(one)).not.toBe(fingerprintOf(other));
});

test("10,000 rows that differ a little have 10,000 fingerprints", () => {
  const found = new Set<string>();
  for (let row = 0; row < 10_000; row++) found.add(fingerprintOf(time({ description: `Ticket ${row}` })));
  expect(found.size).toBe(10_000);
});
