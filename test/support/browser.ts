import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createRequire } from "node:module";
import { brotliDecompressSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const installedBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * Starts a headless Chromium: the one named by SHEETBILL_CHROMIUM, else the packaged one (Linux, x64), else an installed one; with
 * `more` flags.
 *
 * Throws: when there is none; tests need a browser to say anything.
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const launch = (executable: string, libraries: string | null = null) =>
    launchWith([...flags, ...more], executable, libraries);
  const named = process.env["SHEETBILL_CHROMIUM"];
  if (named) return launch(named);
  const failures: string[] = [];
  if (process.platform === "linux" && process.arch === "x64") {
    for (const libraries of [() => null, packagedLibraries]) {
      try {
        return await launch(await packagedExecutable(), libraries());
      } catch (error) {
        failures.push(`@sparticuz/chromium: ${String(error).split("\n")[0]}`);
      }
    }
  }
  const installed = installedBrowsers.find((file) => existsSync(file));
  if (installed) return launch(installed);
  throw new Error(["No Chromium to test with; name one in SHEETBILL_CHROMIUM.", ...failures].join("\n"));
}

function launchWith(args: readonly string[], executablePath: string, libraries: string | null): Promise<Browser> {
  const known = process.env["LD_LIBRARY_PATH"];
  const paths = [libraries, known].filter(Boolean).join(":");
  const env = { ...process.env, ...(paths ? { LD_LIBRARY_PATH: paths } : {}) } as Record<string, string>;
  return chromium.launch({ executablePath, args: [...args], env });
}

async function packagedExecutable(): Promise<string> {
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}

/** The folder of the packaged system libraries, for where the system lacks its own. They unpack by themselves only in AWS Lambda. */
function packagedLibraries(): string {
  const folder = path.join(tmpdir(), "al2023", "lib");
  if (existsSync(path.join(folder, "libnss3.so"))) return folder;
  const main = createRequire(__filename).resolve("@sparticuz/chromium");
  const archive = path.join(path.dirname(main), "../../bin/al2023.tar.br");
  const target = path.join(tmpdir(), "al2023");
  mkdirSync(target, { recursive: true });
  execFileSync("tar", ["-x", "-C", target], { input: brotliDecompressSync(readFileSync(archive)) });
  return folder;
}
