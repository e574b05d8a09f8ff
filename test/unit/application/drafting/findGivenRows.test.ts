import { findGivenRows } from "../../../../src/application/drafting/findGivenRows";
import type { Books } from "../../../../src/domain/entries/books";
import { fingerprintOf } from "../../../../src/domain/pricing/fingerprint";
import { books, draftOf, timeEntry, unit, withInvoice } from "../../domain/invoicing/billingFixtures";

const row = (billingId: string | null) => timeEntry(4, { billingId });
const decision = { given: { Time: [[3, fingerprintOf(row(null)), "OURS"]] as const } };
const missing = (of: Books) => [...(findGivenRows(decision, of).missing.get("Time") ?? [])];

test("a row that has the ID it was given needs none", () => {
  expect(missing(books({ time: [row("OURS")] }))).toEqual([]);
});

test("a row that lost its ID gets it again", () => {
  expect(missing(books({ time: [row(null)] }))).toEqual([[3, "OURS"]]);
});

test("an ID that the journal does not know was left by somebody who stepped back: the row gets its own again", () => {
  expect(missing(books({ time: [row("THEIRS")] }))).toEqual([[3, "OURS"]]);
});

test("an ID under which somebody bills the row stays", () => {
  const billed = withInvoice(books(), draftOf([unit(4, { billingId: "THEIRS" })]));
  expect(missing({ ...billed, time: [row("THEIRS")] })).toEqual([]);
});
