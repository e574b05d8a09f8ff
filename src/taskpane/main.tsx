import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { excelWorkbookPort } from "../excel/excelWorkbookPort";
import { languageOf } from "../texts/language";
import { App } from "./app/App";
import { deviceMemory } from "./app/deviceMemory";
import { giveWay } from "./app/giveWay";
import { localClock } from "./app/localClock";
import type { Pane } from "./app/paneContext";
import { createPaneController } from "./app/paneController";
import { readPreferences, type DeviceStorage } from "./app/preferences";
import { startViewOf } from "./app/startView";
import { createPaneStore } from "./app/store";
import { useOfficeTheme } from "./app/useOfficeTheme";
import { watchWorkbook } from "./app/watchWorkbook";
import { webDigest, webRandom } from "./app/webCrypto";
import type { OfficeColors } from "./app/theme";

const pageStyles = "html, body, #root { height: 100%; margin: 0; } body { overflow: auto; }";

function readOfficeColors(): OfficeColors {
  return Office.context.officeTheme;
}

/** Storage may be blocked in a frame of another origin; then nothing is remembered. */
function deviceStorage(): DeviceStorage {
  try {
    return window.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

function ThemedApp({ pane }: { readonly pane: Pane }) {
  return <App pane={pane} theme={useOfficeTheme(readOfficeColors)} />;
}

async function startPane(root: HTMLElement): Promise<void> {
  const storage = deviceStorage();
  const partition = Office.context.partitionKey ?? "";
  const known = readPreferences(storage, partition, () => crypto.randomUUID());
  const memory = deviceMemory(storage, partition, known);
  memory.save({});
  const language = known.language ?? languageOf(Office.context.displayLanguage);
  const { view, takeSelection } = startViewOf(window.location.search);
  const { name, welcomed } = known;
  const store = createPaneStore({ language, name, welcomed, view, today: localClock.today() });
  const port = excelWorkbookPort(Excel);
  const given = { port, clock: localClock, random: webRandom, digest: webDigest, giveWay };
  const world = { ...given, memory, report: (error: unknown) => reportError(error) };
  const controller = createPaneController(store, world);
  createRoot(root).render(
    <StrictMode>
      <ThemedApp pane={{ store, controller }} />
    </StrictMode>,
  );
  await controller.start(takeSelection);
  await watchWorkbook(port, store, controller);
}

const sheet = document.createElement("style");
sheet.textContent = pageStyles;
document.head.append(sheet);

void Office.onReady().then(() => startPane(document.getElementById("root")!));
