/** An element as it is written: its name with prefix, its attributes and text, its children in order. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
};

const token = /<\?[^?]*\?>|<!--[\s\S]*?-->|<\/([\w:]+)\s*>|<([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

/** Parses a small XML document strictly: anything that does not fit throws. */
export function parseXmlTree(source: string): XmlNode {
  const top: XmlNode = { name: "", attributes: {}, children: [], text: "" };
  const open: XmlNode[] = [top];
  token.lastIndex = 0;
  while (token.lastIndex < source.length) {
    const at = token.lastIndex;
    const match = token.exec(source);
    if (!match) throw new Error(`No XML at character ${at}: ${source.slice(at, at + 40)}`);
    const [, closed, started, attributes = "", empty, text] = match;
    const current = open.at(-1)!;
    if (closed !== undefined) {
      if (current.name !== closed) throw new Error(`</${closed}> closes <${current.name}>`);
      open.pop();
    } else if (started !== undefined) {
      const node: XmlNode = { name: started, attributes: readAttributes(attributes), children: [], text: "" };
      current.children.push(node);
      if (!empty) open.push(node);
    } else if (text !== undefined) current.text += text.trim();
  }
  if (open.length !== 1 || top.children.length !== 1) throw new Error("Not one closed document element");
  return top.children[0]!;
}

/** An element and everything in it, in document order. */
export function descendants(node: XmlNode): XmlNode[] {
  return [node, ...node.children.flatMap(descendants)];
}

function readAttributes(source: string): Record<string, string> {
  const pairs = [...source.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!] as const);
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) throw new Error(`An attribute twice in ${source}`);
  return Object.fromEntries(pairs);
}
