import { readFileSync } from "node:fs";
import ts from "typescript";
import { memberSets } from "../../../src/host/objects/memberSets";
import { objectClasses } from "../../../src/host/objects/registry";
import { ObjectRegistry, publicName, versionNumber } from "../../../src/host/protocol/objectRegistry";

type Published = Record<string, Record<string, string>>;

/** Since when members exist, from the comments of the published types. */
function publishedSets(): Published {
  const path = require.resolve("@types/office-js/index.d.ts");
  const text = readFileSync(path, "utf8");
  const sets: Published = {};
  const setOf = (node: ts.Node): string | undefined => {
    const comments = text.slice(node.getFullStart(), node.getStart());
    const match = [...comments.matchAll(/\[Api set: (\w+) ([\d.]+)[^\]]*\]/g)].pop();
    if (!match) return undefined;
    return match[1] === "ExcelApi" ? match[2] : `${match[1]} ${match[2]}`;
  };
  const visit = (node: ts.Node): void => {
    if (ts.isModuleDeclaration(node) && node.name.text === "Excel" && node.body && ts.isModuleBlock(node.body)) {
      for (const statement of node.body.statements) {
        if (!ts.isClassDeclaration(statement) || !statement.name) continue;
        const members = (sets[statement.name.text] ??= {});
        for (const member of statement.members) {
          const name = member.name && ts.isIdentifier(member.name) ? member.name.text : null;
          const since = setOf(member) ?? setOf(statement);
          if (name !== null && since !== undefined) members[name] ??= since;
        }
      }
    } else ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return sets;
}

describe("requirement sets", () => {
  const published = publishedSets();

  it("say since when each member exists as the published types do", () => {
    const differing = Object.entries(memberSets).flatMap(([type, members]) =>
      Object.entries(members)
        .filter(([member, since]) => published[type]?.[member] !== since)
        .map(([member, since]) => `${type}.${member}: ${since}, published ${published[type]?.[member]}`),
    );
    expect(differing).toEqual([]);
  });

  it("cover every public member the host models", () => {
    // What every collection gets from the host although not every one has it in Excel: those stay hidden.
    const generic = new Set(["GetItem", "GetItemAt", "GetItemOrNullObject"]);
    const unknown = objectClasses.flatMap(({ name, publicNames, scalars, navigations, methods }) =>
      [scalars, navigations ?? {}, methods ?? {}]
        .flatMap((members) => Object.keys(members))
        .filter((member) => !member.startsWith("_") && !generic.has(member))
        .filter((member) => memberSets[name]?.[publicNames?.[member] ?? publicName(member)] === undefined)
        .map((member) => `${name}.${member}`),
    );
    // Told by the host file itself at every start; no public API.
    expect(unknown).toEqual(["AddinInternalService.NotifyActionHandlerReady"]);
  });

  it("hide what Excel's collection does not have", () => {
    const registry = new ObjectRegistry(objectClasses, memberSets, new Map([["excelapi", versionNumber("1.13")]]));
    expect(registry.available("WorksheetCollection", "GetItemAt")).toBe(false);
    expect(registry.available("TableCollection", "GetItemAt")).toBe(true);
  });
});
