import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** Excel's green as the brand, in shades that keep 4.5:1 with the text on them. */
const light: Theme = {
  ...webLightTheme,
  colorBrandBackground: "#107c41",
  colorBrandBackgroundHover: "#0e6e3a",
  colorBrandBackgroundPressed: "#0a5c2f",
  colorBrandBackgroundSelected: "#0e6e3a",
  colorCompoundBrandBackground: "#107c41",
  colorCompoundBrandBackgroundHover: "#0e6e3a",
  colorCompoundBrandBackgroundPressed: "#0a5c2f",
  colorCompoundBrandForeground1: "#107c41",
  colorCompoundBrandForeground1Hover: "#0e6e3a",
  colorCompoundBrandForeground1Pressed: "#0a5c2f",
  colorCompoundBrandStroke: "#107c41",
  colorCompoundBrandStrokeHover: "#0e6e3a",
  colorCompoundBrandStrokePressed: "#0a5c2f",
  colorBrandForeground1: "#107c41",
  colorBrandForegroundLink: "#0e6e3a",
  colorBrandForegroundLinkHover: "#0a5c2f",
  colorBrandForegroundLinkPressed: "#084825",
  colorBrandStroke1: "#107c41",
  colorBrandStroke2: "#a0d8b9",
  colorBrandBackground2: "#eef7f1",
  colorNeutralForeground2BrandHover: "#107c41",
  colorNeutralForeground2BrandPressed: "#0a5c2f",
  colorNeutralForeground2BrandSelected: "#107c41",
};

const dark: Theme = {
  ...webDarkTheme,
  colorBrandBackground: "#107c41",
  colorBrandBackgroundHover: "#0e6e3a",
  colorBrandBackgroundPressed: "#0a5c2f",
  colorBrandBackgroundSelected: "#0e6e3a",
  colorCompoundBrandBackground: "#4fb57d",
  colorCompoundBrandBackgroundHover: "#6cc794",
  colorCompoundBrandBackgroundPressed: "#37a268",
  colorCompoundBrandForeground1: "#6cc794",
  colorCompoundBrandForeground1Hover: "#8ed6ae",
  colorCompoundBrandForeground1Pressed: "#4fb57d",
  colorCompoundBrandStroke: "#4fb57d",
  colorCompoundBrandStrokeHover: "#6cc794",
  colorCompoundBrandStrokePressed: "#37a268",
  colorBrandForeground1: "#6cc794",
  colorBrandForegroundLink: "#6cc794",
  colorBrandForegroundLinkHover: "#8ed6ae",
  colorBrandForegroundLinkPressed: "#4fb57d",
  colorBrandStroke1: "#4fb57d",
  colorBrandStroke2: "#1b6b41",
  colorBrandBackground2: "#16301f",
  colorNeutralForeground2BrandHover: "#6cc794",
  colorNeutralForeground2BrandPressed: "#4fb57d",
  colorNeutralForeground2BrandSelected: "#6cc794",
};

/** Colours of Office's own theme, as far as they are told. */
export type OfficeColors = { readonly bodyBackgroundColor?: string } | null | undefined;

/** Whether a colour, "#rrggbb", is a dark one; null where it cannot be told. */
export function isDarkColor(color: string): boolean | null {
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color);
  if (!parts) return null;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** The pane's theme: Office's where it says one, else the system's. */
export function themeFor(office: OfficeColors, systemIsDark: boolean): Theme {
  const isDark = isDarkColor(office?.bodyBackgroundColor ?? "") ?? systemIsDark;
  return isDark ? dark : light;
}
