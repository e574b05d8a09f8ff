import { isDateFormat } from "numfmt";
import { formatAt } from "../../host/model/cellFormats";
import { shownIn } from "../document/notation";
import type { Counters } from "../../host/protocol/counters";
import type { OpenDocument } from "../document/openDocument";
import { summarise } from "../document/selectionSummary";
import { element } from "../dom";
import { language } from "../language";
import { texts } from "../texts";

const zoomSteps = [50, 75, 90, 100, 110, 125, 150, 200];

/** The bottom line: state, what the selection adds up to, what the add-in exchanged, zoom. */
export class StatusBar {
  private readonly state = element("span", {
    className: "state",
    textContent: texts.ready,
    attributes: { role: "status" },
  });
  private readonly summary = element("span", { className: "summary" });
  private readonly traffic = element("span", { className: "traffic", title: texts.traffic });
  private readonly zoom = element("select", { attributes: { "aria-label": texts.zoom } });
  readonly root: HTMLElement;

  constructor(onZoom: (percent: number) => void) {
    this.zoom.append(...zoomSteps.map((step) => new Option(`${step} %`, String(step))));
    this.zoom.addEventListener("change", () => onZoom(Number(this.zoom.value)));
    this.root = element("div", { className: "status" }, this.state, this.summary, this.traffic, this.zoom);
  }

  setState(text: string): void {
    this.state.textContent = text;
  }

  show(document: OpenDocument): void {
    const { sheet, workbook } = document;
    this.summary.replaceChildren(...summaryOf(document));
    const zoom = String(sheet.zoom);
    if (![...this.zoom.options].some((option) => option.value === zoom))
      this.zoom.append(new Option(`${zoom} %`, zoom));
    this.zoom.value = zoom;
    this.root.classList.toggle("read-only", workbook.readOnly);
  }

  showTraffic({ syncs, requestBytes, responseBytes }: Counters): void {
    const number = new Intl.NumberFormat(language);
    this.traffic.textContent = `${number.format(syncs)} ${texts.syncs} · ↑ ${bytesText(requestBytes)} · ↓ ${bytesText(responseBytes)}`;
  }
}

function summaryOf({ workbook, sheet, active }: OpenDocument): Node[] {
  const { count, numbers, sum } = summarise(sheet, sheet.selection);
  if (count < 2) return [];
  const { numberFormat } = formatAt(workbook, sheet, active.row, active.column);
  const total = new Intl.NumberFormat(language).format(count);
  const countPart = (): Node => element("span", {}, `${texts.count} `, element("b", { textContent: total }));
  if (isDateFormat(numberFormat)) return [countPart()];
  const shown = (value: number): string => shownIn(value, numberFormat === "@" ? "General" : numberFormat);
  const part = (label: string, value: number): Node =>
    element("span", {}, `${label} `, element("b", { textContent: shown(value) }));
  if (numbers === 0) return [countPart()];
  return [part(texts.average, sum / numbers), countPart(), part(texts.sum, sum)];
}

function bytesText(bytes: number): string {
  const [amount, unit] = bytes < 1e6 ? [bytes / 1e3, "kB"] : [bytes / 1e6, "MB"];
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(amount)} ${unit}`;
}
