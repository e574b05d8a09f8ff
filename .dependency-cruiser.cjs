/** Who may import whom: see docs/architecture.md. test/architecture proves that a planted violation is caught. */
const pure = ["domain", "ledger", "documents", "application", "texts"];

/** @type {(from: string, allowed: string[], comment: string) => import("dependency-cruiser").IForbiddenRuleType} */
const onlyImports = (from, allowed, comment) => ({
  name: `${from}-imports`,
  comment,
  severity: "error",
  from: { path: `^src/${from}/` },
  to: { path: "^src/", pathNot: [`^src/${from}/`, ...allowed.map((folder) => `^src/${folder}/`)] },
});

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    onlyImports("domain", [], "The domain knows nothing but itself."),
    onlyImports("texts", [], "Texts are data."),
    onlyImports("ledger", ["domain"], "Reading ledgers needs the domain only."),
    onlyImports("documents", ["domain", "texts"], "Documents turn the domain into sheets."),
    onlyImports("application", ["domain", "ledger", "documents", "texts"], "Use cases join the pure layers."),
    onlyImports("excel", ["application", "documents", "domain", "ledger"], "The port's implementation."),
    onlyImports("host", [], "If the host knew about invoices, scenario tests would confirm themselves."),
    onlyImports(
      "taskpane",
      ["application", "domain", "texts", "excel", "host/codec", "host/model"],
      "The pane's root joins application and excel; a file to import is read by the host's codec.",
    ),
    {
      name: "taskpane-host-only-for-files",
      comment: "Reading an .xlsx file is all that the pane takes from the host.",
      severity: "error",
      from: { path: "^src/taskpane/", pathNot: "^src/taskpane/files/" },
      to: { path: "^src/host/" },
    },
    onlyImports("commands", ["application", "domain", "texts", "excel", "taskpane"], "Ribbon commands are a root."),
    onlyImports(
      "cli",
      ["application", "domain", "ledger", "documents", "texts", "excel", "host"],
      "The command line is a root.",
    ),
    onlyImports("demo", ["host", "texts"], "The demo page serves the host; the add-in runs in its iframe."),
    {
      name: "taskpane-components-without-excel",
      comment: "Only the pane's root (main) may know Excel's side.",
      severity: "error",
      from: { path: "^src/taskpane/", pathNot: "^src/taskpane/main\\.tsx$" },
      to: { path: "^src/excel/" },
    },
    {
      name: "domain-packages",
      severity: "error",
      from: { path: "^src/(domain)/" },
      to: { dependencyTypes: ["npm", "npm-dev", "core"], pathNot: "node_modules/decimal\\.js" },
    },
    {
      name: "decimal-in-one-module",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/domain/money/decimal\\.ts$" },
      to: { path: "node_modules/decimal\\.js" },
    },
    {
      name: "pure-without-node",
      severity: "error",
      from: { path: `^src/(${pure.join("|")})/` },
      to: { dependencyTypes: ["core"] },
    },
    { name: "not-to-test", severity: "error", from: { path: "^src/" }, to: { path: "^test/" } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
  },
};
