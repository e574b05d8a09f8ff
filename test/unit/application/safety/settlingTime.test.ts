import type { Environment } from "../../../../src/application/environment";
import { settlingTime } from "../../../../src/application/safety/sharing";
import type { Books } from "../../../../src/domain/entries/books";
import { decimal } from "../../../../src/domain/money/decimal";
import { readBooks } from "../../../../src/ledger/readBooks";
import type { RawTable } from "../../../../src/ledger/rawTable";
import { books, confirmed, day, draftOf, unit, withInvoice } from "../../domain/invoicing/billingFixtures";
import { located } from "../../ledger/sheet";

const ann = { identity: { name: "Ann", clientId: "a" }, clock: { today: () => day("2026-04-30") } } as Environment;
const draft = draftOf([unit(2)]);
const alone = withInvoice(books(), confirmed({ ...draft, by: "Ann" }, "2026-0001"));

const logOf = (...rows: readonly (readonly string[])[]) => ({
  raw: { values: [["Id", "When", "By", "Action", "Invoice"], ...rows] } as unknown as RawTable,
  match: { headerRow: 0, columns: { id: 0, when: 1, by: 2, action: 3, invoice: 4 } } as never,
});
const timeOf = (of: Books, ...rows: readonly (readonly string[])[]) =>
  settlingTime({ books: of, log: logOf(...rows) }, ann);
const withTime = (of: Books, seconds: string): Books => ({
  ...of,
  settings: { ...of.settings, settlingSeconds: decimal(seconds) },
});

const byAnn = ["1", "2026-04-30T08:00:00Z", "ANN", "draft", "D-0001"];
const byBob = ["2", "2026-04-01T08:00:00Z", "Bob", "draft", "D-0002"];
const byBobLongAgo = ["3", "2026-01-02T08:00:00Z", "Bob", "draft", "D-0003"];

test("somebody who bills alone does not wait", () => {
  expect(timeOf(alone, byAnn)).toBe(0);
});

test("where somebody else billed in the last 60 days, what is written settles for 3 seconds", () => {
  expect(timeOf(alone, byAnn, byBob)).toBe(3000);
  expect(timeOf(alone, byAnn, byBobLongAgo)).toBe(0);
});

test("where somebody else holds a draft, the workbook is shared", () => {
  expect(timeOf(withInvoice(alone, { ...draft, draft: "D-0009", by: "Bob" }))).toBe(3000);
});

test("the time in Settings counts, whoever bills; 0 turns it off", () => {
  expect(timeOf(withTime(alone, "1.5"), byAnn)).toBe(1500);
  expect(timeOf(withTime(alone, "0"), byBob)).toBe(0);
});

test.each(["Settling time", "Délai de stabilisation"])("%s is read from Settings, in seconds up to 60", (key) => {
  const read = (value: string | number) =>
    readBooks(
      [
        located("Settings", [
          ["Key", "Value"],
          [key, value],
        ]),
      ],
      1900,
    );
  expect(read(5).settings.settlingSeconds?.toFixed()).toBe("5");
  expect(read(61).diagnostics.map(({ code }) => code)).toContain("setting.unreadable");
});
