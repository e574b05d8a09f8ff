import { documentTextsIn, type DocumentTexts } from "../../model/documentTexts";
import type { FigureWords } from "../../model/figureWords";
import { useFigures } from "../../parts/useFigures";

/** The words of the screens about documents, with figures and findings, in the language the pane speaks. */
export function useDocumentWords(): FigureWords & { readonly documents: DocumentTexts } {
  const figures = useFigures();
  return { ...figures, documents: documentTextsIn(figures.language) };
}
