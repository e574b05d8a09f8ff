import type { FilterList } from "../document/filters";
import { element } from "../dom";
import { texts } from "../texts";
import { button } from "./button";
import { openPopup } from "./menu";

const maxShown = 300;

export type FilterMenuOptions = {
  readonly anchor: DOMRect;
  readonly list: FilterList;
  readonly column: number;
  readonly choices: readonly string[];
  readonly onApply: (values: readonly string[] | null) => void;
};

/** The menu of a filter button: the values of the column, to be ticked. */
export function openFilterMenu({ anchor, list, column, choices, onApply }: FilterMenuOptions): void {
  const criterion = list.criteria.get(column - list.body.column);
  const chosen = new Set(criterion?.kind === "values" ? criterion.values : choices);
  const search = element("input", { type: "search", placeholder: texts.filterSearch });
  const items = element("div", { className: "filter-values" });
  const show = (): void => {
    const wanted = search.value.toLowerCase();
    const matching = choices.filter((choice) => choice.toLowerCase().includes(wanted)).slice(0, maxShown);
    const all = tick(
      texts.selectAll,
      matching.every((choice) => chosen.has(choice)),
      (on) => {
        for (const choice of matching) change(choice, on);
        show();
      },
    );
    items.replaceChildren(
      all,
      ...matching.map((choice) => tick(choice || texts.blank, chosen.has(choice), (on) => change(choice, on))),
    );
  };
  const change = (choice: string, on: boolean): void => {
    if (on) chosen.add(choice);
    else chosen.delete(choice);
  };
  const finish = (values: readonly string[] | null): void => {
    close();
    onApply(values);
  };
  search.addEventListener("input", show);
  show();
  const buttons = element("div", { className: "buttons" });
  buttons.append(
    button({ label: texts.clearFilter }, () => finish(null)),
    button({ label: texts.apply }, () => finish(chosen.size === choices.length ? null : [...chosen])),
  );
  buttons.lastElementChild?.classList.add("primary");
  const close = openPopup(anchor, element("div", { className: "filter-menu" }, search, items, buttons));
  search.focus();
}

function tick(label: string, checked: boolean, onChange: (on: boolean) => void): HTMLElement {
  const box = element("input", { type: "checkbox", checked });
  box.addEventListener("change", () => onChange(box.checked));
  return element("label", {}, box, label);
}
