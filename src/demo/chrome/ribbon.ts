import type { OpenDocument } from "../document/openDocument";
import { element } from "../dom";
import { texts } from "../texts";
import type { PaneView } from "./addinPane";
import { button } from "./button";
import { openChoices } from "./menu";

export type RibbonActions = {
  readonly create: () => void;
  readonly open: () => void;
  readonly openSample: (name: string) => void;
  readonly download: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly find: () => void;
  readonly freeze: () => void;
  readonly print: () => void;
  readonly openPane: (view: PaneView) => void;
  readonly toggleSecond: (() => void) | null;
};

/** The strip of commands: the page's own, and the add-in's as its manifest puts them on Excel's Home tab. */
export class Ribbon {
  readonly root: HTMLElement;
  private readonly undo: HTMLButtonElement;
  private readonly redo: HTMLButtonElement;
  private readonly freeze: HTMLButtonElement;
  private readonly second: HTMLButtonElement;

  constructor(samples: readonly string[], actions: RibbonActions) {
    this.undo = button({ icon: "undo", label: texts.undo, iconOnly: true }, actions.undo);
    this.redo = button({ icon: "redo", label: texts.redo, iconOnly: true }, actions.redo);
    this.freeze = button({ icon: "freeze", label: texts.freeze, iconOnly: true }, actions.freeze);
    const chooseSample = button({ icon: "samples", label: texts.samples }, () =>
      openChoices(chooseSample.getBoundingClientRect(), samples, actions.openSample),
    );
    chooseSample.hidden = samples.length === 0;
    const file = group(
      button({ icon: "new", label: texts.new }, actions.create),
      button({ icon: "open", label: texts.open, tip: texts.openTip }, actions.open),
      chooseSample,
      button({ icon: "download", label: texts.download, tip: texts.downloadTip }, actions.download),
    );
    const edit = group(
      this.undo,
      this.redo,
      button({ icon: "find", label: texts.find, iconOnly: true }, actions.find),
      this.freeze,
      button({ icon: "print", label: texts.print, iconOnly: true }, actions.print),
    );
    const { toggleSecond } = actions;
    this.second = button({ icon: "second", label: texts.second, tip: texts.secondTip, iconOnly: true }, () =>
      toggleSecond?.(),
    );
    this.second.hidden = toggleSecond === null;
    edit.append(this.second);
    const addin = group(
      button({ icon: "billing", label: texts.billing }, () => actions.openPane("")),
      button({ icon: "billSelection", label: texts.billSelection }, () => actions.openPane("selection")),
      button({ icon: "check", label: texts.check }, () => actions.openPane("check")),
      button({ icon: "margin", label: texts.margin }, () => actions.openPane("margin")),
    );
    addin.classList.add("addin");
    this.root = element("div", { className: "ribbon", attributes: { role: "toolbar" } }, file, edit, addin);
  }

  /** Whether a second person has the workbook open. */
  showSecond(open: boolean): void {
    this.second.classList.toggle("pressed", open);
    this.second.setAttribute("aria-pressed", String(open));
  }

  show({ history, sheet }: OpenDocument): void {
    this.undo.disabled = !history.canUndo;
    this.undo.title = history.isLost && !history.canUndo ? texts.undoLost : texts.undo;
    this.redo.disabled = !history.canRedo;
    const label = sheet.freeze ? texts.unfreeze : texts.freeze;
    this.freeze.title = label;
    this.freeze.setAttribute("aria-label", label);
    this.freeze.classList.toggle("pressed", sheet.freeze !== null);
  }
}

function group(...buttons: HTMLElement[]): HTMLElement {
  return element("div", { className: "group" }, ...buttons);
}
