import type { ChartLabels } from "../../model/chartLook";
import { isSame } from "../sheet/same";
import { attribute, child, element, flag, text, type XmlElement } from "../xml/xmlElement";
import { applyLook, readLook } from "./chartLookXml";

const positions: Readonly<Record<string, string>> = {
  BestFit: "bestFit",
  Bottom: "b",
  Center: "ctr",
  InsideBase: "inBase",
  InsideEnd: "inEnd",
  Left: "l",
  OutsideEnd: "outEnd",
  Right: "r",
  Top: "t",
};

const shows = [
  ["legendKey", "c:showLegendKey"],
  ["value", "c:showVal"],
  ["categoryName", "c:showCatName"],
  ["seriesName", "c:showSerName"],
  ["percentage", "c:showPercent"],
  ["bubbleSize", "c:showBubbleSize"],
] as const;

const labelsOrder =
  "c:dLbl c:delete c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize c:separator".split(
    " ",
  );

/** What stands beside the points of a series; null when nothing does. */
export function readLabels(owner: XmlElement | null): ChartLabels | null {
  const labels = child(owner, "c:dLbls");
  if (!labels || flag(child(labels, "c:delete"), "val")) return null;
  const on = (name: string) => flag(child(labels, name), "val");
  const shown = Object.fromEntries(shows.map(([field, name]) => [field, on(name)]));
  if (!Object.values(shown).includes(true)) return null;
  const position = child(labels, "c:dLblPos");
  const separator = child(labels, "c:separator");
  const format = child(labels, "c:numFmt");
  return {
    ...(shown as Pick<ChartLabels, (typeof shows)[number][0]>),
    position: position && (wordOf(attribute(position, "val")) ?? null),
    separator: separator && text(separator),
    numberFormat: format && !flag(format, "sourceLinked") ? attribute(format, "formatCode") : null,
    look: readLook(labels),
  };
}

function wordOf(code: string | null): string | undefined {
  return Object.keys(positions).find((word) => positions[word] === code);
}

/** The labels of a series as the model wants them; null where the file's say the same, or where there are to be none. */
export function labelsXml(owner: XmlElement, wanted: ChartLabels | null): XmlElement | null {
  const known = child(owner, "c:dLbls");
  if (known && isSame(readLabels(owner), wanted)) return known;
  if (!wanted) return null;
  const format = wanted.numberFormat;
  const labels = element("c:dLbls", {}, [
    ...(format === null ? [] : [element("c:numFmt", { formatCode: format, sourceLinked: 0 })]),
    ...(wanted.position === null ? [] : [element("c:dLblPos", { val: positions[wanted.position] ?? "bestFit" })]),
    ...shows.map(([field, name]) => element(name, { val: wanted[field] ? 1 : 0 })),
    ...(wanted.separator === null ? [] : [element("c:separator", {}, [wanted.separator])]),
  ]);
  applyLook(labels, wanted.look, labelsOrder);
  return labels;
}
