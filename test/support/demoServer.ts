import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import path from "node:path";

export type DemoServer = { readonly url: string; readonly stop: () => Promise<void> };

const root = path.join(__dirname, "../..");

/** Runs `npm start` on a free port, as a user would, and waits for the address it prints. */
export async function startDemo(): Promise<DemoServer> {
  const child = spawn(process.execPath, ["scripts/start.mjs", "--port", "0"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
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
