import { element } from "../dom";
import { texts } from "../texts";

/** Excel lets a task pane be this wide, in pixels. */
const narrowest = 320;
const widest = 450;
const usual = 350;
const keyStep = 10;

/** The edge by which the pane is made wider or narrower, with the mouse or the arrow keys. */
export function paneDivider(): HTMLElement {
  const divider = element("div", {
    className: "divider",
    tabIndex: 0,
    attributes: {
      role: "separator",
      "aria-orientation": "vertical",
      "aria-label": texts.paneWidth,
      "aria-valuemin": String(narrowest),
      "aria-valuemax": String(widest),
    },
  });
  let width = usual;
  const setWidth = (pixels: number): void => {
    width = Math.min(widest, Math.max(narrowest, Math.round(pixels)));
    document.body.style.setProperty("--pane-width", `${width}px`);
    divider.setAttribute("aria-valuenow", String(width));
  };
  setWidth(usual);
  divider.addEventListener("pointerdown", (event) => {
    divider.setPointerCapture(event.pointerId);
    document.body.classList.add("resizing");
  });
  divider.addEventListener("pointermove", (event) => {
    if (divider.hasPointerCapture(event.pointerId)) setWidth(innerWidth - event.clientX);
  });
  divider.addEventListener("lostpointercapture", () => document.body.classList.remove("resizing"));
  divider.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") setWidth(width + keyStep);
    if (event.key === "ArrowRight") setWidth(width - keyStep);
  });
  return divider;
}
