import type { Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { themeFor, type OfficeColors } from "./theme";

const darkSystem = "(prefers-color-scheme: dark)";

/** The theme of Office or of the system. Excel has no event for a change, so it is read again when the pane gets the focus. */
export function useOfficeTheme(readColors: () => OfficeColors): Theme {
  const read = (): Theme => themeFor(readColors(), window.matchMedia(darkSystem).matches);
  const [theme, setTheme] = useState(read);
  useEffect(() => {
    const system = window.matchMedia(darkSystem);
    const update = (): void => setTheme(themeFor(readColors(), system.matches));
    window.addEventListener("focus", update);
    system.addEventListener("change", update);
    return () => {
      window.removeEventListener("focus", update);
      system.removeEventListener("change", update);
    };
  }, [readColors]);
  return theme;
}
