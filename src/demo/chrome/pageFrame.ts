import type { PageLayout } from "../../host/model/features";
import type { Sheet } from "../../host/model/sheet";
import { splitHeaderFooter, type HeaderFooterParts } from "../../host/objects/headerFooterText";
import { element } from "../dom";
import { language } from "../language";

const pixelsPerInch = 96;

/** Papers by the file's number, in CSS pixels: short and long side. A4 where the sheet says nothing we know. */
const papers: Readonly<Record<number, readonly [number, number]>> = {
  1: [816, 1056],
  3: [1056, 1632],
  5: [816, 1344],
  8: [1123, 1587],
  9: [794, 1123],
  11: [559, 794],
};

/** The size of a sheet's paper in pixels. */
export function paperOf(page: PageLayout | null): { readonly width: number; readonly height: number } {
  const [short, long] = papers[page?.paperSize ?? 9] ?? papers[9]!;
  return page?.orientation === "landscape" ? { width: long, height: short } : { width: short, height: long };
}

/** Page margins in pixels; the model has inches, as the file. */
export function marginsOf(page: PageLayout | null): PageLayout["margins"] {
  const { left = 0.7, right = 0.7, top = 0.75, bottom = 0.75, header = 0.3, footer = 0.3 } = page?.margins ?? {};
  const pixels = (inches: number): number => inches * pixelsPerInch;
  return {
    left: pixels(left),
    right: pixels(right),
    top: pixels(top),
    bottom: pixels(bottom),
    header: pixels(header),
    footer: pixels(footer),
  };
}

type PageFacts = { readonly page: number; readonly pages: number; readonly file: string };

/** The header and footer of one page. */
export function marginLines(sheet: Sheet, facts: PageFacts): HTMLElement[] {
  const { header, footer, left, right } = marginsOf(sheet.page);
  const sides = `left:${left}px;right:${right}px;`;
  const lines = [
    { text: sheet.page?.header ?? "", place: `${sides}top:${header}px` },
    { text: sheet.page?.footer ?? "", place: `${sides}bottom:${footer}px` },
  ];
  return lines
    .filter(({ text }) => text !== "")
    .map(({ text, place }) => {
      const parts: HeaderFooterParts = splitHeaderFooter(text);
      const line = element("div", { className: "margin-line" });
      line.append(
        ...[parts.left, parts.center, parts.right].map((part) =>
          element("span", { textContent: filledIn(part, sheet, facts) }),
        ),
      );
      line.style.cssText = place;
      return line;
    });
}

/** Codes replaced by what they stand for; those that only set a font are left out. */
function filledIn(text: string, sheet: Sheet, { page, pages, file }: PageFacts): string {
  const now = new Date();
  const values: Readonly<Record<string, string>> = {
    "&": "&",
    P: String(page),
    N: String(pages),
    A: sheet.name,
    F: file,
    Z: "",
    D: now.toLocaleDateString(language),
    T: now.toLocaleTimeString(language),
  };
  return text.replace(/&(?:"[^"]*"|K[0-9A-F]{6}|\d+|([&PNAFZDTBIUESXYG]))/gi, (_, code: string | undefined) =>
    code === undefined ? "" : (values[code.toUpperCase()] ?? ""),
  );
}
