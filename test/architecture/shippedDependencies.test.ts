import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shippedPackages, shippedTable } from "../support/dependenciesPage";

const page = join(__dirname, "../../docs/dependencies.md");
const marked = /(<!-- shipped -->\n\n)[^]*?(\n\n<!-- end -->)/u;

test("docs/dependencies.md lists everything that can ship with the pages, with its licence", () => {
  if (process.env["UPDATE_DOCS"]) {
    writeFileSync(
      page,
      readFileSync(page, "utf8").replace(marked, (_, before, after) => `${before}${shippedTable()}${after}`),
    );
  }
  expect(marked.exec(readFileSync(page, "utf8"))?.[0]).toContain(`\n\n${shippedTable()}\n\n`);
});

test("what ships says what it is for, under a licence that asks for no more than to be named", () => {
  const packages = shippedPackages();
  expect(packages.filter(({ purpose }) => purpose === "").map(({ name }) => name)).toEqual([]);
  const allowed = new Set(["MIT", "Apache-2.0", "0BSD", "BSD-3-Clause", "ISC"]);
  expect(packages.filter(({ licence }) => !allowed.has(licence))).toEqual([]);
});

test("office.js never ships: pages for Excel load it from Microsoft's address", () => {
  expect(shippedPackages().map(({ name }) => name)).not.toContain("@microsoft/office-js");
});
