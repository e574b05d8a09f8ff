import { useMemo } from "react";
import { figureWordsOf, type FigureWords } from "../model/figureWords";
import { useWords } from "./wordsContext";

/** The words of the language the pane speaks, with figures and findings. For views that are loaded when they are opened. */
export function useFigures(): FigureWords {
  const words = useWords();
  return useMemo(() => figureWordsOf(words), [words]);
}
