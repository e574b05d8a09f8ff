import { AddinPane } from "./chrome/addinPane";
import { acceptFiles } from "./chrome/fileDrop";
import { FindBar } from "./chrome/findBar";
import { FormulaBar, typedArea } from "./chrome/formulaBar";
import { paneDivider } from "./chrome/paneDivider";
import { openPrintPreview } from "./chrome/printPreview";
import { askWhether } from "./chrome/question";
import { Ribbon } from "./chrome/ribbon";
import { SheetTabs } from "./chrome/sheetTabs";
import { type SecondPerson, SharingSwitch } from "./chrome/sharingSwitch";
import { StatusBar } from "./chrome/statusBar";
import { showToast } from "./chrome/toast";
import { findNext } from "./document/findText";
import type { OpenDocument } from "./document/openDocument";
import { appendSheet, renameSheetAt, setZoom, stepSheet, toggleFreeze } from "./document/sheetCommands";
import { downloadFile, element } from "./dom";
import { GridController } from "./grid/gridController";
import type { HostedWorkbook } from "./hosting";
import { fileBytes, newFile, openFile } from "./hosting";
import { reasonOf } from "./reasonOf";
import { fetchSample } from "./samples";
import { texts } from "./texts";

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The demo page: a workbook's grid with the add-in's pane beside it. */
export class DemoPage {
  private readonly grid: GridController;
  private readonly formulaBar: FormulaBar;
  private readonly tabs: SheetTabs;
  private readonly status: StatusBar;
  private readonly ribbon: Ribbon;
  private readonly findBar: FindBar;
  private readonly pane = new AddinPane(
    () => this.showTraffic(),
    () => this.grid.view.root.focus(),
  );
  readonly root = element("div", { className: "desk" });
  readonly sharing: SharingSwitch;
  private readonly fileName = element("span", { className: "file-name" });
  private readonly picker = acceptFiles((bytes, name) => this.openFile(bytes, name));
  private stopListening: () => void = () => undefined;
  private frame = 0;
  private settleTimer = 0;

  constructor(
    samples: readonly string[],
    private hosted: HostedWorkbook,
    second: SecondPerson | null,
  ) {
    this.grid = new GridController(this.document, this.hosted.evaluate, {
      find: () => this.findBar.open(),
      switchSheet: (step) => stepSheet(this.document, step),
      print: () => openPrintPreview(this.document, this.hosted.evaluate),
      save: () => this.download(),
      onEditing: (editing) => this.setEditing(editing),
      onText: (text) => this.formulaBar.setText(text),
      attempt: (change) => this.attempt(change),
    });
    this.formulaBar = this.newFormulaBar();
    this.tabs = new SheetTabs({
      activate: (index) => {
        if (this.grid.editor.end("leave", "")) this.attempt(() => this.document.activateSheet(index));
      },
      rename: (index, name) => this.renameSheet(index, name),
      add: () => this.attempt(() => appendSheet(this.document)),
    });
    this.status = new StatusBar((percent) => {
      setZoom(this.document, percent);
      this.grid.view.root.focus();
    });
    this.ribbon = this.newRibbon(samples, second);
    this.sharing = new SharingSwitch(second, (open) => this.ribbon.showSecond(open));
    this.findBar = new FindBar(
      (text, backwards) => this.find(text, backwards),
      () => this.grid.view.root.focus(),
    );
    this.layOut();
    if (!second) this.pane.setOpen(false);
    this.show(this.hosted);
  }

  /** Takes the page away; its workbook is closed. */
  dispose(): void {
    this.stopListening();
    this.pane.dispose();
    this.hosted.dispose();
    this.root.remove();
  }

  get document(): OpenDocument {
    return this.hosted.document;
  }

  /** Opens the bytes of an .xlsx file; says why when it cannot. */
  open(bytes: Uint8Array, name: string): void {
    this.attempt(() => this.show(openFile(bytes, name)));
  }

  private openFile(bytes: Uint8Array, name: string): void {
    void this.mayReplace().then((may) => may && this.open(bytes, name));
  }

  private async openSample(name: string): Promise<void> {
    if (!(await this.mayReplace())) return;
    const sample = await fetchSample(name);
    if (sample) this.open(sample, name);
    else showToast(`${texts.failed}: ${name}`, "error");
  }

  private show(hosted: HostedWorkbook): void {
    this.stopListening();
    this.sharing.end();
    if (hosted !== this.hosted) this.hosted.dispose();
    this.hosted = hosted;
    const { document } = hosted;
    this.fileName.textContent = document.workbook.name;
    if (this.sharing.isFirst) window.document.title = `${document.workbook.name} · Sheetbill`;
    const stops = [
      document.onChanged(() => this.schedule()),
      document.workbook.onCellsChanged(() => this.settleSoon()),
    ];
    this.stopListening = () => stops.forEach((stop) => stop());
    this.grid.show(document, hosted.evaluate);
    this.pane.connect(hosted.session);
    this.showTraffic();
    this.refresh();
  }

