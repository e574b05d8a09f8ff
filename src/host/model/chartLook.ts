/** How a part of a chart looks. What is absent is Excel's choice; a null fill or line is none at all. Colours are #RRGGBB. */
export type ChartLook = {
  fill?: string | null;
  line?: ChartLine | null;
  font?: ChartFont;
};

/** Weight in points; style is a word of the API. */
export type ChartLine = { color?: string; weight?: number; style?: string };

/** Size in points. */
export type ChartFont = {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  color?: string;
  name?: string;
  size?: number;
};

/** Parts of a chart whose look can be set; series and axes carry their own. */
export type ChartPart = "area" | "plotArea" | "title" | "legend";

/** An axis; numbers that are null are Excel's choice. */
export type ChartAxis = {
  visible: boolean;
  title: string | null;
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  minorUnit: number | null;
  numberFormat: string | null;
  reversed: boolean;
  majorGridlines: boolean;
  minorGridlines: boolean;
  look: ChartLook;
  titleLook: ChartLook;
  majorGridlinesLook: ChartLook;
  minorGridlinesLook: ChartLook;
};

export type ChartAxes = { category: ChartAxis; value: ChartAxis };

/** What stands beside the points of a series. */
export type ChartLabels = {
  value: boolean;
  seriesName: boolean;
  categoryName: boolean;
  percentage: boolean;
  legendKey: boolean;
  bubbleSize: boolean;
  position: string | null;
  separator: string | null;
  numberFormat: string | null;
  look: ChartLook;
};

/** An axis as a new chart has it. */
export function newAxis(kind: "category" | "value"): ChartAxis {
  return {
    visible: true,
    title: null,
    minimum: null,
    maximum: null,
    majorUnit: null,
    minorUnit: null,
    numberFormat: null,
    reversed: false,
    majorGridlines: kind === "value",
    minorGridlines: false,
    look: {},
    titleLook: {},
    majorGridlinesLook: {},
    minorGridlinesLook: {},
  };
}

/** Labels as they appear when they are switched on: the values. */
export function newLabels(): ChartLabels {
  return {
    value: true,
    seriesName: false,
    categoryName: false,
    percentage: false,
    legendKey: false,
    bubbleSize: false,
    position: null,
    separator: null,
    numberFormat: null,
    look: {},
  };
}
