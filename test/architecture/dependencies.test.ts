import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(__dirname, "..", "..");

function violationsIn(folder: string): string[] {
  const cruise = join(root, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
  const args = [cruise, "--config", join(folder, ".dependency-cruiser.cjs"), "--output-type", "json", "src"];
  const result = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
  const report = JSON.parse(result.stdout) as { summary: { violations: { rule: { name: string } }[] } };
  return report.summary.violations.map((violation) => violation.rule.name);
}

/** A small project with this project's rules, in which one file breaks one of them. */
function violationsOf(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), "sheetbill-arrows-"));
  try {
    for (const name of [".dependency-cruiser.cjs", "tsconfig.json"]) cpSync(join(root, name), join(folder, name));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return violationsIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("every import of the project follows the arrows of the architecture", () => {
  expect(violationsIn(root)).toEqual([]);
});

test.each([
  [
    "host-imports",
    {
      "src/domain/a.ts": "export const a = 1;",
      "src/host/b.ts": 'import { a } from "../domain/a";\nexport const b = a;',
    },
  ],
  [
    "domain-imports",
    {
      "src/texts/a.ts": "export const a = 1;",
      "src/domain/b.ts": 'import { a } from "../texts/a";\nexport const b = a;',
    },
  ],
  [
    "excel-imports",
    { "src/host/a.ts": "export const a = 1;", "src/excel/b.ts": 'import { a } from "../host/a";\nexport const b = a;' },
  ],
  [
    "taskpane-host-only-for-files",
    {
      "src/host/model/a.ts": "export const a = 1;",
      "src/taskpane/b.ts": 'import { a } from "../host/model/a";\nexport const b = a;',
    },
  ],
  [
    "pure-without-node",
    { "src/application/a.ts": 'import { readFileSync } from "node:fs";\nexport const a = readFileSync;' },
  ],
  [
    "no-cycles",
    {
      "src/domain/a.ts": 'import { b } from "./b";\nexport const a = (): unknown => b;',
      "src/domain/b.ts": 'import { a } from "./a";\nexport const b = (): unknown => a;',
    },
  ],
])("a planted violation of %s is caught", (rule, files) => {
  expect(violationsOf(files as Record<string, string>)).toContain(rule);
});

test("a planted project that follows the arrows is not accused", () => {
  const files = {
    "src/domain/a.ts": "export const a = 1;",
    "src/application/b.ts": 'import { a } from "../domain/a";\nexport const b = a;',
  };
  expect(violationsOf(files)).toEqual([]);
});
