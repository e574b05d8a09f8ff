import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createRequire } from "node:module";
import { finished } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { spawn } from "node:child_process";
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
 * Starts a headless Chromium: the one named by SHEETBILL_CHROMIUM, else the packaged one (Linux, x64), else an installed one.
 *
 * Throws: when there is none; tests need a browser to say anything.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env["SHEETBILL_CHROMIUM"];
  if (named) return launch(named);
  const failures: string[] = [];
  if (process.platform === "linux" && process.arch === "x64") {
    try {
      return await launch(await packagedExecutable(), await packagedLibraries());
    } catch (error) {
      failures.push(`@sparticuz/chromium: ${String(error).split("\n")[0]}`);
    }
  }
  const installed = installedBrowsers.find((file) => existsSync(file));
  if (installed) return launch(installed);
  throw new Error(["No Chromium to test with; name one in SHEETBILL_CHROMIUM.", ...failures].join("\n"));
}

function launch(executablePath: string, libraries: string | null = null): Promise<Browser> {
  const known = process.env["LD_LIBRARY_PATH"];
  const paths = [libraries, known].filter(Boolean).join(":");
  const env = { ...process.env, ...(paths ? { LD_LIBRARY_PATH: paths } : {}) } as Record<string, string>;
  return chromium.launch({ executablePath, args: flags, env });
}

async function packagedExecutable(): Promise<string> {
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}

/** The folder of the packaged system libraries; null where the system has its own. They unpack by themselves only in AWS Lambda. */
async function packagedLibraries(): Promise<string | null> {
  if (systemHasNss()) return null;
  const folder = path.join(tmpdir(), "al2023", "lib");
  if (existsSync(path.join(folder, "libnss3.so"))) return folder;
  const main = createRequire(__filename).resolve("@sparticuz/chromium");
  const archive = path.join(path.dirname(main), "../../bin/al2023.tar.br");
  const target = path.join(tmpdir(), "al2023");
  mkdirSync(target, { recursive: true });
  const tar = spawn("tar", ["-x", "-C", target], { stdio: ["pipe", "ignore", "inherit"] });
  const exit = new Promise<number | null>((resolve) => tar.on("close", resolve));
  await finished(createReadStream(archive).pipe(createBrotliDecompress()).pipe(tar.stdin));
  if ((await exit) !== 0) throw new Error(`${archive} could not be unpacked`);
  return folder;
}

function systemHasNss(): boolean {
  try {
    return execFileSync("/sbin/ldconfig", ["-p"], { encoding: "utf8" }).includes("libnss3.so");
  } catch {
    return false;
  }
}
