import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(__dirname, "..", "..");

/** What ships with the add-in's pages: the packages its source imports, and all that these bring along. */
export type ShippedPackage = { readonly name: string; readonly licence: string; readonly purpose: string };

/** What each package is for; one that is not described may not ship. Patterns for families whose names say it. */
const purposes: readonly (readonly [RegExp, string])[] = [
  [/^react$|^react-dom$/, "the pane's views"],
  [/^scheduler$/, "React: when views are drawn"],
  [/^use-sync-external-store$/, "Fluent: follows state outside React"],
  [
    /^@fluentui\/react-components$/,
    "Excel's look, keyboard and screen-reader behaviour: the components, under one name",
  ],
  [/^@fluentui\/react-icons$/, "icons, each imported by itself"],
  [/^@fluentui\/(tokens|react-theme)$/, "Fluent: colours, sizes and fonts of light, dark and high contrast"],
  [
    /^@fluentui\/(react-(aria|tabster|utilities|provider|portal|positioning|jsx-runtime))$/,
    "Fluent: what its components share",
  ],
  [
    /^@fluentui\/(react-(context-selector|shared-contexts|motion|motion-components-preview|overflow|virtualizer))$/,
    "Fluent: what its components share",
  ],
  [/^@fluentui\/(keyboard-keys|priority-overflow)$/, "Fluent: what its components share"],
  [/^@fluentui\/react-/, "Fluent: the component of this name; left out of the bundle where the pane does not use it"],
  [/^@floating-ui\//, "Fluent: where menus and tooltips open"],
  [/^@griffel\/|^@emotion\/hash$|^stylis$|^rtl-css-js$|^csstype$/, "Fluent: styles as rules of a style sheet"],
  [/^tabster$|^keyborg$/, "Fluent: moving by keyboard"],
  [/^embla-carousel/, "Fluent: its carousel; not used, left out of the bundle"],
  [/^@swc\/helpers$|^tslib$|^@babel\/runtime$/, "helpers of compiled code, those that are used"],
  [/^@types\/react$/, "types only: nothing of it ships"],
  [/^@tanstack\//, "long lists that scroll smoothly"],
  [/^decimal\.js$/, "all arithmetic on money and hours, through `src/domain/money/decimal.ts`"],
  [/^papaparse$/, "reading CSV exports of time trackers"],
  [/^fflate$/, "unpacking .xlsx files that are imported; loaded when the first is chosen"],
  [/^numfmt$/, "number formats of .xlsx files that are imported; loaded when the first is chosen"],
];

type Lock = { readonly packages: Readonly<Record<string, LockedPackage>> };
type LockedPackage = {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
};

/** Every package that can ship, by name. */
export function shippedPackages(): ShippedPackage[] {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lock;
  const found = new Set<string>();
  const wanted = [...importedPackages(["src/taskpane/main.tsx", "src/commands/main.ts"])];
  while (wanted.length > 0) {
    const name = wanted.pop()!;
    if (found.has(name)) continue;
    found.add(name);
    wanted.push(...Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}));
  }
  return [...found].sort().map((name) => ({
    name,
    licence: packages[`node_modules/${name}`]?.license ?? "unknown",
    purpose: purposes.find(([pattern]) => pattern.test(name))?.[1] ?? "",
  }));
}

/** The packages that files import, directly or through other files of the project; imports of types are no imports. */
function importedPackages(entries: readonly string[]): Set<string> {
  const packages = new Set<string>();
  const files = new Set<string>();
  const queue = entries.map((entry) => join(root, entry));
  while (queue.length > 0) {
    const file = queue.pop()!;
    if (files.has(file)) continue;
    files.add(file);
    for (const target of importsOf(readFileSync(file, "utf8"))) {
      if (target.startsWith(".")) queue.push(resolved(join(dirname(file), target)));
      else packages.add(packageOf(target));
    }
  }
  return packages;
}

function importsOf(source: string): string[] {
  const fixed = [...source.matchAll(/^(?:import|export)(?! type)[^;]*?from "([^"]+)";/gmu)];
  const bare = [...source.matchAll(/^import "([^"]+)";/gmu)];
  const late = [...source.matchAll(/\bimport\("([^"]+)"\)/gu)];
  return [...fixed, ...bare, ...late].map(([, target]) => target!);
}

function resolved(path: string): string {
  for (const ending of [".ts", ".tsx", ""]) {
    try {
      readFileSync(`${path}${ending}`);
      return `${path}${ending}`;
    } catch {
      continue;
    }
  }
  throw new Error(`${path} is imported and not there`);
}

function packageOf(target: string): string {
  return target
    .split("/")
    .slice(0, target.startsWith("@") ? 2 : 1)
    .join("/");
}

/** The table of docs/dependencies.md. */
export function shippedTable(): string {
  const rows = shippedPackages().map(({ name, licence, purpose }) => [name, licence, purpose]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(...[...rows, ["package", "licence", "for"]].map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  return [
    line(["package", "licence", "for"]),
    `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`,
    ...rows.map(line),
  ].join("\n");
}
