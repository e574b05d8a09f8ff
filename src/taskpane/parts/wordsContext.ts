import { createContext, useContext } from "react";
import { wordsIn, type Words } from "../model/words";

export const WordsContext = createContext<Words>(wordsIn("en"));

/** The words of the language the pane speaks. */
export function useWords(): Words {
  return useContext(WordsContext);
}
