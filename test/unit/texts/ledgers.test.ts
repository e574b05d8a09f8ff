import { tableSchemas } from "../../../src/ledger/schemas/tableSchemas";
import { textsFor } from "../../../src/texts/catalogue";
import { columnNote, tableHint } from "../../../src/texts/columnNote";

const typed = Object.values(tableSchemas).filter(({ fields }) => fields.some(({ written }) => !written));

test.each(typed.map(({ table }) => table))("a new %s sheet says what to do with it", (table) => {
  for (const language of ["en", "fr"] as const) expect(tableHint(table, language)).toMatch(/\.$/);
});

test("the add-in's own tables need no hint", () => {
  expect(tableHint("Log", "en")).toBeUndefined();
});

test("notes explain fields that there are", () => {
  const { common, ...byTable } = textsFor("en").ledgers.notes;
  const fieldsOf = (table: string) =>
    Object.values(tableSchemas)
      .find((schema) => schema.table === table)!
      .fields.map(({ field }) => field);
  for (const [table, notes] of Object.entries(byTable)) {
    expect([table, Object.keys(notes).filter((field) => !fieldsOf(table).includes(field))]).toEqual([table, []]);
  }
  const all = Object.values(tableSchemas).flatMap(({ fields }) => fields.map(({ field }) => field));
  expect(Object.keys(common).filter((field) => !all.includes(field))).toEqual([]);
});

test("a table's own note goes before the common one, and a plain heading has none", () => {
  expect(columnNote("Rates", "from", "en")).toContain("First day");
  expect(columnNote("Exchange rates", "from", "en")).toBeUndefined();
  expect(columnNote("Expenses", "billingType", "fr")).toContain("Facturable");
});
