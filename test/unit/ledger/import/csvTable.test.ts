import { csvTable } from "../../../../src/ledger/import/csvTable";

/** More records than are read in one step. */
const count = 4500;

const record = (index: number): string[] => [`${index}`, index % 7 === 0 ? `two\nlines; "${index}"` : `task ${index}`];
const line = ([number, text]: string[]): string => `${number};"${text!.replace(/"/g, '""')}"`;

test("records are whole wherever a step ends, blank lines left out", () => {
  const records = Array.from({ length: count }, (_, index) => record(index));
  const lines = records.flatMap((each, index) => (index % 11 === 0 ? [line(each), " ; "] : [line(each)]));
  expect(csvTable("t.csv", ["No.;Task", ...lines, ""].join("\r\n")).values).toEqual([["No.", "Task"], ...records]);
});

test("a quotation mark that is never closed is told with its record, however far down it stands", () => {
  const lines = Array.from({ length: count }, (_, index) => (index === 3000 ? '3000;"open' : `${index};x`));
  expect(csvTable("t.csv", ["No.;Task", ...lines].join("\n")).unclosedAt).toBe(3002);
});
