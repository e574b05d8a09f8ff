import { join } from "node:path";

type Page = { readonly userOptions?: { readonly filename?: string; readonly templateContent?: string } };
type Build = { readonly name: string; readonly plugins?: readonly Page[] };

/** The pages of a production build as webpack is told to write them. */
async function builtPages(environment: object): Promise<Map<string, string>> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the build's own configuration, as webpack loads it
  const configure = require(join(__dirname, "../../webpack.config.js")) as (
    env: object,
    argv: object,
  ) => Promise<Build[]>;
  const builds = [await configure(environment, { mode: "production" })].flat();
  const pages = builds.flatMap(({ plugins = [] }) => plugins.flatMap(({ userOptions }) => userOptions ?? []));
  const templates = pages.flatMap(({ filename, templateContent }) =>
    filename && templateContent ? [[filename, templateContent] as const] : [],
  );
  return new Map(templates);
}

function policyOf(page: string): Map<string, string[]> {
  const content = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)?.[1] ?? "";
  const directives = content.split("; ").map((directive) => directive.split(" "));
  return new Map(directives.map(([name, ...sources]) => [name!, sources]));
}

const microsoft = "https://appsforoffice.microsoft.com";

test("the pages that Excel opens run scripts of ours and of Microsoft's office.js address, and no other", async () => {
  const pages = await builtPages({});
  expect([...pages.keys()].sort()).toEqual(["commands.html", "taskpane.html"]);
  for (const page of pages.values()) {
    const policy = policyOf(page);
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.get("script-src")).toEqual(["'self'", microsoft]);
    expect(policy.get("connect-src")).toEqual(["'self'", microsoft]);
    expect(policy.get("base-uri")).toEqual(["'none'"]);
    expect(policy.get("form-action")).toEqual(["'none'"]);
  }
});

test("no page allows inline or evaluated scripts, or carries one", async () => {
  const pages = [...(await builtPages({})).values(), ...(await builtPages({ demo: true })).values()];
  for (const page of pages) {
    const scripts = policyOf(page).get("script-src") ?? [];
    expect(scripts).not.toEqual([]);
    expect(scripts.join(" ")).not.toMatch(/unsafe|data:|blob:|\*/);
    expect(page).not.toMatch(/<script(?![^>]* src=)/);
    expect(page).not.toMatch(/ on[a-z]+=|javascript:/i);
  }
});
