import type { Area } from "./address";
import type { PasswordSpec } from "./protectionPassword";
import type { ChartAxes, ChartLabels, ChartLook, ChartPart } from "./chartLook";

/** Everything a sheet can carry besides cells. Formulas have a leading "=". Colours are #RRGGBB. */
export type DataValidation = {
  areas: Area[];
  type: string;
  operator: string;
  formula1: string | null;
  formula2: string | null;
  allowBlank: boolean;
  inCellDropDown: boolean;
  error: { show: boolean; style: string; title: string; message: string };
  prompt: { show: boolean; title: string; message: string };
  /** The rule is one of the file's extension, where Excel keeps those that refer to other sheets. */
  extended?: boolean;
};

export type ConditionalFormatRule = {
  id: string;
  areas: Area[];
  type: string;
  priority: number;
  stopIfTrue: boolean;
  operator: string | null;
  formulas: string[];
  text: string | null;
  format: {
    fontColor: string | null;
    bold: boolean | null;
    italic: boolean | null;
    fillColor: string | null;
    numberFormat: string | null;
    strikethrough?: boolean | null;
    underline?: boolean | null;
  };
  /** What else rules of rank, average and time say, by the file's names: rank, percent, bottom, aboveAverage, timePeriod, … */
  attributes?: Record<string, string>;
  /** The rule is one of the file's extension, where newer kinds and references to other sheets are. */
  extended?: boolean;
  /** Colour scales, data bars and icon sets as the file has them; kept, shown where the grid knows them. */
  fileXml: string | null;
};

export type Hyperlink = {
  area: Area;
  address: string | null;
  documentReference: string | null;
  screenTip: string | null;
  textToDisplay: string | null;
};

export type Comment = {
  id: string;
  row: number;
  column: number;
  author: string;
  text: string;
  threaded: boolean;
  resolved: boolean;
  replies: { author: string; text: string }[];
};

export type Freeze = { rows: number; columns: number };

export type SheetProtection = {
  protected: boolean;
  passwordHash: string | null;
  /** How the hash was made; absent or null for the old 16-bit one. */
  passwordSpec?: PasswordSpec | null;
  options: Record<string, boolean>;
  fileXml: string | null;
};

export type PageLayout = {
  orientation: "portrait" | "landscape";
  paperSize: number | null;
  fitToWidth: number | null;
  fitToHeight: number | null;
  scale: number | null;
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  printArea: Area[] | null;
  titleRows: { first: number; last: number } | null;
  titleColumns: { first: number; last: number } | null;
  horizontalBreaks: number[];
  verticalBreaks: number[];
  header: string;
  footer: string;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  /** What else the page setup says, by the file's names: blackAndWhite, draft, cellComments, errors, pageOrder, firstPageNumber. */
  setup?: Record<string, string>;
};

export type ChartSeries = {
  name: string | null;
  nameReference: string | null;
  categories: string | null;
  values: string;
  look?: ChartLook;
  labels?: ChartLabels | null;
};

export type Chart = {
  id: string;
  name: string;
  type: string;
  title: string | null;
  series: ChartSeries[];
  anchor: { left: number; top: number; width: number; height: number };
  legend: { visible: boolean; position: string };
  /** Null for a chart without axes. */
  axes?: ChartAxes | null;
  looks?: Partial<Record<ChartPart, ChartLook>>;
  /** Set when the file made it: what its part says besides is kept. */
  part: string | null;
};

export type Picture = {
  id: string;
  name: string;
  part: string;
  anchor: { left: number; top: number; width: number; height: number };
  /** True: its height can change without its width. */
  isAspectFree?: boolean;
};

/** `fileXml` keeps what else the file says of the column or row (outline level, …); carry it along when moving one. */
export type ColumnSetting = { width: number | null; hidden: boolean; format: number | undefined; fileXml?: string };
export type RowSetting = { height: number | null; hidden: boolean; format: number | undefined; fileXml?: string };

export type AutoFilter = { area: Area; criteria: Map<number, FilterCriterion> };
export type FilterCriterion =
  | { kind: "values"; values: string[] }
  | { kind: "custom"; criterion1: string; criterion2: string | null; and: boolean }
  | { kind: "top"; top: boolean; percent: boolean; count: number }
  /** By the file's name of the criterion: aboveAverage, lastWeek, M1, … */
  | { kind: "dynamic"; type: string }
  | { kind: "other"; fileXml: string };
