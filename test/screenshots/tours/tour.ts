import type { Frame } from "playwright-core";
import type { PaneWords } from "../../browser/paneWords";

/** Goes through screens of the pane, one after the other, and names each as it stands there to be looked at. */
export type Tour = (pane: Frame, words: PaneWords) => AsyncGenerator<string, void, void>;

/** Opens one of the pane's views at its beginning. */
export async function openView(pane: Frame, view: "home" | "backlog" | "invoices" | "margin" | "ledgers" | "settings") {
  // A view that is open already begins anew only when it is left.
  await pane.locator(view === "home" ? "#tab-settings" : "#tab-home").click();
  await pane.locator(`#tab-${view}`).click();
  await pane.locator(`#view[aria-labelledby="tab-${view}"] :is(h2, p, button):visible`).first().waitFor();
}

export function press(pane: Frame, name: string | RegExp): Promise<void> {
  const button = pane.getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}) });
  return button.first().click();
}

/** Brings what is to be looked at into sight, down to its end. */
export function show(pane: Frame, name: string | RegExp): Promise<void> {
  const button = pane.getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}) });
  return button.last().evaluate((element) => element.scrollIntoView({ block: "end" }));
}
