import type { Environment } from "../../application/environment";
import type { Billing } from "../../application/readBilling";
import type { CarriedUnits } from "../../application/safety/carryUnits";
import type { MarginReport } from "../../application/reports/writeMarginSheet";
import { keepCells, type KeptCells } from "../../application/keptCells";
import { partOf, takeSteps } from "../../application/takeSteps";
import type { Progress, WorkbookChange } from "../../application/workbookPort";
import type { CellAddress } from "../../domain/diagnostics/diagnostic";
import type { TableName } from "../../domain/entries/source";
import { whileWanted, type Steps } from "../../domain/steps";
import type { Language } from "../../texts/language";
import { selectedUnits } from "../model/selection";
import { areasOfUnits, unitsInAreas } from "../model/sheetRows";
import type { DeviceMemory } from "./deviceMemory";
import type { Confirmation, DraftOptions, Notice, PaneView } from "./state";
import type { PaneStore } from "./store";
import { WorkRunner, type Job } from "./workRunner";

/** The world around the pane: the environment without what the user chooses in it. */
export type PaneWorld = Omit<Environment, "identity" | "language"> & {
  readonly memory: DeviceMemory;
  readonly report: (error: unknown) => void;
};

/** A use case as the pane runs it: what it is given, and what is to be told of it. */
export type Change = (environment: Environment, billing: Billing, progress: Progress) => Promise<Notice>;

/** A use case that writes nothing, and what it finds. */
export type Inspection<T> = (environment: Environment, billing: Billing, progress: Progress) => Promise<T>;

const changing = { kind: "changing", canCancel: false } as const;

/** What the pane does with the workbook. Components call these; what comes of it arrives as a change of state. */
export class PaneController {
  private readonly runner: WorkRunner;
  private readonly cells: KeptCells;

  constructor(
    private readonly store: PaneStore,
    private readonly world: PaneWorld,
  ) {
    this.runner = new WorkRunner(store, world.report);
    this.cells = keepCells(world.port);
  }

  /** Reads the workbook for the first time, at the view that was asked for. */
  readonly start = async (takeSelection: boolean): Promise<void> => {
    await this.read(false);
    if (takeSelection) await this.selectFromSheet();
  };

  readonly read = (quiet: boolean): Promise<void> =>
    this.runner.run({
      kind: "reading",
      quiet,
      canCancel: true,
      task: async (progress) => void (await this.afresh(progress)),
    });

  /** Does long work of a view step by step; `goesOn` false stops it, and it comes to nothing. */
  readonly workOut = <T>(steps: Steps<T>, goesOn: () => boolean): Promise<T | null> =>
    takeSteps(whileWanted(steps, goesOn), this.world.giveWay);

  /** Reads again what has changed, for showing it. */
  readonly follow = (): Promise<void> =>
    this.runner.run({
      ...{ kind: "reading", quiet: true, canCancel: true, canWait: true },
      task: async (progress) => void (await this.fresh(progress)),
    });

  /** Takes note of a change: its sheet will be read again. Whether that has to be done by itself, and not after work that goes on. */
  readonly noteChange = ({ sheetId, cause }: WorkbookChange): boolean => {
    this.cells.forget(sheetId);
    if (cause !== "calculation") return cause === "edit";
    const { billing, work } = this.store.state();
    const name = billing?.layout.sheets.find(({ id }) => id === sheetId)?.name;
    const isWriting = work !== null && !work.quiet;
    return !isWriting && billing !== null && billing.raws.some(({ sheet }) => sheet === name);
  };

  readonly cancel = (): void => this.runner.cancel();

  readonly retry = (): Promise<void> => this.runner.retry();

  readonly open = (view: PaneView): void => this.store.dispatch({ type: "viewOpened", view });

  readonly goTo = (place: CellAddress | { readonly sheet: string; readonly cell: null }): Promise<void> =>
    this.runner.run({
      ...{ kind: "showing", quiet: true, canCancel: false },
      task: () => this.world.port.activate(place.sheet, place.cell),
    });

