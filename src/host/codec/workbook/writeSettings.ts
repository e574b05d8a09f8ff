import type { Workbook } from "../../model/workbook";
import { contentTypes } from "../package/contentTypes";
import type { Package } from "../package/package";
import { RelationList } from "../package/relations";
import { attribute, child, element, elements, replaceChild, type XmlElement } from "../xml/xmlElement";
import { settingsOf, webExtensionParts } from "./settings";

const paneKind = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const extensionKind = "http://schemas.microsoft.com/office/2011/relationships/webextension";
const order = ["we:reference", "we:alternateReferences", "we:properties", "we:bindings", "we:snapshot", "we:extLst"];

/** Brings what add-ins keep in the workbook up to date, in the file's web extension or in a new one. */
export function writeSettings(target: Package, workbook: Workbook, added: Map<string, string>): void {
  const before = settingsOf(target);
  const { settings } = workbook;
  if (before.size === settings.size && [...settings].every(([key, value]) => before.get(key) === value)) return;
  const [first = newExtension(target, added), ...others] = webExtensionParts(target);
  const elsewhere = new Set(others.flatMap((part) => keysIn(target, part)));
  const own = [...settings].filter(([key, value]) => !elsewhere.has(key) || before.get(key) !== value);
  target.updateXml(first, (root) => setProperties(root, own));
  for (const part of others) {
    target.updateXml(part, (root) => {
      const moved = new Set(own.map(([key]) => key));
      const list = child(root, "we:properties");
      if (list) list.children = list.children.filter((item) => isKept(item, moved, settings));
    });
  }
}

function isKept(item: XmlElement | string, moved: ReadonlySet<string>, settings: ReadonlyMap<string, string>): boolean {
  const name = typeof item === "string" ? null : attribute(item, "name");
  return name === null || (settings.has(name) && !moved.has(name));
}

function keysIn(target: Package, part: string): string[] {
  return elements(child(target.xml(part), "we:properties")).map((item) => attribute(item, "name") ?? "");
}

function setProperties(root: XmlElement, settings: readonly (readonly [string, string])[]): void {
  const list = settings.map(([name, value]) => element("we:property", { name, value }));
  replaceChild(root, "we:properties", element("we:properties", {}, list), order);
}

/** A web extension with a hidden task pane, as Excel makes one when an add-in saves settings. */
function newExtension(target: Package, added: Map<string, string>): string {
  const part = target.freshName("xl/webextensions/webextension", ".xml");
  const panes = target.freshName("xl/webextensions/taskpanes", ".xml");
  target.putXml(part, extensionXml());
  added.set(part, contentTypes.webExtension);
  target.putXml(panes, element("wetp:taskpanes"));
  added.set(panes, contentTypes.taskPanes);
  const links = new RelationList(target, panes);
  const relation = element("wetp:webextensionref", { "r:id": links.add(extensionKind, part) });
  const pane = element("wetp:taskpane", { dockstate: "right", visibility: 0, width: 350, row: 0 }, [relation]);
  target.putXml(panes, element("wetp:taskpanes", {}, [pane]));
  links.save();
  const root = new RelationList(target, "");
  root.add(paneKind, panes);
  root.save();
  return part;
}

function extensionXml(): XmlElement {
  return element("we:webextension", { id: "{5B111CA1-0000-4000-8000-000000000001}" }, [
    element("we:reference", {
      id: "{5B111CA1-0000-4000-8000-000000000002}",
      version: "1.0.0.0",
      store: "developer",
      storeType: "Registry",
    }),
    element("we:alternateReferences"),
    element("we:properties"),
    element("we:bindings"),
    element("we:snapshot"),
  ]);
}
