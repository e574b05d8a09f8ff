import type { Diagnostic } from "../diagnostics/diagnostic";
import type { Books } from "../entries/books";
import { unknownPeople } from "../entries/unknownPeople";
import { checkRates } from "../rates/checkRates";
import { unusedRates } from "../rates/unusedRates";
import type { Steps } from "../steps";
import type { BillableUnit } from "./billableUnit";
import type { Stepper } from "./stepper";

/**
 * What pricing met and the books do not tell yet, each once: a contract line's problem is met by each of its rows. Then what is wrong
 * with the rate table and the people as a whole.
 */
export function* gatherDiagnostics(
  books: Books,
  units: readonly BillableUnit[],
  stepper: Stepper,
): Steps<readonly Diagnostic[]> {
  const told = new Told();
  for (const diagnostic of books.diagnostics) told.isNew(diagnostic);
  const gathered: Diagnostic[] = [];
  const tell = (diagnostic: Diagnostic) => {
    if (told.isNew(diagnostic)) gathered.push(diagnostic);
  };
  for (const { diagnostics } of units) {
    for (const diagnostic of diagnostics) tell(diagnostic);
    if (stepper.isOver()) yield stepper.done();
  }
  checkRates(books.rates).forEach(tell);
  yield stepper.done();
  unusedRates(books).forEach(tell);
  unknownPeople(books).forEach(tell);
  return gathered;
}

/** What was told of each cell: a cell has few findings, so that they are compared one by one. */
class Told {
  private readonly byCell = new Map<string, Diagnostic[]>();

  /** Whether nothing of this code and severity was told of its cell before; from now on it was. */
  isNew(diagnostic: Diagnostic): boolean {
    const { code, severity, source } = diagnostic;
    const cell = source?.cell ?? "";
    const known = this.byCell.get(cell);
    if (!known) return (this.byCell.set(cell, [diagnostic]), true);
    const isKnown = known.some(
      (other) => other.code === code && other.severity === severity && other.source?.sheet === source?.sheet,
    );
    if (!isKnown) known.push(diagnostic);
    return !isKnown;
  }
}