  /** Ticks the units whose rows are selected on the sheet, and no others. */
  readonly selectFromSheet = (): Promise<void> =>
    this.runner.run({
      ...{ kind: "showing", quiet: true, canCancel: false },
      task: async () => {
        const selected = await this.world.port.selection();
        const found = selected ? unitsInAreas(this.units(), selected) : [];
        const ready = found.filter((unit) => unit.state === "ready");
        if (ready.length > 0)
          this.store.dispatch({ type: "selected", selection: new Set(ready.map(({ key }) => key)) });
        const notice = found.length === 0 ? ({ kind: "nothingInSelection" } as const) : null;
        const counts = { count: ready.length, waiting: found.length - ready.length };
        this.store.dispatch({ type: "noticed", notice: notice ?? { kind: "tookFromSheet", ...counts } });
      },
    });

  /** Selects the rows of the ticked units on their sheet. */
  readonly selectInSheet = (): Promise<void> =>
    this.runner.run({
      ...{ kind: "showing", quiet: true, canCancel: false },
      task: async () => {
        const units = selectedUnits(this.units(), this.store.state().backlog.selection);
        const found = areasOfUnits(units);
        if (!found) return;
        const taken = await this.world.port.select(found);
        const rows = found.areas.slice(0, taken).reduce((sum, area) => sum + area.rows, 0);
        const count = taken === found.areas.length ? found.count : rows;
        const notice = { kind: "selectedInSheet", sheet: found.sheet, count, others: units.length - count } as const;
        this.store.dispatch({ type: "noticed", notice });
      },
    });

  /** Plans the drafts of the selection; nothing is written. */
  readonly preview = (options: DraftOptions): Promise<void> =>
    this.runner.run({ kind: "drafting", quiet: true, canCancel: false, task: () => this.plan(options) });

  /** Writes the drafts that are previewed, unless a row of them changed meanwhile: then it shows what they would be now. */
  readonly createDrafts = (): Promise<void> => {
    const preview = this.store.state().preview;
    if (!preview) return Promise.resolve();
    return this.runner.run({
      ...{ kind: "drafting", quiet: false, canCancel: false },
      task: (progress) => this.writeDrafts(preview.options, progress),
    });
  };

  /** Confirms drafts against a fresh reading. */
  readonly confirm = ({ drafts, date }: Confirmation): Promise<void> =>
    this.runner.run({
      ...{ kind: "confirming", quiet: false, canCancel: false },
      task: async (progress) => {
        const { confirmInvoices } = await import("../../application/confirming/confirmInvoices");
        this.store.dispatch({ type: "confirmationAsked", confirmation: null });
        const billing = await this.afresh(progress);
        const outcome = await confirmInvoices(this.environment(), billing, { drafts, date }, progress);
        await this.fresh(progress);
        const { value, diagnostics } = outcome;
        this.store.dispatch({ type: "noticed", notice: { kind: "confirmed", count: value.length, diagnostics } });
        if (value[0]) await this.world.port.activate(value[0].sheet, null);
      },
    });

  readonly writeMargin = (report: MarginReport): Promise<void> =>
    this.runner.run({
      ...{ kind: "margin", quiet: false, canCancel: false },
      task: async () => {
        const { writeMarginSheet } = await import("../../application/reports/writeMarginSheet");
        const sheet = await writeMarginSheet(this.environment(), this.billing(), report);
        this.store.dispatch({ type: "noticed", notice: { kind: "marginWritten", sheet: sheet.name } });
        await this.world.port.activate(sheet.name, null);
      },
    });

  /** Makes ledgers in this workbook: the few that are needed and those asked for, or a whole sample. */
  readonly makeLedgers = (more: readonly TableName[] | "sample"): Promise<void> =>
    this.runner.run({
      ...{ kind: "making", quiet: false, canCancel: false },
      task: async (progress) => {
        const { makeLedgersIn } = await import("./makeLedgersIn");
        const sheets = await makeLedgersIn(this.environment(), more);
        await this.fresh(progress);
        this.store.dispatch({ type: "noticed", notice: { kind: "made", sheets } });
        if (sheets[0] !== undefined) await this.world.port.activate(sheets[0], null);
      },
    });

  /**
   * Runs a use case on a fresh reading, reads what it left, and says what came of it. Work that takes back what it wrote when its
   * progress throws may be cancelled.
   */
  readonly change = (work: Change, as: Pick<Job, "kind" | "canCancel"> = changing): Promise<void> =>
    this.runner.run({
      ...{ ...as, quiet: false },
      task: async (progress) => {
        const notice = await work(this.environment(), await this.afresh(progress), progress);
        await this.fresh(as.canCancel ? () => undefined : progress);
        this.store.dispatch({ type: "noticed", notice });
      },
    });

