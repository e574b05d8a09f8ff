import type { Language } from "../../texts/language";
import type { PaneSession } from "./paneSession";

/** What the user settles once and this device remembers. */
export type DevicePreferences = {
  /** Ends the first run. */
  readonly welcome: (name: string) => void;
  readonly rename: (name: string) => void;
  readonly speak: (language: Language) => void;
};

export function devicePreferences({ store, world }: PaneSession): DevicePreferences {
  return {
    welcome: (name) => {
      store.dispatch({ type: "welcomed", name });
      world.memory.save({ name, welcomed: true });
    },
    rename: (name) => {
      store.dispatch({ type: "named", name });
      world.memory.save({ name });
    },
    speak: (language) => {
      store.dispatch({ type: "languageChosen", language });
      world.memory.save({ language });
    },
  };
}
