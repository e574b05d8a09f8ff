import type { BorderLine, CellStyle } from "./sheetDocument";

/** One accent, inks of one hue, and three quiet grounds: enough for a hierarchy, and it prints well in grey. */
export const palette = {
  ink: "#1F2933",
  muted: "#616E7C",
  accent: "#1F4E79",
  onAccent: "#FFFFFF",
  ground: "#F2F5F8",
  line: "#CBD2D9",
  editable: "#FFF9E5",
  warning: "#8A4B08",
  warningGround: "#FDF0D5",
  alarm: "#B3261E",
  alarmGround: "#FBE9E7",
} as const;

export const hairline: BorderLine = { weight: "hairline", color: palette.line };
export const thinLine: BorderLine = { weight: "thin", color: palette.line };
const inkLine: BorderLine = { weight: "thin", color: palette.ink };

/** The looks that documents share; a cell's style is one of these or several merged. */
export const look = {
  body: { size: 10, color: palette.ink, verticalAlign: "center" },
  muted: { size: 9, color: palette.muted, verticalAlign: "center" },
  strong: { size: 10, color: palette.ink, bold: true, verticalAlign: "center" },
  title: { size: 24, color: palette.accent, bold: true, verticalAlign: "center" },
  heading: { size: 11, color: palette.accent, bold: true, verticalAlign: "center" },
  label: { size: 9, color: palette.muted, verticalAlign: "center" },
  columnHeading: {
    size: 9,
    color: palette.onAccent,
    fill: palette.accent,
    bold: true,
    verticalAlign: "center",
    wrap: true,
  },
  section: { size: 10, color: palette.ink, bold: true, fill: palette.ground, verticalAlign: "center" },
  sum: { size: 10, color: palette.ink, bold: true, borderTop: inkLine, verticalAlign: "center" },
  grandTotal: { size: 12, color: palette.onAccent, fill: palette.accent, bold: true, verticalAlign: "center" },
  banner: {
    size: 11,
    color: palette.warning,
    fill: palette.warningGround,
    bold: true,
    align: "center",
    verticalAlign: "center",
  },
  editable: { unlocked: true, fill: palette.editable, borderBottom: hairline },
  right: { align: "right" },
  wrap: { wrap: true },
  top: { verticalAlign: "top" },
} as const satisfies Readonly<Record<string, CellStyle>>;
