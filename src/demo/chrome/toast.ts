import { element } from "../dom";

let shown: HTMLElement | null = null;

/** Says something in a corner for a few seconds; failures stay a little longer. */
export function showToast(text: string, kind: "info" | "error" = "info"): void {
  shown?.remove();
  const toast = element("div", {
    className: `toast ${kind}`,
    textContent: text,
    attributes: { role: kind === "error" ? "alert" : "status" },
  });
  document.body.append(toast);
  shown = toast;
  setTimeout(() => toast.remove(), kind === "error" ? 8000 : 3500);
}
