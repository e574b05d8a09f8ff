// Makes the sample workbooks of assets/samples with the command line's own `template --sample`.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const samples = [
  ["en", "agency-en.xlsx"],
  ["fr", "freelancer-fr.xlsx"],
];

mkdirSync(join(root, "assets", "samples"), { recursive: true });
for (const [language, name] of samples) {
  const out = join(root, "assets", "samples", name);
  const args = [join(root, "scripts", "sheetbill.mjs"), "template", "--sample", "--lang", language, "--out", out];
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 2);
}
