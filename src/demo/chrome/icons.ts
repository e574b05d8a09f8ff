const paths = {
  new: "M5 2.5h6l4 4v11H5zM11 2.5v4h4M10 10v5M7.5 12.5h5",
  open: "M2.5 16V5h5l1.5 2H15v2.5M2.5 16l2.5-6.5h13L15.500 16z",
  samples: "M3 4h14v12H3zM3 8h14M3 12h14M8 4v12",
  download: "M10 3v9.500M6 9l4 4 4-4M4 16.500h12",
  undo: "M7 4L3.500 7.500 7 11M3.500 7.500H12a4.250 4.250 0 010 8.500H8",
  redo: "M13 4l3.500 3.500L13 11M16.500 7.500H8a4.250 4.250 0 000 8.500h4",
  find: "M9 3.500a5.500 5.500 0 110 11 5.500 5.500 0 010-11zM13 13l4 4",
  freeze: "M3 3.500h14v13H3zM3 8h14M8 3.500v13",
  print: "M6 7V3h8v4M6 14H3.500V7h13v7H14M6 12h8v5H6z",
  billing: "M5 2.500h10v15l-2.500-2-2.500 2-2.500-2-2.500 2zM7.500 6.500h5M7.500 10h5",
  billSelection: "M3 4.500h8M3 9.500h5M3 14.500h4M10 13l2.500 2.500L17.500 10",
  check: "M10 2.500a7.500 7.500 0 110 15 7.500 7.500 0 010-15zM6.500 10.500l2.500 2.500 4.500-5.500",
  margin: "M3 17V3M3 17h14M6.500 14v-4M10.500 14V6M14.500 14V9",
  second:
    "M7 4a2.500 2.500 0 110 5 2.500 2.500 0 010-5zM2.500 16a4.500 4.500 0 019 0M13.500 5.500a2 2 0 110 4 2 2 0 010-4zM13.500 12a4 4 0 014 4",
  close: "M5 5l10 10M15 5L5 15",
  plus: "M10 4v12M4 10h12",
  up: "M5 12.500l5-5 5 5",
  down: "M5 7.500l5 5 5-5",
  chevron: "M6.500 8.500L10 12l3.500-3.500",
} as const;

export type IconName = keyof typeof paths;

/** A line icon in the colour of the text around it. */
export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", paths[name]);
  svg.append(path);
  return svg;
}
