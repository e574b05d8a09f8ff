import { languages, type Language } from "../../texts/language";

/** What stays on this device: everything else is in the workbook. */
export type Preferences = {
  readonly name: string;
  readonly language: Language | null;
  readonly welcomed: boolean;
  /** Tells this device's runs from others' in the Log. */
  readonly clientId: string;
};

/** The part of the browser's storage that is used; null where it is blocked. */
export type DeviceStorage = Pick<Storage, "getItem" | "setItem"> | null;

const storageKey = "sheetbill.preferences";

/** Reads what the device remembers; what is missing or damaged begins anew. */
export function readPreferences(storage: DeviceStorage, partition: string, newClientId: () => string): Preferences {
  const fresh: Preferences = { name: "", language: null, welcomed: false, clientId: newClientId() };
  const text = storage?.getItem(partition + storageKey);
  if (!text) return fresh;
  const known = parseObject(text);
  const language = languages.find((candidate) => candidate === known["language"]) ?? null;
  return {
    name: typeof known["name"] === "string" ? known["name"] : "",
    language,
    welcomed: known["welcomed"] === true,
    clientId: typeof known["clientId"] === "string" && known["clientId"] !== "" ? known["clientId"] : fresh.clientId,
  };
}

/** Remembers on this device. A full or blocked storage only means that the question comes again. */
export function writePreferences(storage: DeviceStorage, partition: string, preferences: Preferences): boolean {
  try {
    storage?.setItem(partition + storageKey, JSON.stringify(preferences));
    return storage !== null;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
