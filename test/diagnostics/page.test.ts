import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { diagnosticsPage } from "../support/diagnosticsPage";

const page = join(__dirname, "../../docs/diagnostics.md");

test("docs/diagnostics.md says what the codes and texts say", () => {
  if (process.env["UPDATE_DOCS"]) writeFileSync(page, diagnosticsPage());
  expect(readFileSync(page, "utf8")).toBe(diagnosticsPage());
});
