import fc from "fast-check";
import type { UserEdit } from "../../support/watchedBook";

/** What somebody does in a workbook, in words, and how. */
export type UserAction = { readonly said: string; readonly edit: UserEdit };

const names = ["Time", "Expenses", "Projects", "Settings"] as const;
const sheet = fc.constantFrom("Time", "Time", "Time", "Time", ...names);
const row = fc.integer({ min: 0, max: 13 });
const column = fc.integer({ min: 0, max: 6 });
const two = fc.integer({ min: 1, max: 2 });

/** Values that change what other rows mean, and plain ones. */
const value = fc.constantFrom<string | number | boolean>(
  ...[
    "",
    "Website",
    "Total",
    "Sub-total",
    "x",
    "'13/04/2026",
    "'03/04/2026",
    "'04/13/2026",
    "2026-04-09",
    "'1,5",
    "'1.5",
  ],
  ...["'1,234", "1h30", "$12", "12 €", "yes", "$", "Ann", 1, 2, 0.5, 7.25, 26, 480, 46115, 46116.4, true],
  ...[
    "=ROW()",
    "=SUM(E2:E4)",
    "=E2*2",
    "=Time!E2+1",
    "=SEQUENCE(3)",
    "Date",
    "Hours",
    "Project: Website",
    "2026-04-09T22:10:00Z",
    "Non-chargeable",
  ],
);
const format = fc.constantFrom("General", "h:mm", "[h]:mm", "0%", "dd/mm/yyyy", "@");

type Place = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};
const place: fc.Arbitrary<Place> = fc.record({ sheet, row, column, rows: two, columns: two });

function rangeOf(
  context: Excel.RequestContext,
  { sheet: name, row: top, column: left, rows, columns }: Place,
): Excel.Range {
  return context.workbook.worksheets.getItem(name).getRangeByIndexes(top, left, rows, columns);
}

function action(
  said: string,
  at: Place,
  edit: (range: Excel.Range, context: Excel.RequestContext) => void,
): UserAction {
  const { sheet: name, row: top, column: left, rows, columns } = at;
  const where = `${name} R${top + 1}C${left + 1} ${rows}x${columns}`;
  return { said: `${said} ${where}`, edit: (context) => edit(rangeOf(context, at), context) };
}

const typed = fc.tuple(place, value).map(([at, content]) =>
  action(`type ${content}`, { ...at, rows: 1, columns: 1 }, (range) => {
    range.values = [[content]];
  }),
);
const filled = fc.tuple(place, value).map(([at, content]) =>
  action(`fill ${content}`, at, (range) => {
    range.values = Array.from({ length: at.rows }, () => new Array(at.columns).fill(content));
  }),
);
const formatted = fc.tuple(place, format).map(([at, numberFormat]) =>
  action(`format ${numberFormat}`, at, (range) => {
    range.numberFormat = Array.from({ length: at.rows }, () => new Array(at.columns).fill(numberFormat));
  }),
);
const cleared = place.map((at) => action("clear", at, (range) => range.clear("Contents")));
const rowsInserted = place.map((at) => action("insert rows", at, (range) => range.getEntireRow().insert("Down")));
const rowsDeleted = place.map((at) => action("delete rows", at, (range) => range.getEntireRow().delete("Up")));
const cellsInserted = place.map((at) => action("insert cells", at, (range) => range.insert("Down")));
const columnsMoved = fc
  .tuple(place, fc.boolean())
  .map(([at, isInsert]) =>
    action(isInsert ? "insert columns" : "delete columns", { ...at, column: at.column + 3 }, (range) =>
      isInsert ? void range.getEntireColumn().insert("Right") : range.getEntireColumn().delete("Left"),
    ),
  );
const columnEmptied = place.map((at) =>
  action("empty a column", { ...at, column: at.column + 2 }, (range) => range.getEntireColumn().clear("Contents")),
);
const sorted = fc
  .tuple(place, fc.boolean())
  .map(([at, ascending]) =>
    action("sort", { ...at, row: 1, column: 0, rows: 5, columns: 6 }, (range) =>
      range.sort.apply([{ key: 4, ascending }]),
    ),
  );
const appended = fc
  .tuple(fc.constantFrom("Time", "Expenses"), fc.integer({ min: 1, max: 3 }), value)
  .map(([name, rows, last]): UserAction => ({
    said: `append ${rows} rows to ${name} with ${last}`,
    edit: async (context) => {
      const worksheet = context.workbook.worksheets.getItem(name);
      const used = worksheet.getUsedRange(true).load("rowIndex,rowCount");
      await context.sync();
      const at = worksheet.getRangeByIndexes(used.rowIndex + used.rowCount, 0, rows, 5);
      at.values = Array.from({ length: rows }, () => ["2026-04-20", "Website", "Design", "Ann", last]);
    },
  }));
const named = fc.constantFrom("Time", "Temps", "Expenses").map((name): UserAction => ({
  said: `name the first sheet ${name}`,
  edit: (context) => {
    context.workbook.worksheets.getFirst().name = name;
  },
}));
const tables = fc.boolean().map((isTable): UserAction => ({
  said: isTable ? "make Time a table" : "show its totals",
  edit: async (context) => {
    const worksheet = context.workbook.worksheets.getItem("Time");
    if (isTable) worksheet.tables.add(worksheet.getUsedRange(true), true);
    else worksheet.tables.getItemAt(0).showTotals = true;
    await context.sync();
  },
}));
const sheetCopied = fc.constant<UserAction>({
  said: "copy Time",
  edit: (context) => void context.workbook.worksheets.getItem("Time").copy("End"),
});

/** What people do: mostly typing, and now and then something that moves cells or changes what they mean. */
export const userAction: fc.Arbitrary<UserAction> = fc.oneof(
  { weight: 8, arbitrary: typed },
  { weight: 3, arbitrary: filled },
  { weight: 3, arbitrary: formatted },
  { weight: 3, arbitrary: appended },
  { weight: 2, arbitrary: cleared },
  { weight: 2, arbitrary: rowsInserted },
  { weight: 2, arbitrary: rowsDeleted },
  ...[cellsInserted, columnsMoved, columnEmptied, sorted, named, tables, sheetCopied].map((arbitrary) => ({
    weight: 1,
    arbitrary,
  })),
);
