import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from "node:fs";
import path from "node:path";

export type DemoServer = { readonly url: string; readonly stop: () => Promise<void> };

const root = path.join(__dirname, "../..");
const built = path.join(root, "dist/demo/index.html");
const lock = path.join(root, ".cache/demo-build.lock");
const sources = ["src", "assets", "webpack.config.js", "manifest.xml", "package-lock.json"];
const lockTimeoutMs = 5 * 60_000;

/**
 * Runs `npm start` on a free port, as a user would, and waits for the address it prints.
 * Test files that run side by side share one build; it is made again when its sources have changed.
 */
export async function startDemo(): Promise<DemoServer> {
  await takeLock();
  try {
    return await run(isStale() ? [] : ["--no-build"]);
  } finally {
    rmdirSync(lock);
  }
}

/** The text of a file of the built demo page. */
export function builtFile(name: string): string {
  return path.join(path.dirname(built), name);
}

async function run(options: readonly string[]): Promise<DemoServer> {
  const command = ["scripts/start.mjs", "--port", "0", ...options];
  const child = spawn(process.execPath, command, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  const url = await addressOf(child);
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      child.once("exit", () => resolve());
      child.kill();
    });
  return { url, stop };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /https:\/\/localhost:\d+\//.exec(output);
      if (address) resolve(address[0]);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", (code) => reject(new Error(`npm start ended with ${code}:\n${output}`)));
  });
}

/** A folder can be made by one process only; a lock left by a run that was killed is taken over. */
async function takeLock(): Promise<void> {
  mkdirSync(path.dirname(lock), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      if (Date.now() - since > lockTimeoutMs) rmdirSync(lock);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function isStale(): boolean {
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return sources.some((source) => newestChange(path.join(root, source)) > builtAt);
}

function newestChange(entry: string): number {
  const stats = statSync(entry);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(entry).map((name) => newestChange(path.join(entry, name))));
}
