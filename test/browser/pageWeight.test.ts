import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { DemoServer } from "../support/demoServer";
import { builtFile, startDemo } from "../support/demoServer";

const budgetBytes = 170_000;

let server: DemoServer;

beforeAll(async () => {
  server = await startDemo();
}, 180_000);

afterAll(() => server?.stop());

function scriptsOf(page: string): string[] {
  const html = readFileSync(builtFile(page), "utf8");
  return [...html.matchAll(/<script[^>]* src="?([^"\s>]+)/g)].map(([, source]) => source!);
}

function gzipBytes(file: string): number {
  return gzipSync(readFileSync(builtFile(file)), { level: 9 }).length;
}

describe("what a page loads before it is usable", () => {
  it("is at most 170 kB of our scripts for the task pane, gzipped", () => {
    const ours = scriptsOf("pane.html").filter((source) => !source.includes("officejs/"));
    expect(ours.length).toBeGreaterThan(0);
    const sizes = ours.map((source): [string, number] => [source, gzipBytes(source)]);
    const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
    expect({ withinBudget: total <= budgetBytes, total, sizes }).toMatchObject({ withinBudget: true });
  });

  it("comes from the page's own address: no script of another host in the demo, none inline", () => {
    for (const page of ["index.html", "pane.html"]) {
      expect(scriptsOf(page).filter((source) => /^(https?:)?\/\//.test(source))).toEqual([]);
      expect(readFileSync(builtFile(page), "utf8")).not.toMatch(/<script(?![^>]* src=)/);
    }
  });

  it("carries a policy that allows no inline and no evaluated script", () => {
    for (const page of ["index.html", "pane.html"]) {
      const policy =
        /Content-Security-Policy"? content="([^"]+)"/.exec(readFileSync(builtFile(page), "utf8"))?.[1] ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(/script-src ([^;]+)/.exec(policy)?.[1]).toBe("'self'");
    }
  });
});
