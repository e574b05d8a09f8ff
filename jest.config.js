const transform = {
  "^.+\\.(m?js|tsx?)$": [
    "@swc/jest",
    {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
      module: { type: "commonjs" },
    },
  ],
};

/** numfmt is an ES module; what its package.json offers to require() is not in the package. */
const transformIgnorePatterns = ["/node_modules/(?!numfmt/)"];

const project = (displayName, folders, more = {}) => ({
  displayName,
  rootDir: __dirname,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  transform,
  transformIgnorePatterns,
  moduleNameMapper: { "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js" },
  testEnvironment: "node",
  ...more,
});

module.exports = {
  projects: [
    project("unit", ["unit", "property", "types", "diagnostics"]),
    project("host", ["host", "contract"]),
    project("scenario", ["scenario", "anomaly", "cli"]),
    project("taskpane", ["taskpane"], { testEnvironment: "jsdom" }),
    project("browser", ["browser"]),
    project("architecture", ["architecture"]),
  ],
  testTimeout: 60000,
  // By default one core is left idle, which on two cores is half of the time.
  maxWorkers: "100%",
  reporters: ["default", "<rootDir>/test/support/summaryReporter.js"],
};
