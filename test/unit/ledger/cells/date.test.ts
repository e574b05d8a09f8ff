import { dateReader } from "../../../../src/ledger/cells/date";
import { decideDateOrder, readDateText, type DateOrder } from "../../../../src/ledger/cells/dateText";

test.each([
  ["2024-03-04", "2024-03-04"],
  ["2024-3-4", "2024-03-04"],
  ["2024/03/04", "2024-03-04"],
  ["20161216", "2016-12-16"],
  ["2024-03-04T09:23:00Z", "2024-03-04"],
  ["2024-03-04 10:23:00", "2024-03-04"],
  ["18.08.2026 04:00:00", "2026-08-18"],
  ["4.3.24", "2024-03-04"],
  ["25/12/2025", "2025-12-25"],
  ["12/25/2025", "2025-12-25"],
  ["07/07/2025", "2025-07-07"],
  ["25-12-25", "2025-12-25"],
  ["4 March 2024", "2024-03-04"],
  ["4 mars 2024", "2024-03-04"],
  ["1er août 2024", "2024-08-01"],
  ["4-Mar-24", "2024-03-04"],
  ["Mar 4, 2024", "2024-03-04"],
  ["March 4th, 2024", "2024-03-04"],
  ["lundi 4 mars 2024", "2024-03-04"],
  ["Mon 25/03/2024", "2024-03-25"],
  ["15 févr. 2024", "2024-02-15"],
])("The date %j is %s whatever the column", (text, expected) => {
  expect(readDateText(text, "either")).toBe(expected);
});

test.each(["04/03", "31/02/2024", "13/13/2024", "Monday", "4", "2024", "32 mars 2024", "4 ju 2024"])(
  "%j is no date",
  (text) => {
    expect(readDateText(text, "either")).toBeNull();
  },
);

test("The order of a column decides numeric dates, and without one they are ambiguous", () => {
  const orders: DateOrder[] = ["dmy", "mdy", "either"];
  expect(orders.map((order) => readDateText("03/04/2024", order))).toEqual(["2024-04-03", "2024-03-04", "ambiguous"]);
  expect(readDateText("25/12/2024", "mdy")).toBeNull();
});

test("One first part above 12 decides for the whole column; contradictions decide nothing", () => {
  expect(decideDateOrder(["03/04/2024", "13/04/2024"])).toBe("dmy");
  expect(decideDateOrder(["03/04/2024", "4/13/2024 10:23 AM"])).toBe("mdy");
  expect(decideDateOrder(["03/04/2024", "2024-01-13"])).toBe("either");
  expect(decideDateOrder(["13/04/2024", "04/13/2024"])).toBe("conflict");
});

test("Serial numbers are read in the workbook's date system; small plain numbers are no dates", () => {
  const read1900 = dateReader(1900, "either");
  expect(read1900(46113, "General").value).toBe("2026-04-01");
  expect(read1900(46113.75, "dd/mm/yyyy hh:mm").value).toBe("2026-04-01");
  expect(read1900(20161216, "General").value).toBe("2016-12-16");
  expect(read1900(15, "General")).toEqual({ value: null, problem: "date.unreadable" });
  expect(read1900(2024, "General").problem).toBe("date.unreadable");
  expect(dateReader(1904, "either")(44651, "General").value).toBe("2026-04-01");
});
