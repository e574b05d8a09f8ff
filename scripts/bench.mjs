// Builds and runs the benchmark: read, price, backlog, draft and margin of growing ledgers, then the pane in a browser with its long
// tasks, input delays and frames. Arguments: sizes, e.g. 1000,10000; "pane" for the browser's part only.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const webpack = createRequire(import.meta.url).resolve("webpack-cli/bin/cli.js");
const build = spawnSync(process.execPath, [webpack, "--env", "bench", "--mode", "production"], {
  cwd: root,
  stdio: "inherit",
});
if (build.status !== 0) process.exit(build.status ?? 1);
const run = spawnSync(process.execPath, [join(root, "dist", "bench", "main.js"), ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exit(run.status ?? 1);
