import { attribute, element, elements, type XmlElement } from "../xml/xmlElement";
import type { Package } from "./package";

/** A link from a part to another part, or to an address outside. */
export type Relation = {
  readonly id: string;
  /** The last word of its type: "worksheet", "table", "hyperlink", … */
  readonly kind: string;
  readonly type: string;
  /** The part's name, or the address as written when `external`. */
  readonly target: string;
  readonly external: boolean;
  /** The target as it stands in the file. */
  readonly written: string;
};

const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** Where a part's relations are kept; "" is the package itself. */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relations of a part, "" for those of the package. */
export function readRelations(source: Package, part: string): Relation[] {
  const root = source.xmlIfAny(relationsPart(part));
  return elements(root, "pr:Relationship").map((item) => {
    const type = attribute(item, "Type") ?? "";
    const external = attribute(item, "TargetMode") === "External";
    const target = attribute(item, "Target") ?? "";
    return {
      id: attribute(item, "Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      type,
      target: external ? target : resolveTarget(part, target),
      external,
      written: target,
    };
  });
}

/** The relations of a part, for changing; nothing is written unless something changed. */
export class RelationList {
  readonly items: Relation[];
  private touched = false;

  constructor(
    private readonly target: Package,
    private readonly part: string,
  ) {
    this.items = readRelations(target, part);
  }

  byId(id: string | null): Relation | undefined {
    return this.items.find((item) => item.id === id);
  }

  ofKind(kind: string): Relation[] {
    return this.items.filter((item) => item.kind === kind);
  }

  /** Adds a relation and gives its id. `kind` may be a whole type address. */
  add(kind: string, target: string, external = false): string {
    let n = this.items.length + 1;
    while (this.byId(`rId${n}`)) n++;
    const type = kind.includes("/") ? kind : officeTypes + kind;
    const written = external ? target : `/${target}`;
    this.items.push({ id: `rId${n}`, kind: kind.slice(kind.lastIndexOf("/") + 1), type, target, external, written });
    this.touched = true;
    return `rId${n}`;
  }

  /** Adds a relation under the id it has elsewhere. */
  copy(relation: Relation, target: string): void {
    const written = relation.external ? relation.written : `/${target}`;
    this.items.push({ ...relation, target, written });
    this.touched = true;
  }

  remove(id: string): void {
    const at = this.items.findIndex((item) => item.id === id);
    if (at < 0) return;
    this.items.splice(at, 1);
    this.touched = true;
  }

  /** Writes the relations back if they changed. */
  save(): void {
    if (!this.touched) return;
    const name = relationsPart(this.part);
    if (this.items.length === 0) this.target.remove(name);
    else this.target.putXml(name, relationsXml(this.items));
    this.touched = false;
  }
}

function relationsXml(items: readonly Relation[]): XmlElement {
  const list = items.map((item) =>
    element("Relationship", {
      Id: item.id,
      Type: item.type,
      Target: item.written,
      TargetMode: item.external ? "External" : null,
    }),
  );
  return element("Relationships", { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" }, list);
}

function resolveTarget(part: string, target: string): string {
  const path = target.split("#")[0]!.replace(/\\/g, "/");
  if (path.startsWith("/")) return path.replace(/^\/+/, "");
  const steps = part.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
