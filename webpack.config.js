const path = require("node:path");
const fs = require("node:fs");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

/** Where the manifest's addresses point while developing; SHEETBILL_BASE_URL replaces it in a production build. */
const developmentUrl = "https://localhost:3000";
const hostedOfficeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const localOfficeJs = "./officejs/office.js";

const root = (...parts) => path.join(__dirname, ...parts);
const exists = (...parts) => fs.existsSync(root(...parts));

const typescriptRule = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "swc-loader",
  options: {
    jsc: {
      target,
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
  },
});

/**
 * What a page may load. Scripts come from us and, in Excel, from Microsoft's office.js address: nothing inline, no eval.
 * Griffel (Fluent) inserts style elements, hence style-src 'unsafe-inline'. Nothing may be sent elsewhere.
 */
const contentSecurityPolicy = (officeJs) => {
  const microsoft = officeJs === hostedOfficeJs ? " https://appsforoffice.microsoft.com" : "";
  return [
    "default-src 'none'",
    `script-src 'self'${microsoft}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${microsoft}`,
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
};

/** The source of one page; html-webpack-plugin adds the entry's scripts, deferred, behind office.js. */
const pageSource = ({ officeJs, body, development }) => {
  const policy = development
    ? ""
    : `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(officeJs)}">`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${policy}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Sheetbill</title>
<link rel="icon" href="./assets/icon-32.png">
${officeJs ? `<script src="${officeJs}"></script>` : ""}
</head>
<body>${body}</body>
</html>`;
};

const page = (filename, chunk, source) =>
  new HtmlPlugin({
    filename,
    chunks: [chunk],
    scriptLoading: "defer",
    minify: false,
    templateContent: pageSource(source),
  });

const manifestSource = (content) =>
  content.toString().replaceAll(developmentUrl, (process.env.SHEETBILL_BASE_URL ?? developmentUrl).replace(/\/$/, ""));

const copiedFiles = (demo) => [
  { from: root("assets/icons"), to: "assets" },
  { from: root("assets/support.html") },
  { from: root("manifest.xml"), transform: manifestSource },
  ...(demo
    ? [
        { from: "assets/samples/*.xlsx", to: "samples/[name][ext]", context: __dirname, noErrorOnMissing: true },
        {
          from: root("node_modules/@microsoft/office-js/dist"),
          to: "officejs",
          filter: officeJsFile,
          info: { minimized: true },
        },
      ]
    : []),
];

/** What office.js asks for in Excel on the web, in the languages of the add-in: 4 of the package's 86 MB. */
const officeJsFile = (file) =>
  /[\\/]dist[\\/](office(\.debug)?\.js|excel-web-16\.00(\.debug)?\.js|(en-us|fr-fr)[\\/].*\.js|telemetry[\\/].*\.js)$/.test(
    file,
  );

/** The list of sample workbooks that the demo page offers. */
const sampleNames = () =>
  exists("assets/samples") ? fs.readdirSync(root("assets/samples")).filter((name) => name.endsWith(".xlsx")) : [];

const shared = (mode, name) => ({
  name,
  mode,
  context: __dirname,
  devtool: mode === "production" ? "source-map" : "cheap-module-source-map",
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
  cache: {
    type: "filesystem",
    name: `${name}-${mode}`,
    cacheDirectory: root(".cache/webpack"),
    buildDependencies: { config: [__filename] },
  },
  performance: { hints: false },
  stats: "errors-warnings",
  infrastructureLogging: { level: "warn" },
});

/** The page that hosts a workbook, the pane in its iframe with the copy of office.js, and the contract suite for the real Excel. */
const demoPages = (pane) => [
  ...["index.html", "demo.html"].map((file) => page(file, "demo", { ...pane, officeJs: null, body: "" })),
  page("pane.html", "taskpane", { ...pane, officeJs: localOfficeJs }),
  page("contract.html", "contract", { ...pane, officeJs: hostedOfficeJs }),
];

/**
 * The web part: the task pane and the ribbon's commands, and with `demo` also the page that hosts them without Excel.
 * Only the demo carries a copy of office.js (its licence allows design, development and test); Excel's pane loads Microsoft's.
 */
const webConfig = ({ mode, demo, devServer }) => {
  const webpack = require("webpack");
  const development = mode !== "production";
  const pane = { development, body: `<div id="root"></div>` };
  return {
    ...shared(mode, demo ? "demo" : "addin"),
    target: ["web", "es2020"],
    entry: {
      taskpane: "./src/taskpane/main.tsx",
      commands: "./src/commands/main.ts",
      ...(demo ? { demo: "./src/demo/main.ts", contract: "./test/contract/page.ts" } : {}),
    },
    output: {
      path: root("dist", demo ? "demo" : "addin"),
      filename: development ? "[name].js" : "[name].[contenthash:8].js",
      chunkFilename: development ? "[name].js" : "[name].[contenthash:8].js",
      publicPath: "auto",
      clean: true,
    },
    module: {
      rules: [typescriptRule("es2020"), { test: /\.css$/, type: "asset/source" }],
    },
    optimization: { splitChunks: { chunks: "all" }, runtimeChunk: false },
    plugins: [
      new webpack.DefinePlugin({ SAMPLE_WORKBOOKS: JSON.stringify(demo ? sampleNames() : []) }),
      page("taskpane.html", "taskpane", { ...pane, officeJs: hostedOfficeJs }),
      page("commands.html", "commands", { development, officeJs: hostedOfficeJs, body: "" }),
      ...(demo ? demoPages(pane) : []),
      new CopyPlugin({ patterns: copiedFiles(demo) }),
    ],
    ...(devServer ? { devServer } : {}),
  };
};

/** A program for Node: the command line, the benchmark. office.js stays outside the bundle: it is loaded, unmodified, from node_modules. */
const nodeConfig = (name, entry, { mode }) => ({
  ...shared(mode, name),
  target: "node20",
  entry: { main: entry },
  output: { path: root("dist", name), filename: "[name].js", library: { type: "commonjs2" }, clean: true },
  externals: [
    ({ request }, done) =>
      /^(@microsoft\/office-js|playwright-core|@sparticuz\/chromium)(\/|$)/.test(request)
        ? done(null, `commonjs ${request}`)
        : done(),
  ],
  externalsPresets: { node: true },
  node: { __dirname: false, __filename: false },
  module: { rules: [typescriptRule("es2022")], parser: { javascript: { createRequire: false } } },
  optimization: { minimize: false },
});

/** The page that hosts a workbook beside the pane while the pane is measured. */
const benchPage = ({ mode }) => ({
  ...shared(mode, "bench-page"),
  target: ["web", "es2020"],
  entry: { main: "./test/bench/workbookPage.ts" },
  output: { path: root("dist", "bench-page"), filename: "[name].js", clean: true },
  module: { rules: [typescriptRule("es2020")] },
  plugins: [page("index.html", "main", { development: true, officeJs: null, body: "" })],
});

const httpsServer = async () => {
  const { readCertificate } = await import("./scripts/certificate.mjs");
  const { key, cert, advice } = await readCertificate();
  for (const line of advice) console.log(line);
  return {
    port: 3000,
    hot: false,
    liveReload: true,
    host: "localhost",
    server: { type: "https", options: { key, cert } },
    client: { overlay: false },
  };
};

/**
 * `webpack` builds the add-in (dist/addin) and the command line (dist/cli); `--env demo` the demo page instead (dist/demo);
 * `--env cli` the command line only, `--env bench` the benchmark (dist/bench), `--env screenshots` what draws
 * docs/screenshots. `webpack serve` serves the demo page and the pane for Excel.
 */
module.exports = async (env = {}, argv = {}) => {
  const mode = argv.mode ?? "production";
  if (env.WEBPACK_SERVE) return [webConfig({ mode, demo: true, devServer: await httpsServer() })];
  if (env.demo) return [webConfig({ mode, demo: true })];
  if (env.bench) return [nodeConfig("bench", "./test/bench/main.ts", { mode }), benchPage({ mode })];
  if (env.screenshots) return nodeConfig("screenshots", "./test/screenshots/main.ts", { mode });
  const cli = nodeConfig("cli", "./src/cli/main.ts", { mode });
  return env.cli ? cli : [webConfig({ mode, demo: false }), cli];
};
