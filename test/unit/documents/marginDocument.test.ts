import { marginDocument } from "../../../src/documents/margin/marginDocument";
import type { MarginOptions } from "../../../src/documents/margin/marginContext";
import { diagnose } from "../../../src/domain/diagnostics/diagnostic";
import { calculateDocuments } from "./calculateDocument";
import { cellWith, textsOf } from "./cellsOf";
import { day } from "./invoiceSample";
import { marginOf, marginRow } from "./marginSample";

const options: MarginOptions = {
  ...{ language: "en", currency: "EUR", by: ["project", "month"], from: null, until: null },
  ...{ asOf: day("2026-07-31"), sheetName: "Margin", paper: "A4" },
};

const rows = [
  marginRow("project", "Website", {
    billed: "12000",
    cost: "7400.5",
    hours: "120",
    wip: "1600",
    estimatedHours: "100",
  }),
  marginRow("project", "Hosting", { billed: "600", cost: "740", hours: "8" }),
  marginRow("project", "Idea", { cost: "74", hours: "1" }),
  marginRow("month", "2026-07", { billed: "12600", cost: "8214.5", hours: "129", wip: "1600" }),
];

test("totals and ratios are live and give what the engine says", () => {
  const formulas = calculateDocuments(marginDocument(marginOf(rows), options));
  expect(formulas.length).toBeGreaterThan(20);
  expect(formulas.filter(({ expected, found }) => expected !== found)).toEqual([]);
  expect(formulas.map(({ found }) => found)).toEqual(expect.arrayContaining(["12600", "4385.5", "0.3481"]));
});

test("a margin of nothing billed is blank, never 0 %", () => {
  const document = marginDocument(marginOf(rows), options);
  const { row } = cellWith(document, "Idea");
  const formulas = document.cells.filter((cell) => cell.row === row && cell.content.kind === "formula");
  expect(formulas.map(({ content }) => content)).not.toContainEqual(
    expect.objectContaining({ formula: expect.stringMatching(new RegExp(`^=IF\\(B${row + 1}=0`)) as string }),
  );
});

test("columns that nothing is known of are not shown", () => {
  const texts = textsOf(marginDocument(marginOf(rows), options));
  expect(texts).not.toContain("Contract value");
  expect(texts).not.toContain("Cap left");
  expect(texts).toContain("Est. hours");
});

test("charts show margin, billed against cost by month, and estimate against actual", () => {
  const { charts } = marginDocument(marginOf(rows), options);
  expect(charts.map(({ title }) => title)).toEqual([
    "Margin by project",
    "Billed against cost",
    "Hours: estimate against actual",
  ]);
  expect(charts[1]!.data.rows).toBe(2);
});

test("a chart of many keys shows the largest ones", () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    marginRow("project", `P${index}`, { billed: String(index), cost: "1" }),
  );
  const { charts } = marginDocument(marginOf(many), options);
  expect(charts[0]!.data.rows).toBe(13);
});

test("losses are red, and hours over their estimate stand out", () => {
  const formats = marginDocument(marginOf(rows), options).conditionalFormats;
  expect(formats.some(({ formula }) => /<0\)$/.test(formula))).toBe(true);
  expect(formats.some(({ formula }) => />/.test(formula))).toBe(true);
});

test("missing cost rates are counted and named", () => {
  const diagnostics = [diagnose("cost.missing", null, { name: "Ben Okafor", count: "3" })];
  const texts = textsOf(marginDocument(marginOf(rows, diagnostics), options));
  expect(texts).toContain("3 rows have no cost rate and are not in the cost: Ben Okafor");
});

test("a period without work says so", () => {
  expect(textsOf(marginDocument(marginOf([]), { ...options, language: "fr" }))).toContain(
    "Aucun travail sur cette période.",
  );
});

const blockTitles = ["Project", "Client", "Person", "Lowest effective rates"];

test("no block is torn by the end of a page", () => {
  const rows = (by: "project" | "client" | "person") =>
    Array.from({ length: 18 }, (_, index) =>
      marginRow(by, `${by} ${index}`, { billed: "100", cost: "60", hours: "4" }),
    );
  const document = marginDocument(marginOf([...rows("project"), ...rows("client"), ...rows("person")]), {
    ...options,
    by: ["project", "client", "person"],
  });
  const headings = document.cells
    .filter(({ content }) => content.kind === "text" && blockTitles.includes(content.text))
    .map(({ row }) => row);
  expect(document.page.pageBreaksBefore.length).toBeGreaterThan(0);
  expect(document.page.pageBreaksBefore.filter((row) => !headings.includes(row))).toEqual([]);
});

test("a chart's labels are texts under an empty corner, so that they are labels in every spreadsheet", () => {
  const document = marginDocument(marginOf([marginRow("project", "=Kestrel", { billed: "100", cost: "60" })]), options);
  const { data } = document.charts[0]!;
  const at = (row: number) => document.cells.find((cell) => cell.row === row && cell.column === data.column);
  expect(at(data.row)).toBeUndefined();
  expect(at(data.row + 1)!.content).toEqual({ kind: "text", text: "=Kestrel" });
});
