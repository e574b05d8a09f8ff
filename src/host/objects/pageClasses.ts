import type { Area } from "../model/address";
import type { PageLayout } from "../model/features";
import type { Sheet } from "../model/sheet";
import type { CallArguments } from "../protocol/callArguments";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import { type HostObject, hostObject } from "../protocol/hostObject";
import type { ObjectClass, Scalar } from "../protocol/objectClass";
import { joinHeaderFooter, splitHeaderFooter, type HeaderFooterParts } from "./headerFooterText";
import { pageSetupScalars } from "./pageSetupScalars";
import { range, rangeArgument, rangeAreas, wholeSheet, type RangeAreasTarget } from "./rangeTarget";

const pointsPerInch = 72;

/** The page of a sheet; a sheet made since has none until it is asked for. */
function pageOf(sheet: Sheet): PageLayout {
  sheet.page ??= {
    orientation: "portrait",
    paperSize: null,
    fitToWidth: null,
    fitToHeight: null,
    scale: null,
    margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
    printArea: null,
    titleRows: null,
    titleColumns: null,
    horizontalBreaks: [],
    verticalBreaks: [],
    header: "",
    footer: "",
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
  };
  return sheet.page;
}

function change(sheet: Sheet, made: Partial<PageLayout>): void {
  sheet.page = { ...pageOf(sheet), ...made };
  sheet.changed.add("page");
}

/** Paper sizes by the number files have. */
const papers: Readonly<Record<string, number>> = {
  Letter: 1,
  Tabloid: 3,
  Legal: 5,
  Executive: 7,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
};

function flag(part: "centerHorizontally" | "centerVertically" | "printGridlines" | "printHeadings"): Scalar<Sheet> {
  return {
    get: (sheet) => pageOf(sheet)[part],
    set: (sheet, value) => change(sheet, { [part]: value === true }),
  };
}

/** Margins are points in the API, inches in files. */
function margin(side: keyof PageLayout["margins"]): Scalar<Sheet> {
  return {
    get: (sheet) => pageOf(sheet).margins[side] * pointsPerInch,
    set: (sheet, value) => {
      if (typeof value !== "number" || value < 0) throw invalidArgument();
      change(sheet, { margins: { ...pageOf(sheet).margins, [side]: value / pointsPerInch } });
    },
  };
}

function setZoom(sheet: Sheet, value: unknown): void {
  const { scale, horizontalFitToPages, verticalFitToPages } = (value ?? {}) as Record<
    string,
    number | null | undefined
  >;
  if (scale != null) {
    if (scale < 10 || scale > 400) throw invalidArgument();
    change(sheet, { scale, fitToWidth: null, fitToHeight: null });
  } else
    change(sheet, { scale: null, fitToWidth: horizontalFitToPages ?? null, fitToHeight: verticalFitToPages ?? null });
}

function getZoom(sheet: Sheet): Record<string, number> {
  const { scale, fitToWidth, fitToHeight } = pageOf(sheet);
  if (fitToWidth === null && fitToHeight === null) return { scale: scale ?? 100 };
  return {
    ...(fitToWidth === null ? {} : { horizontalFitToPages: fitToWidth }),
    ...(fitToHeight === null ? {} : { verticalFitToPages: fitToHeight }),
  };
}

function areasArgument(sheet: Sheet, args: CallArguments, context: HostContext): readonly Area[] {
  const areas = args.object(0, "RangeAreas");
  return areas ? (areas.target as RangeAreasTarget).areas : [rangeArgument(context, args, 0, sheet).area];
}

function existing(object: HostObject | null): HostObject {
  if (!object) throw itemNotFound();
  return object;
}

function printArea(sheet: Sheet): HostObject | null {
  const areas = pageOf(sheet).printArea;
  return areas && rangeAreas(sheet, areas);
}

function titleRows(sheet: Sheet): HostObject | null {
  const titles = pageOf(sheet).titleRows;
  return titles && range(sheet, { ...wholeSheet, row: titles.first, rows: titles.last - titles.first + 1 });
}

function titleColumns(sheet: Sheet): HostObject | null {
  const titles = pageOf(sheet).titleColumns;
  return titles && range(sheet, { ...wholeSheet, column: titles.first, columns: titles.last - titles.first + 1 });
}

const units: Readonly<Record<string, number>> = { Points: 1 / pointsPerInch, Inches: 1, Centimeters: 1 / 2.54 };

