// Runs the command line; builds it first when it is not there or older than its sources.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = join(root, "dist", "cli", "main.js");
const sources = ["cli", "application", "domain", "ledger", "documents", "texts", "excel", "host"];

function newestChange(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestChange(path) : statSync(path).mtimeMs);
  }
  return newest;
}

function isStale() {
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  const tools = ["webpack.config.js", "package-lock.json"].map((name) => statSync(join(root, name)).mtimeMs);
  if (Math.max(...tools) > builtAt) return true;
  return sources.some((folder) => newestChange(join(root, "src", folder)) > builtAt);
}

if (isStale()) {
  process.stderr.write("Building the command line (first use, or its sources changed)…\n");
  const webpack = createRequire(import.meta.url).resolve("webpack-cli/bin/cli.js");
  const result = spawnSync(process.execPath, [webpack, "--env", "cli", "--mode", "production"], {
    cwd: root,
    encoding: "utf8",
  });
  if (result.status !== 0) {
    process.stderr.write(result.stdout + result.stderr);
    process.exit(2);
  }
}

createRequire(import.meta.url)(built);
