import type { LocalDate } from "../calendar/localDate";
import type { Books } from "../entries/books";
import { haveSameElements } from "../haveSameElements";
import type { KnownRetainers } from "../retainers/retainerUnits";
import type { PlacedUnits } from "./placeUnits";

/**
 * What became of units, for the next backlog of the same workbook: where a unit stands before caps is a function of the unit, of what the
 * journal says of it, of the cut-off and the change orders.
 */
export class BacklogMemory {
  private kept: (BacklogTerms & { readonly placed: PlacedUnits }) | null = null;
  private keptRetainers: KnownRetainers = new Map();

  /** What retainers billed the last time, line by line. */
  get retainers(): KnownRetainers {
    return this.keptRetainers;
  }

  /** What became of units the last time, if it was for the same cut-off and change orders; null otherwise. */
  recall({ cutOff, books }: BacklogTerms): PlacedUnits | null {
    const { kept } = this;
    const isSame = kept?.cutOff === cutOff && haveSameElements(kept.books.changeOrders, books.changeOrders);
    return isSame ? kept.placed : null;
  }

  keep({ cutOff, books }: BacklogTerms, placed: PlacedUnits, retainers: KnownRetainers): void {
    this.keptRetainers = retainers;
    this.kept = { cutOff, books: { changeOrders: books.changeOrders }, placed };
  }
}

type BacklogTerms = { readonly cutOff: LocalDate; readonly books: Pick<Books, "changeOrders"> };