  /** Results and events wait for the end of the present change, however many cells it touches. */
  private settleSoon(): void {
    if (this.settleTimer) return;
    this.settleTimer = window.setTimeout(() => {
      this.settleTimer = 0;
      this.hosted.settle();
      this.document.changed();
    });
  }

  private schedule(): void {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.hosted.announce();
      this.refresh();
    });
  }

  private refresh(): void {
    this.formulaBar.show(this.document, this.grid.editor.open ? this.grid.editor.field.value : this.grid.activeText);
    this.tabs.show(this.document);
    this.status.show(this.document);
    this.ribbon.show(this.document);
  }

  private showTraffic(): void {
    this.status.showTraffic(this.hosted.session.counters);
  }

  private newFormulaBar(): FormulaBar {
    return new FormulaBar({
      goTo: (address) => {
        const area = typedArea(address);
        if (area) this.grid.goTo(area);
        else this.grid.view.root.focus();
      },
      start: () => undefined,
      type: (text) => this.typeInFormulaBar(text),
      commit: () => {
        if (this.grid.editor.end("enter", "")) this.grid.view.root.focus();
      },
      cancel: () => {
        this.grid.editor.cancel();
        this.grid.view.root.focus();
        this.refresh();
      },
    });
  }

  private newRibbon(samples: readonly string[], second: SecondPerson | null): Ribbon {
    return new Ribbon(samples, {
      create: () => void this.mayReplace().then((may) => may && this.show(newFile(texts.untitled))),
      open: () => this.picker.click(),
      openSample: (name) => void this.openSample(name),
      download: () => this.download(),
      undo: () => this.attempt(() => this.document.undo()),
      redo: () => this.attempt(() => this.document.redo()),
      find: () => this.findBar.open(),
      freeze: () => this.toggleFreeze(),
      print: () => openPrintPreview(this.document, this.hosted.evaluate),
      openPane: (view) => this.pane.open(view),
      toggleSecond: second && (() => this.sharing.toggle(this.document.workbook)),
    });
  }

  private layOut(): void {
    const brand = element("div", { className: "brand" });
    brand.append(element("img", { src: "./assets/icon-32.png", alt: "", width: 20, height: 20 }), this.fileName);
    brand.append(this.sharing.label, element("span", { className: "subtitle", textContent: texts.subtitle }));
    const gridSide = element(
      "div",
      { className: "grid-side" },
      this.grid.view.root,
      this.findBar.root,
      this.grid.spoken,
    );
    const sheetSide = element("main", {}, this.formulaBar.root, gridSide, this.tabs.root);
    const work = element("div", { className: "work" }, sheetSide, paneDivider(), this.pane.root);
    this.root.append(brand, this.ribbon.root, work, this.status.root);
    window.document.body.append(this.root);
    this.grid.view.root.focus();
    window.document.addEventListener("mousedown", (event) => this.leaveCell(event), true);
    window.addEventListener("beforeunload", (event) => {
      if (this.sharing.isFirst && this.document.changes.changed) event.preventDefault();
    });
  }

  /** Buttons do not take the focus, so an entry under way is kept here before they act on the sheet. */
  private leaveCell(event: MouseEvent): void {
    const inside = event.target instanceof Element && event.target.closest(".grid, .formula-bar, .menu, .toast");
    if (!inside) this.grid.editor.end("leave", "");
  }

  /** Changes that were not downloaded are given up only when the user says so. */
  private async mayReplace(): Promise<boolean> {
    return !this.document.changes.changed || (await askWhether(texts.unsaved, texts.discard, texts.keep));
  }

  private download(): void {
    this.attempt(() => {
      const bytes = fileBytes(this.document.workbook);
      downloadFile(this.document.workbook.name, new Uint8Array(bytes), xlsxType);
      this.document.changes.saved();
    });
  }

  private find(text: string, backwards: boolean): boolean {
    const { workbook, active } = this.document;
    const after = { sheetIndex: workbook.activeSheet, ...active };
    const found = findNext(workbook, { text, after, backwards });
    if (!found) return false;
    this.document.activateSheet(found.sheetIndex);
    this.grid.selection.selectCell(found);
    return true;
  }

  private renameSheet(index: number, name: string): void {
    this.attempt(() => renameSheetAt(this.document, index, name));
    this.refresh();
    this.grid.view.root.focus();
  }

  private toggleFreeze(): void {
    this.grid.view.root.scrollTo(0, 0);
    toggleFreeze(this.document);
  }

  private typeInFormulaBar(text: string): void {
    if (!this.grid.editor.open) this.grid.editor.openBeside(text);
    else this.grid.editor.setText(text);
  }

  private setEditing(editing: boolean): void {
    this.hosted.session.setCellEditing(editing);
    this.status.setState(editing ? texts.editing : texts.ready);
  }

  private attempt(change: () => void): boolean {
    try {
      change();
      return true;
    } catch (error) {
      showToast(reasonOf(error), "error");
      return false;
    }
  }
}