/** How a sheet is printed. */
export const pageLayoutClass: ObjectClass<Sheet> = {
  name: "PageLayout",
  scalars: {
    ...pageSetupScalars({ pageOf, change }),
    Orientation: {
      get: (sheet) => (pageOf(sheet).orientation === "landscape" ? "Landscape" : "Portrait"),
      set: (sheet, value) => {
        if (value !== "Landscape" && value !== "Portrait") throw invalidArgument();
        change(sheet, { orientation: value === "Landscape" ? "landscape" : "portrait" });
      },
    },
    PaperSize: {
      get: (sheet) => Object.keys(papers).find((name) => papers[name] === pageOf(sheet).paperSize) ?? "Letter",
      set: (sheet, value) => {
        const name = Object.keys(papers).find((each) => each.toLowerCase() === String(value).toLowerCase());
        if (!name) throw invalidArgument();
        change(sheet, { paperSize: papers[name]! });
      },
    },
    Zoom: { get: getZoom, set: setZoom },
    CenterHorizontally: flag("centerHorizontally"),
    CenterVertically: flag("centerVertically"),
    PrintGridlines: flag("printGridlines"),
    PrintHeadings: flag("printHeadings"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  navigations: { HeadersFooters: (sheet) => hostObject("HeaderFooterGroup", sheet) },
  methods: {
    SetPrintArea: (sheet, args, context) => change(sheet, { printArea: [...areasArgument(sheet, args, context)] }),
    SetPrintTitleRows: (sheet, args, context) => {
      const { area } = rangeArgument(context, args, 0, sheet);
      change(sheet, { titleRows: { first: area.row, last: area.row + area.rows - 1 } });
    },
    SetPrintTitleColumns: (sheet, args, context) => {
      const { area } = rangeArgument(context, args, 0, sheet);
      change(sheet, { titleColumns: { first: area.column, last: area.column + area.columns - 1 } });
    },
    SetPrintMargins: (sheet, args) => {
      const unit = units[args.word(0, ["Points", "Inches", "Centimeters"])]!;
      const given = Object.entries(args.fields(1)).map(([side, value]) => [side, Number(value) * unit]);
      change(sheet, { margins: { ...pageOf(sheet).margins, ...Object.fromEntries(given) } });
    },
    GetPrintArea: (sheet) => existing(printArea(sheet)),
    GetPrintAreaOrNullObject: printArea,
    GetPrintTitleRows: (sheet) => existing(titleRows(sheet)),
    GetPrintTitleRowsOrNullObject: titleRows,
    GetPrintTitleColumns: (sheet) => existing(titleColumns(sheet)),
    GetPrintTitleColumnsOrNullObject: titleColumns,
  },
};

/** Headers and footers; only those for all pages are modelled. */
export const headerFooterGroupClass: ObjectClass<Sheet> = {
  name: "HeaderFooterGroup",
  scalars: {
    State: { get: () => "Default" },
    UseSheetMargins: { get: () => true },
    UseSheetScale: { get: () => true },
  },
  navigations: { DefaultForAllPages: (sheet) => hostObject("HeaderFooter", sheet) },
};

function text(which: "header" | "footer", part: keyof HeaderFooterParts): Scalar<Sheet> {
  return {
    get: (sheet) => splitHeaderFooter(pageOf(sheet)[which])[part],
    set: (sheet, value) => {
      if (typeof value !== "string") throw invalidArgument();
      change(sheet, { [which]: joinHeaderFooter({ ...splitHeaderFooter(pageOf(sheet)[which]), [part]: value }) });
    },
  };
}

export const headerFooterClass: ObjectClass<Sheet> = {
  name: "HeaderFooter",
  scalars: {
    LeftHeader: text("header", "left"),
    CenterHeader: text("header", "center"),
    RightHeader: text("header", "right"),
    LeftFooter: text("footer", "left"),
    CenterFooter: text("footer", "center"),
    RightFooter: text("footer", "right"),
  },
};

type BreaksTarget = { readonly sheet: Sheet; readonly axis: "row" | "column" };
type BreakTarget = BreaksTarget & { readonly at: number };

const breakList = (axis: "row" | "column") => (axis === "row" ? "horizontalBreaks" : "verticalBreaks");

function breaksOf({ sheet, axis }: BreaksTarget): readonly number[] {
  return pageOf(sheet)[breakList(axis)];
}

function setBreaks({ sheet, axis }: BreaksTarget, breaks: readonly number[]): void {
  change(sheet, { [breakList(axis)]: [...new Set(breaks)].sort((a, b) => a - b) });
}

/** Where a printed page ends; a break lies before its row or column. */
export const pageBreakCollectionClass: ObjectClass<BreaksTarget> = {
  name: "PageBreakCollection",
  scalars: {},
  items: (target) => breaksOf(target).map((at) => hostObject("PageBreak", { ...target, at })),
  indexer: (target, args) => {
    const at = breaksOf(target).find((each) => String(each) === args.text(0));
    if (at === undefined) throw itemNotFound();
    return hostObject("PageBreak", { ...target, at });
  },
  methods: {
    GetCount: (target) => breaksOf(target).length,
    Add: (target, args, context) => {
      const { area } = rangeArgument(context, args, 0, target.sheet);
      const at = target.axis === "row" ? area.row : area.column;
      if (at === 0) throw invalidArgument();
      setBreaks(target, [...breaksOf(target), at]);
      return hostObject("PageBreak", { ...target, at });
    },
    RemovePageBreaks: (target) => setBreaks(target, []),
  },
};

export const pageBreakClass: ObjectClass<BreakTarget> = {
  name: "PageBreak",
  id: "_Id",
  scalars: {
    _Id: { get: ({ at }) => String(at) },
    RowIndex: { get: ({ axis, at }) => (axis === "row" ? at : 0) },
    ColumnIndex: { get: ({ axis, at }) => (axis === "column" ? at : 0) },
  },
  methods: {
    Delete: (target) =>
      setBreaks(
        target,
        breaksOf(target).filter((each) => each !== target.at),
      ),
    GetCellAfterBreak: ({ sheet, axis, at }) =>
      range(sheet, { row: axis === "row" ? at : 0, column: axis === "column" ? at : 0, rows: 1, columns: 1 }),
  },
};
