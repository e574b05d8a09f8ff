/** What the page offers to somebody who does not look at it: what its live regions said, and what an element is called. */
export type Listening = Window & { announced?: string[]; spokenName?: (element: Element) => string };

/** Runs in every frame before its scripts: notes down whatever a live region says, as a screen reader would hear it. */
export function listen(): void {
  (window as Listening).spokenName = (element) => {
    const labels = "labels" in element ? [...((element.labels as NodeListOf<HTMLElement> | null) ?? [])] : [];
    const words = element.getAttribute("aria-label") ?? labels.map((label) => label.innerText).join(" ");
    return (words || (element as HTMLElement).innerText || "").replaceAll(/\s+/g, " ").trim();
  };
  const live = '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"]';
  const announced: string[] = ((window as Listening).announced = []);
  const say = (region: Element): void => {
    const text = (region as HTMLElement).innerText.replaceAll(/\s+/g, " ").trim();
    if (text !== "" && text !== announced.at(-1)) announced.push(text);
  };
  const note = ({ target, addedNodes }: MutationRecord): void => {
    const place = target instanceof Element ? target : target.parentElement;
    // What waits in a busy part is told when it no longer is; a region that comes with its words is silent, an alert is not.
    const region = place?.closest(live);
    if (region && !region.closest('[aria-busy="true"]')) return say(region);
    for (const node of addedNodes) if (node instanceof Element && node.matches('[role="alert"]')) say(node);
  };
  const changes = { childList: true, subtree: true, characterData: true, attributeFilter: ["aria-busy"] };
  new MutationObserver((records) => records.forEach(note)).observe(document, changes);
}
