// Draws the screens of the task pane into docs/screenshots, in both languages, light and dark; arguments choose: backlog fr dark.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const webpack = createRequire(import.meta.url).resolve("webpack-cli/bin/cli.js");
const build = spawnSync(process.execPath, [webpack, "--env", "screenshots", "--mode", "production"], {
  cwd: root,
  stdio: "inherit",
});
if (build.status !== 0) process.exit(build.status ?? 1);
const run = spawnSync(process.execPath, [join(root, "dist", "screenshots", "main.js"), ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exit(run.status ?? 1);
