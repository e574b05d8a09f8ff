import { readFileSync } from "node:fs";
import type { Workbook } from "../../src/host/model/workbook";
import { CliFolder } from "../support/runCli";
import { smallBook, workbookOf } from "../support/sheetLiteral";

let folder: CliFolder;
beforeEach(() => (folder = new CliFolder()));
afterEach(() => folder.remove());

const row = (...cells: readonly (string | number)[]) => ["2026-05-04", "Website", "Design", "Ann", ...cells];

type Case = readonly [what: string, book: () => Workbook, code: string, place: string | null];

const cases: readonly Case[] = [
  ["text where hours belong", () => smallBook([row("a few", "x")]), "hours.unreadable", "Time!E2"],
  [
    "an error cell",
    () => smallBook([["2026-05-04", "Website", "Design", "Ann", { error: "#REF!" }, "x"]]),
    "cell.error",
    "Time!E2",
  ],
  [
    "a project nobody knows",
    () => smallBook([["2026-05-04", "Webiste", "Design", "Ann", 1, "x"]]),
    "project.unknown",
    "Time!B2",
  ],
  ["a blank date", () => smallBook([["", "Website", "Design", "Ann", 1, "x"]]), "date.blank", "Time!A2"],
  [
    "two equal rates",
    () =>
      smallBook([row(1, "x")], {
        Rates: [
          ["Project", "Rate"],
          ["Website", 100],
          ["Website", 100],
        ],
      }),
    "rate.ambiguous",
    "Time!D2",
  ],
  [
    "a rate gap",
    () =>
      smallBook([row(1, "x")], {
        Rates: [
          ["Project", "Rate", "From"],
          ["Website", 100, "2026-06-01"],
        ],
      }),
    "rate.missing",
    "Time!D2",
  ],
];

test.each(cases)("%s is named with its cell and a remedy, and the row is not billed", async (_, book, code, place) => {
  const file = folder.save("book.xlsx", book());
  const before = readFileSync(file);
  const { json, exitCode } = await folder.run(
    "invoice",
    file,
    "--all",
    "--date",
    "2026-11-20",
    "--out",
    folder.file("out.xlsx"),
  );
  const found = json.diagnostics.find(
    (diagnostic: { code: string; severity: string }) => diagnostic.code === code && diagnostic.severity === "error",
  );
  expect(found).toBeDefined();
  expect(`${found.sheet}!${found.cell}`).toBe(place);
  expect(found.message).not.toBe("");
  expect(found.remedy).not.toBe("");
  expect(json.invoices).toEqual([]);
  expect(exitCode).toBe(1);
  expect(readFileSync(file)).toEqual(before);
});

test("a good row beside a bad one is billed", async () => {
  const file = folder.save("book.xlsx", smallBook([row("a few", "x"), row(2, "y")]));
  const { json, exitCode } = await folder.run("draft", file, "--all", "--date", "2026-11-20");
  expect(json.invoices.map((invoice: { net: string }) => invoice.net)).toEqual(["200.00"]);
  expect(exitCode).toBe(1);
});

test("a missing table is named", async () => {
  const file = folder.save(
    "book.xlsx",
    workbookOf({
      Time: [
        ["Date", "Project", "Hours"],
        ["2026-05-04", "Website", 1],
      ],
    }),
  );
  const { json, exitCode } = await folder.run("check", file);
  expect(json.diagnostics.map((diagnostic: { code: string }) => diagnostic.code)).toContain("table.missing");
  expect(exitCode).toBe(1);
});

test("a misspelt header is named with the header that was probably meant", async () => {
  const file = folder.save(
    "book.xlsx",
    smallBook([], {
      Time: [
        ["Date", "Project", "Houres"],
        ["2026-05-04", "Website", 1],
      ],
    }),
  );
  const { json } = await folder.run("check", file);
  const unknown = json.diagnostics.find((diagnostic: { code: string }) => diagnostic.code === "header.unknown");
  expect([unknown.sheet, unknown.cell]).toEqual(["Time", "C1"]);
  expect(`${unknown.message} ${unknown.remedy}`).toContain("Hours");
  expect(json.diagnostics.map((diagnostic: { code: string }) => diagnostic.code)).toContain("header.missing");
});

test("a protected ledger stops the run before anything is written, and says what to do", async () => {
  const book = smallBook([row(1, "x")]);
  const time = book.sheetNamed("Time")!;
  time.protection = { ...time.protection, protected: true };
  time.changed.add("protection");
  const file = folder.save("book.xlsx", book);
  const { exitCode, messages, out } = await folder.run("draft", file, "--all", "--out", folder.file("out.xlsx"));
  expect(exitCode).toBe(2);
  expect(out).toBe("");
  expect(messages).toMatch(/protect/i);
  expect(() => readFileSync(folder.file("out.xlsx"))).toThrow(/ENOENT/);
});

test.each([
  ["a text file", "Date;Hours\n2026-05-04;2", /not an Excel workbook/],
  ["a truncated workbook", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), /not a sound/],
])("%s is refused with the reason", async (_, content, reason) => {
  const { exitCode, messages } = await folder.run("check", folder.save("book.xlsx", content));
  expect(exitCode).toBe(2);
  expect(messages).toMatch(reason);
});

test("the input is never overwritten by --out", async () => {
  const file = folder.save("book.xlsx", smallBook([row(1, "x")]));
  const before = readFileSync(file);
  const { exitCode } = await folder.run("draft", file, "--all", "--out", file);
  expect(exitCode).toBe(2);
  expect(readFileSync(file)).toEqual(before);
});

test("without --out a run is a dry run", async () => {
  const file = folder.save("book.xlsx", smallBook([row(1, "x")]));
  const before = readFileSync(file);
  const { exitCode, json } = await folder.run("invoice", file, "--all", "--date", "2026-11-20");
  expect(exitCode).toBe(0);
  expect(json.invoices).toHaveLength(1);
  expect(readFileSync(file)).toEqual(before);
});
