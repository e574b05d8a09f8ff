import { inputText } from "../../../src/demo/document/inputText";
import { readTypedIn, shownIn, type PageLanguage } from "../../../src/demo/document/notation";
import { emptyState } from "../../../src/demo/document/cellEdit";

const typed = (text: string, pageLanguage: PageLanguage, numberFormat = "General") => {
  const input = readTypedIn(text, numberFormat, { date1904: false, pageLanguage });
  return input.kind === "formula" ? input.formula : [input.value, input.numberFormat];
};
const serial = 46093; // 12 March 2026

describe("on the French page", () => {
  it.each([
    ["2,5", 2.5, null],
    ["3,1415", 3.1415, null],
    ["-1 234,50", -1234.5, null],
    ["12,5 %", 0.125, "0.00%"],
    ["12/03/2026", serial, "dd/mm/yyyy"],
    ["12.03.26", serial, "dd/mm/yyyy"],
    ["1:30", 0.0625, "h:mm"],
    ["1,2,3", "1,2,3", null],
  ])("%s is read as it is written in French", (text, value, format) => {
    const [read, implied] = typed(text, "fr") as [unknown, string | null];
    expect(read).toBe(value);
    if (format !== null) expect(implied).toBe(format);
  });

  it("numbers and days are shown, and edited again, as they are typed", () => {
    expect(shownIn(12345.6, "#,##0.00", false, "fr").replace(/\s/gu, " ")).toBe("12 345,60");
    const edited = (value: number, format: string) => inputText({ ...emptyState, value }, format, false, "fr");
    expect([edited(2.5, "General"), edited(0.125, "0.0%"), edited(serial, "dd/mm/yyyy")]).toEqual([
      "2,5",
      "12,5%",
      "12/03/2026",
    ]);
  });

  it("text cells, formulas and apostrophes are left as they are", () => {
    expect([typed("2,5", "fr", "@"), typed("=A1*2", "fr"), typed("'2,5", "fr")]).toEqual([
      ["2,5", null],
      "=A1*2",
      ["2,5", null],
    ]);
  });
});

it("on the English page the month comes first and the comma groups", () => {
  expect([typed("12/03/2026", "en"), typed("1,234.5", "en")]).toEqual([
    [46359, "m/d/yyyy"],
    [1234.5, "#,##0.00"],
  ]);
  expect(shownIn(12345.6, "#,##0.00", false, "en")).toBe("12,345.60");
});
