import "./nodeGlobals";
import { readBilling } from "../../src/application/readBilling";
import { runToEnd } from "../../src/domain/steps";
import { noFilters } from "../../src/taskpane/model/backlogFilter";
import { orderUnits } from "../../src/taskpane/model/backlogOrder";
import { backlogRows } from "../../src/taskpane/model/backlogRows";
import { backlogTree } from "../../src/taskpane/model/backlogTree";
import { filterChoices } from "../../src/taskpane/model/filterChoices";
import { groupTicks, toggleUnits } from "../../src/taskpane/model/selection";
import { areasOfUnits, unitsInAreas } from "../../src/taskpane/model/sheetRows";
import { openBook } from "../support/openBook";
import { smallBook, work } from "../support/sheetLiteral";

async function backlog() {
  const expenses = [
    ["Date", "Project", "Class", "Description", "Unit cost"],
    ["2026-05-06", "Website", "Expense", "Train", 40],
  ];
  const time = [work("2026-05-06", 1), work("2026-05-04", 3), work("2026-05-05", 2)];
  const book = await openBook(smallBook(time, { Expenses: expenses }));
  const { backlog: read } = await readBilling(book.environment);
  book.close();
  const { units } = read;
  return { units, tree: runToEnd(backlogTree(units, noFilters, "oldest")) };
}

test("a contract line with rows of several classes shows them apart, one without further ones does not", async () => {
  const { units, tree } = await backlog();
  const [line] = tree[0]!.lines;
  const all = new Set([line!.id, ...line!.classes.map(({ id }) => id)]);
  expect(backlogRows(tree, all).map(({ kind, level }) => `${kind} ${level}`)).toEqual([
    ...["client 1", "line 2", "class 3", "unit 4", "unit 4", "unit 4", "class 3", "unit 4"],
  ]);
  const timeOnly = runToEnd(backlogTree(units, { ...noFilters, entryClass: "Time" }, "oldest"));
  expect(backlogRows(timeOnly, all).map(({ kind }) => kind)).toEqual(["client", "line", "unit", "unit", "unit"]);
  expect(filterChoices(tree, null).classes).toEqual(["Time", "Expense"]);
});

test("rows are listed in the order asked for", async () => {
  const time = (await backlog()).units.filter(({ entryClass }) => entryClass === "Time");
  const days = (order: Parameters<typeof orderUnits>[1]) => orderUnits(time, order).map(({ date }) => date?.slice(8));
  expect(days("oldest")).toEqual(["04", "05", "06"]);
  expect(days("newest")).toEqual(["06", "05", "04"]);
  expect(days("amount")).toEqual(["04", "05", "06"]);
});

test("a group is ticked in part while some of its rows are, and whole with the last of them", async () => {
  const { tree } = await backlog();
  const [client] = tree;
  const [line] = client!.lines;
  const [time, expense] = line!.classes;
  const some = runToEnd(toggleUnits(new Set(), time!.ready));
  expect([client, line, time, expense].map((node) => runToEnd(groupTicks(tree, some)).get(node!.id))).toEqual([
    ...["some", "some", "all", undefined],
  ]);
  const whole = runToEnd(groupTicks(tree, runToEnd(toggleUnits(some, expense!.ready))));
  expect([whole.get(client!.id), whole.get("")]).toEqual(["all", "all"]);
});

test("rows ticked are the areas selected on their sheet, and areas selected are the rows ticked", async () => {
  const { units } = await backlog();
  const [first, , third] = units;
  const selected = areasOfUnits([third!, first!])!;
  expect(selected).toMatchObject({ sheet: "Time", count: 2 });
  expect(selected.areas.map(({ row, rows }) => [row, rows])).toEqual([
    [1, 1],
    [3, 1],
  ]);
  expect(unitsInAreas(units, selected)).toEqual([first, third]);
});

test("groups that no edit touched are the same groups again, and so is everything when nothing changed", async () => {
  const { units, tree } = await backlog();
  const after = (now: typeof units) => runToEnd(backlogTree(now, noFilters, "oldest", tree));
  expect(after([...units])).toBe(tree);
  const [client] = after(units.map((unit, index) => (index === 0 ? { ...unit } : unit)));
  expect(client).not.toBe(tree[0]);
  const [time, expense] = client!.lines[0]!.classes;
  expect(time).not.toBe(tree[0]!.lines[0]!.classes[0]);
  expect(expense).toBe(tree[0]!.lines[0]!.classes[1]);
});
