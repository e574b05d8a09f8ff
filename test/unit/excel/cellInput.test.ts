import type { LocalDate } from "../../../src/domain/calendar/localDate";
import { cellInput } from "../../../src/excel/cellInput";

test.each([
  "=1+1",
  "+33 1 23",
  "-5",
  "@sum",
  "\t=1",
  " =1",
  "'quoted",
  "2026-0001",
  "1/2",
  "(5)",
  "$5",
  "50%",
  "TRUE",
  "Mar 5",
  "may-2026",
  "1h30",
  ".5",
])("text %j stays text: it is given with an apostrophe", (text) => {
  expect(cellInput({ kind: "text", text }, 1900)).toBe(`'${text}`);
});

test.each(["Meridian Museums", "Étiquettes", "Working on 2 things", "Marché", "A1B2"])(
  "plain words %j are given as they are",
  (text) => {
    expect(cellInput({ kind: "text", text }, 1900)).toBe(text);
  },
);

test("null leaves a cell alone, blank empties it", () => {
  expect(cellInput(null, 1900)).toBeNull();
  expect(cellInput({ kind: "blank" }, 1900)).toBe("");
});

test("a day is a serial number of the workbook's date system", () => {
  const date = "2026-05-01" as LocalDate;
  expect(cellInput({ kind: "date", date }, 1900)).toBe(46143);
  expect(cellInput({ kind: "date", date }, 1904)).toBe(44681);
});
