import type { Workbook } from "../../host/model/workbook";
import { element } from "../dom";
import { texts } from "../texts";

/** Someone else with the same workbook open, on a page of their own. */
export type SecondPerson = {
  readonly isOpen: boolean;
  open(workbook: Workbook): void;
  close(): void;
};

/** Lets a second person in and out, and says whose page this is while there are two. */
export class SharingSwitch {
  readonly label = element("span", { className: "person", hidden: true });

  constructor(
    private readonly second: SecondPerson | null,
    private readonly onSwitched: (open: boolean) => void,
  ) {
    if (!second) this.name(texts.other);
  }

  /** Whether this is the page that was opened first. */
  get isFirst(): boolean {
    return this.second !== null;
  }

  toggle(workbook: Workbook): void {
    if (this.second?.isOpen) return this.end();
    this.second?.open(workbook);
    this.name(texts.you);
    this.onSwitched(true);
  }

  end(): void {
    if (!this.second?.isOpen) return;
    this.second.close();
    this.name(null);
    this.onSwitched(false);
  }

  private name(person: string | null): void {
    this.label.textContent = person;
    this.label.hidden = person === null;
  }
}
