import { writePreferences, type DeviceStorage, type Preferences } from "./preferences";

/** What the device remembers, and how it is told more. */
export type DeviceMemory = {
  readonly clientId: string;
  readonly save: (changes: Partial<Preferences>) => void;
};

export function deviceMemory(storage: DeviceStorage, partition: string, known: Preferences): DeviceMemory {
  let current = known;
  return {
    clientId: known.clientId,
    save: (changes) => {
      current = { ...current, ...changes };
      writePreferences(storage, partition, current);
    },
  };
}
