import { readFileSync } from "node:fs";
import path from "node:path";
import type { XmlNode } from "../../support/xmlTree";
import { descendants, parseXmlTree } from "../../support/xmlTree";

const root = path.join(__dirname, "../../..");
const baseUrl = "https://localhost:3000/";
const locales = ["fr-FR"];

const manifest = parseXmlTree(readFileSync(path.join(root, "manifest.xml"), "utf8"));
const overrides = child(manifest, "VersionOverrides");

function child(node: XmlNode, name: string): XmlNode {
  const found = node.children.find((each) => each.name === name);
  if (!found) throw new Error(`<${node.name}> has no <${name}>`);
  return found;
}

function all(name: string, within: XmlNode = manifest): XmlNode[] {
  return descendants(within).filter((node) => node.name === name);
}

function names(node: XmlNode): string[] {
  return node.children.map((each) => each.name);
}

/** Elements of a schema's sequence, in its order; those in the manifest must be a subsequence. */
function expectOrder(node: XmlNode, order: readonly string[]): void {
  const ranks = names(node).map((name) => order.indexOf(name));
  expect({ of: node.name, unknown: names(node).filter((name) => !order.includes(name)) }).toEqual({
    of: node.name,
    unknown: [],
  });
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
}

function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

function fileOf(url: string): string {
  return path.join(root, "assets/icons", path.basename(new URL(url).pathname));
}

const resources = child(overrides, "Resources");
const resourceOf = new Map(
  resources.children.flatMap((group) =>
    group.children.map((each) => [each.attributes["id"]!, { group: group.name, node: each }]),
  ),
);

describe("the manifest's elements stand in the order the schema demands", () => {
  it("for the add-in", () => {
    expectOrder(manifest, [
      ...["Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl"],
      ...["HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings"],
      ...["Permissions", "Dictionary", "VersionOverrides"],
    ]);
  });

  it("for the overrides, the form factor, groups and buttons", () => {
    expectOrder(overrides, ["Description", "Requirements", "Hosts", "Resources", "VersionOverrides"]);
    expectOrder(resources, ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
    for (const node of all("DesktopFormFactor")) expectOrder(node, ["GetStarted", "FunctionFile", "ExtensionPoint"]);
    for (const node of all("GetStarted")) expectOrder(node, ["Title", "Description", "LearnMoreUrl"]);
    for (const node of all("Group")) expectOrder(node, ["Label", "Icon", "Control"]);
    for (const node of all("Control")) expectOrder(node, ["Label", "Supertip", "Icon", "Action"]);
    for (const node of all("Supertip")) expectOrder(node, ["Title", "Description"]);
    for (const node of all("Action")) expectOrder(node, ["TaskpaneId", "SourceLocation"]);
  });
});

describe("the manifest says who it is", () => {
  it("by a GUID and a version of three or four numbers", () => {
    expect(child(manifest, "Id").text).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i,
    );
    expect(child(manifest, "Version").text).toMatch(/^\d{1,5}(\.\d{1,5}){2,3}$/);
    const version = (JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string }).version;
    expect(child(manifest, "Version").text).toBe(`${version}.0`);
  });

  it("with a default locale, and asks for no more than it needs", () => {
    expect(child(manifest, "DefaultLocale").text).toBe("en-US");
    expect(child(manifest, "Permissions").text).toBe("ReadWriteDocument");
    expect(all("Set").map((set) => [set.attributes["Name"], set.attributes["MinVersion"]])).toEqual([
      ["ExcelApi", "1.13"],
    ]);
    expect(all("bt:Set").map((set) => [set.attributes["Name"], set.attributes["MinVersion"]])).toEqual([
      ["ExcelApi", "1.13"],
    ]);
    expect(all("Host").map((host) => host.attributes["Name"] ?? host.attributes["xsi:type"])).toEqual([
      "Workbook",
      "Workbook",
    ]);
  });

  it("within the lengths that Office accepts", () => {
    const lengths: [string, number][] = [
      ["DisplayName", 125],
      ["Description", 250],
      ["ProviderName", 125],
    ];
    for (const [name, limit] of lengths) {
      const node = child(manifest, name);
      const texts = [
        node.text,
        node.attributes["DefaultValue"] ?? "",
        ...node.children.map((each) => each.attributes["Value"]!),
      ];
      for (const text of texts) expect(text.length).toBeLessThanOrEqual(limit);
      expect(texts.some((text) => text.trim() !== "")).toBe(true);
    }
  });
});

