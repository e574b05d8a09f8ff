import { readBilling } from "../../src/application/readBilling";
import { validateRecap } from "../../src/application/reports/validateRecap";
import { writeRecap } from "../../src/application/reports/writeRecap";
import { recoverIntents } from "../../src/application/recovery/recoverIntents";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { openBook, type OpenBook } from "../support/openBook";
import { smallBook, type LiteralCell, type SheetLiterals } from "../support/sheetLiteral";

const june = { client: "Acme", from: "2026-06-01" as LocalDate, until: "2026-06-30" as LocalDate };
const validated = { ...june, on: "2026-07-02" as LocalDate };

const rows: readonly (readonly LiteralCell[])[] = [
  ["2026-06-02", "Website", "Design", "Ann", 8, "Wireframes"],
  ["2026-06-03", "Website", "Build", "Ann", 4, "Templates"],
  ["2026-07-01", "Website", "Build", "Ann", 2, "Later"],
];

/** A client who approves the work before it is billed. */
const approvedByClient: SheetLiterals = {
  Projects: [
    ["Project", "Client", "Billing method", "Approval required"],
    ["Website", "Acme", "Time and materials", "Client"],
  ],
};

let book: OpenBook;
afterEach(() => book.close());

async function open(more: SheetLiterals = approvedByClient): Promise<void> {
  book = await openBook(smallBook(rows, more), { today: "2026-07-05" });
  await writeRecap(book.environment, await readBilling(book.environment), june);
}

const statement = () => book.workbook.sheets.find(({ name }) => name.startsWith("Statement of work"))!;
const cell = (sheet: string, row: number, column: number) => book.workbook.sheetNamed(sheet)!.cells.value(row, column);

function change(sheet: string, row: number, column: number, value: string | number): void {
  const changed = book.workbook.sheetNamed(sheet)!;
  changed.cells.setValue(row, column, value);
  changed.changed.add("cells");
}

async function validate() {
  return validateRecap(book.environment, await readBilling(book.environment), validated);
}

const statesOf = async () => (await readBilling(book.environment)).backlog.units.map(({ state }) => state);

test("a validated statement approves its rows, which can be billed then, and says so", async () => {
  await open();
  expect(await statesOf()).toEqual(["blocked", "blocked", "blocked"]);
  const { value, diagnostics } = await validate();
  expect([value?.approved, diagnostics]).toEqual([2, []]);
  expect([cell("Time", 0, 6), cell("Time", 1, 6), cell("Time", 2, 6), cell("Time", 3, 6)]).toEqual([
    "Client approved",
    true,
    true,
    null,
  ]);
  expect(await statesOf()).toEqual(["ready", "ready", "blocked"]);
  expect(statement().cells.value(3, 1)).toBe("Validated on 2 Jul 2026");
  expect(statement().protection.protected).toBe(true);
});

test("a row that changed since the client signed, and one that is new, are named and not approved", async () => {
  await open();
  change("Time", 2, 4, 6);
  change("Time", 3, 0, "2026-06-20");
  const { value, diagnostics } = await validate();
  expect(value?.approved).toBe(1);
  expect(diagnostics.map(({ code, source }) => [code, source?.sheet, source?.cell])).toEqual([
    ["recap.changed", "Time", "A3"],
    ["recap.changed", "Time", "A4"],
    ["recap.changed", statement().name, "A8"],
  ]);
  expect(await statesOf()).toEqual(["ready", "blocked", "blocked"]);
});

test("without a statement nothing is approved", async () => {
  book = await openBook(smallBook(rows, approvedByClient), { today: "2026-07-05" });
  const { value, diagnostics } = await validate();
  expect([value, diagnostics.map(({ code }) => code)]).toEqual([null, ["recap.missing"]]);
});

test("a statement that somebody signed is not written over", async () => {
  await open();
  await validate();
  const { value } = await writeRecap(book.environment, await readBilling(book.environment), june);
  expect(value?.sheet).not.toBe(statement().name);
  expect(statement().cells.value(3, 1)).toBe("Validated on 2 Jul 2026");
});

test("a row that two clients share is not approved by one of them", async () => {
  await open({
    ...approvedByClient,
    Clients: [
      ["Client", "Country"],
      ["Acme", "FR"],
      ["Other", "FR"],
    ],
    Splits: [
      ["Project", "Client", "%", "Rounding"],
      ["Website", "Acme", 60, "yes"],
      ["Website", "Other", 40, ""],
    ],
  });
  const { value, diagnostics } = await validate();
  expect(value?.approved).toBe(0);
  expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["recap.changed"]));
});

test("a validation that is cut off is finished by the next one who looks", async () => {
  await open();
  const { port } = book.environment;
  const failing: typeof port = {
    ...port,
    apply: (batches, progress) => {
      const isMarks = batches.some(({ purpose }) => purpose === "recap");
      return isMarks ? Promise.reject(new Error("cut off")) : port.apply(batches, progress);
    },
  };
  const broken = { ...book.environment, port: failing };
  await expect(validateRecap(broken, await readBilling(book.environment), validated)).rejects.toThrow("cut off");
  expect((await readBilling(book.environment)).unfinished).toHaveLength(1);
  await recoverIntents(book.environment, await readBilling(book.environment), "finish");
  expect((await readBilling(book.environment)).unfinished).toHaveLength(0);
  expect(await statesOf()).toEqual(["ready", "ready", "blocked"]);
});
