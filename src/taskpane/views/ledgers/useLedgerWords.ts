import { useMemo } from "react";
import type { FigureWords } from "../../model/figureWords";
import { ledgerTextsIn } from "../../model/ledgerTexts";
import { useFigures } from "../../parts/useFigures";

/** The pane's words and figures, with those of the Ledgers tab. */
export function useLedgerWords(): FigureWords & { readonly ledgers: ReturnType<typeof ledgerTextsIn> } {
  const figures = useFigures();
  return useMemo(() => ({ ...figures, ledgers: ledgerTextsIn(figures.language) }), [figures]);
}