describe("resources", () => {
  it("exist for every resid, in the group its element takes them from", () => {
    const groupOf: Record<string, (node: XmlNode) => string> = {
      "bt:Image": () => "bt:Images",
      FunctionFile: () => "bt:Urls",
      SourceLocation: () => "bt:Urls",
      LearnMoreUrl: () => "bt:Urls",
      Label: () => "bt:ShortStrings",
      Title: () => "bt:ShortStrings",
      Description: () => "bt:LongStrings",
    };
    const uses = descendants(overrides).filter((node) => node.attributes["resid"] !== undefined);
    expect(uses.length).toBeGreaterThan(20);
    for (const use of uses) {
      const id = use.attributes["resid"]!;
      expect([use.name, id, resourceOf.get(id)?.group]).toEqual([use.name, id, groupOf[use.name]?.(use)]);
    }
  });

  it("have ids of at most 32 characters, each once, none of them unused", () => {
    const ids = resources.children.flatMap((group) => group.children.map((each) => each.attributes["id"]!));
    const used = new Set(descendants(overrides).map((node) => node.attributes["resid"]));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(id.length).toBeLessThanOrEqual(32);
      expect([id, used.has(id)]).toEqual([id, true]);
    }
  });

  it("keep labels to 125 characters and descriptions to 250, in every language", () => {
    for (const [limit, group] of [
      [125, "bt:ShortStrings"],
      [250, "bt:LongStrings"],
    ] as const) {
      for (const text of child(resources, group).children) {
        const values = [text.attributes["DefaultValue"]!, ...text.children.map((each) => each.attributes["Value"]!)];
        for (const value of values) {
          expect(value.trim()).not.toBe("");
          expect(value.length).toBeLessThanOrEqual(limit);
        }
      }
    }
  });

  it("are translated into every language of the add-in", () => {
    const localised = [
      child(manifest, "DisplayName"),
      child(manifest, "Description"),
      ...child(resources, "bt:ShortStrings").children,
      ...child(resources, "bt:LongStrings").children,
    ];
    for (const node of localised) {
      expect([node.attributes["id"] ?? node.name, node.children.map((each) => each.attributes["Locale"])]).toEqual([
        node.attributes["id"] ?? node.name,
        locales,
      ]);
    }
  });
});

describe("addresses", () => {
  it("are https, and on the development host that a production build replaces", () => {
    const urls = descendants(manifest)
      .map((node) => node.attributes["DefaultValue"] ?? "")
      .filter((value) => value.includes("://"));
    expect(urls.length).toBeGreaterThan(8);
    for (const url of urls) expect(url.startsWith(baseUrl)).toBe(true);
  });

  it("name a support page that exists", () => {
    const url = child(manifest, "SupportUrl").attributes["DefaultValue"]!;
    expect(readFileSync(path.join(root, "assets", path.basename(url)), "utf8")).toContain('lang="fr"');
  });

  it("give each ribbon button a view of its own in the one pane", () => {
    const targets = all("Action").map(
      (action) => resourceOf.get(child(action, "SourceLocation").attributes["resid"]!)!.node,
    );
    const views = targets.map((node) => new URL(node.attributes["DefaultValue"]!).searchParams.get("view"));
    expect(views).toEqual([null, "selection", "check", "margin"]);
    expect(new Set(all("TaskpaneId").map((node) => node.text)).size).toBe(1);
    const ids = all("Control").map((control) => control.attributes["id"]!);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("icons", () => {
  it("of the add-in are 32 and, for high resolutions, 64 pixels", () => {
    expect(pngSize(fileOf(child(manifest, "IconUrl").attributes["DefaultValue"]!))).toEqual([32, 32]);
    expect(pngSize(fileOf(child(manifest, "HighResolutionIconUrl").attributes["DefaultValue"]!))).toEqual([64, 64]);
  });

  it("of group and buttons come in 16, 32 and 80 pixels, as they say", () => {
    const icons = all("Icon");
    expect(icons).toHaveLength(5);
    for (const icon of icons) {
      expect(icon.children.map((image) => image.attributes["size"])).toEqual(["16", "32", "80"]);
      for (const image of icon.children) {
        const size = Number(image.attributes["size"]);
        const url = resourceOf.get(image.attributes["resid"]!)!.node.attributes["DefaultValue"]!;
        expect(pngSize(fileOf(url))).toEqual([size, size]);
      }
    }
  });
});
