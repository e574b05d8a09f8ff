/** `npm start`: builds the demo page and serves it over https. Options: --port <number>, --no-build. */
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readCertificate } from "./certificate.mjs";
import { serveFolder } from "./staticServer.mjs";

const require = createRequire(import.meta.url);
const { parseNumber } = require("office-addin-cli");
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const { values: options } = parseArgs({
  options: { port: { type: "string", default: "3000" }, "no-build": { type: "boolean", default: false } },
});
const port = portOf(options.port);
if (port === null) {
  console.error(`--port takes a number from 0 to 65535, not “${options.port}”.`);
  process.exit(2);
}

if (!options["no-build"]) await build();
const { key, cert, advice } = await readCertificate();
const server = await serveFolder({ folder: path.join(root, "dist/demo"), key, cert, port });
console.log(`\n  Sheetbill is ready:  https://localhost:${server.port}/\n`);
for (const line of advice) console.log(`  ${line}`);
console.log("  Ctrl+C stops.");
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => (server.close(), process.exit(0)));

/** A port number, or null when the text is none. */
function portOf(text) {
  try {
    const number = parseNumber(text, "--port");
    return Number.isInteger(number) && number >= 0 && number <= 65535 ? number : null;
  } catch {
    return null;
  }
}

async function build() {
  const webpack = require("webpack");
  const started = Date.now();
  console.log("Building the demo page …");
  const compiler = webpack(await require("../webpack.config.js")({ demo: true }, { mode: "production" }));
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : compiler.close(() => resolve(result)))),
  );
  if (stats.hasErrors()) {
    console.error(stats.toString({ preset: "errors-only", colors: process.stdout.isTTY }));
    process.exit(1);
  }
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}
