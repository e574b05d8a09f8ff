import { descendants, element, text, type XmlElement } from "../xml/xmlElement";

export const titleOrder = ["c:tx", "c:layout", "c:overlay", "c:spPr", "c:txPr"];

/** The title of a chart or an axis. */
export function titleXml(title: string): XmlElement {
  const run = element("a:r", {}, [element("a:rPr", { lang: "en-US" }), element("a:t", {}, [title])]);
  const rich = element("c:rich", {}, [element("a:bodyPr"), element("a:lstStyle"), element("a:p", {}, [run])]);
  return element("c:title", {}, [element("c:tx", {}, [rich]), element("c:overlay", { val: 0 })]);
}

/** The text a title shows: its own, or what its cell last said. */
export function shownText(title: XmlElement): string {
  const shown = descendants(title, "a:t").map(text).join("");
  return shown !== "" ? shown : descendants(title, "c:v").map(text).join("");
}
