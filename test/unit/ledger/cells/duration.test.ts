import { durationReader, type DurationUnit } from "../../../../src/ledger/cells/duration";
import type { RawCell } from "../../../../src/ledger/rawTable";

function reading(cell: RawCell, format = "", unit: DurationUnit = "h"): string | null {
  const { value, problem } = durationReader(unit, null)(cell, format);
  if (value === null) return problem;
  return value.unit === "h" ? value.seconds.toFixed() : `${value.days.toFixed()} d`;
}

test.each([
  ["7.5", "27000"],
  ["7,5", "27000"],
  ["0,333", "1198.8"],
  ["1,333", "4798.8"],
  ["2.05", "7380"],
  [".5", "1800"],
  ["1h30", "5400"],
  ["1 h 30", "5400"],
  ["1H30", "5400"],
  ["1h", "3600"],
  ["3h", "10800"],
  ["1.5h", "5400"],
  ["1,5 h", "5400"],
  ["2 hrs", "7200"],
  ["2 heures", "7200"],
  ["1h 30m", "5400"],
  ["1h30min", "5400"],
  ["1 h 30 min 15 s", "5415"],
  ["90m", "5400"],
  ["90 min", "5400"],
  ["90 minutes", "5400"],
  ["45'", "2700"],
  ["45 s", "45"],
  ["4 hours: 26 minutes", "15960"],
  ["2 heures et 15 minutes", "8100"],
  ["1:30", "5400"],
  ["01:00:01", "3601"],
  ["51:21", "184860"],
  ["1:30 h", "5400"],
  ["18:25 min", "1105"],
  ["18-19:00", "3600"],
  ["9:00-12:30", "12600"],
  ["9h – 12h30", "12600"],
  ["22:00-1:00", "10800"],
  ["2 days", "2 d"],
  ["0,5 j", "0.5 d"],
  ["1.5d", "1.5 d"],
  [" 8 ", "28800"],
  ["0:00", "0"],
])("The text %j is read as %s", (text, expected) => {
  expect(reading(text)).toBe(expected);
});

test.each([
  "1:75",
  "7h5",
  "7h75",
  "about 3",
  "n/a",
  "1.5h30",
  "3 weeks",
  "1;5",
  "8 €",
  "1e3",
  "0x1F",
  "1_000",
  "12 34",
  "18-19",
])("The text %j is not read", (text) => {
  expect(reading(text)).toBe("hours.unreadable");
});

test.each(["-1", "-1:30", "- 2 h"])("The negative %j is an error of its own", (text) => {
  expect(reading(text)).toBe("hours.negative");
});

test.each([
  [0.0625, "h:mm", "5400"],
  [0.0625, "hh:mm:ss", "5400"],
  [1.5, "[h]:mm", "129600"],
  [1.5, "[h]:mm:ss", "129600"],
  [0.0625, 'hh"h"mm', "5400"],
  [0.0625, "[$-F400]h:mm:ss AM/PM", "5400"],
  [1.5, "0.00", "5400"],
  [1.5, "General", "5400"],
  [1.5, '0.00" h"', "5400"],
  [1.5, "0.0\\h", "5400"],
  [1.5, "#,##0.00;[Red]-#,##0.00", "5400"],
])("The number %d in a cell of format %s is read as %s s", (value, format, expected) => {
  expect(reading(value, format)).toBe(expected);
});

test("A day fraction is read to the second", () => {
  expect(reading(0.041678240740740745, "h:mm:ss")).toBe("3601");
  expect(reading(0.3333333333333333, "h:mm")).toBe("28800");
});

test("What an h:mm cell cannot show, a date or a percentage is not a duration", () => {
  expect(reading(8, "h:mm")).toBe("hours.unreadable");
  expect(reading(8, "dd/mm/yyyy")).toBe("hours.unreadable");
  expect(reading(0.5, "0%")).toBe("hours.unreadable");
  expect(reading(true)).toBe("hours.unreadable");
  expect(reading("#DIV/0!")).toBe("cell.error");
});

test("A plain number counts in the column's unit; a text's own unit wins", () => {
  expect(reading(90, "", "min")).toBe("5400");
  expect(reading("90", "", "min")).toBe("5400");
  expect(reading(7260, "", "s")).toBe("7260");
  expect(reading(0.5, "", "d")).toBe("0.5 d");
  expect(reading("1h30", "", "min")).toBe("5400");
});