  /** Runs a use case that writes nothing on what was last read; null where it failed, which is told. */
  readonly inspect = async <T>(work: Inspection<T>, quiet = true): Promise<T | null> => {
    let found: T | null = null;
    await this.runner.run({
      ...{ kind: "reading", quiet, canCancel: true },
      task: async (progress) => {
        found = await work(this.environment(), this.billing(), progress);
      },
    });
    return found;
  };

  readonly welcome = (name: string): void => {
    this.store.dispatch({ type: "welcomed", name });
    this.world.memory.save({ name, welcomed: true });
  };

  readonly rename = (name: string): void => {
    this.store.dispatch({ type: "named", name });
    this.world.memory.save({ name });
  };

  readonly speak = (language: Language): void => {
    this.store.dispatch({ type: "languageChosen", language });
    this.world.memory.save({ language });
  };

  /** Reads every cell, whatever Excel told of changes: what is written is decided from this. */
  private afresh(progress: Progress): Promise<Billing> {
    this.cells.forget("all");
    return this.fresh(progress);
  }

  /** Reads what has changed in the workbook and takes the selection over to it. */
  private async fresh(progress: Progress): Promise<Billing> {
    const { readBilling } = await import("../../application/readBilling");
    const { paneBilling } = await import("../model/paneBilling");
    const environment = { ...this.environment(), port: this.cells.shown };
    const read = await readBilling(environment, undefined, partOf(progress, 0, 0.9), { memory: this.cells.readings });
    const billing = await takeSteps(paneBilling(read), environment.giveWay, partOf(progress, 0.9, 1));
    const { keys, diagnostics } = await this.carried(billing);
    this.store.dispatch({ type: "read", billing, today: this.world.clock.today(), selection: keys });
    if (diagnostics.length > 0) {
      this.store.dispatch({ type: "noticed", notice: { kind: "selectionChanged", diagnostics } });
      const { preview } = this.store.state();
      if (preview) await this.plan(preview.options);
    }
    return billing;
  }

  /** The selection in a later reading: rows that moved stay selected, rows that changed do not. */
  private async carried(billing: Billing): Promise<Pick<CarriedUnits, "keys" | "diagnostics">> {
    const { selection } = this.store.state().backlog;
    if (selection.size === 0) return { keys: selection, diagnostics: [] };
    const { carryUnitsInSteps } = await import("../../application/safety/carryUnits");
    const steps = carryUnitsInSteps(selectedUnits(this.units(), selection), billing.backlog.units);
    return takeSteps(steps, this.world.giveWay);
  }

  private async plan(options: DraftOptions): Promise<void> {
    const { planDrafts } = await import("../../application/drafting/planDrafts");
    const { draftRequestOf } = await import("./draftRequest");
    const request = draftRequestOf(this.store.state().backlog.selection, options);
    const { value, diagnostics } = planDrafts(this.billing(), request, this.environment());
    this.store.dispatch({ type: "previewed", preview: { options, invoices: value.invoices, diagnostics } });
  }

  private async writeDrafts(options: DraftOptions, progress: Progress): Promise<void> {
    const chosen = this.store.state().backlog.selection.size;
    const billing = await this.afresh(progress);
    const { selection } = this.store.state().backlog;
    if (selection.size < chosen) return;
    const { draftInvoices } = await import("../../application/drafting/draftInvoices");
    const { draftRequestOf } = await import("./draftRequest");
    const request = draftRequestOf(selection, options);
    const { value, diagnostics } = await draftInvoices(this.environment(), billing, request, progress);
    this.store.dispatch({ type: "selected", selection: new Set() });
    await this.fresh(progress);
    this.store.dispatch({ type: "viewOpened", view: "invoices" });
    this.store.dispatch({ type: "noticed", notice: { kind: "drafted", count: value.length, diagnostics } });
    if (value[0]) await this.world.port.activate(value[0].sheet, null);
  }

  private environment(): Environment {
    const { clock, random, digest, giveWay, memory } = this.world;
    const { name, language } = this.store.state();
    const identity = { name, clientId: memory.clientId };
    const pace = giveWay ? { giveWay } : {};
    return { port: this.cells.live, clock, random, digest, ...pace, language, identity };
  }

  private billing(): Billing {
    const { billing } = this.store.state();
    if (!billing) throw new Error("The workbook was not read yet.");
    return billing;
  }

  private units(): Billing["backlog"]["units"] {
    return this.store.state().billing?.backlog.units ?? [];
  }
}
