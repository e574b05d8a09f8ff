import { parseArea } from "../../model/address";
import type { Comment } from "../../model/features";
import { readRichText } from "../cells/sharedStrings";
import type { Package } from "../package/package";
import type { Relation } from "../package/relations";
import type { ReadContext } from "../sheet/context";
import { attribute, child, elements, flag, number, text, type XmlElement } from "../xml/xmlElement";

/** Reads the notes and the threaded comments of a sheet. */
export function readComments({ sheet, relations, source, workbook }: ReadContext): void {
  const threads = readThreads(source.xmlIfAny(partOf(relations, "threadedComment")), readPersons(source));
  const notes = source.xmlIfAny(partOf(relations, "comments"));
  const authors = elements(child(notes, "authors"), "author").map(text);
  for (const item of elements(child(notes, "commentList"), "comment")) {
    const note = readNote(item, authors);
    const place = note && `${note.row},${note.column}`;
    if (note && place !== null && !threads.has(place)) sheet.comments.push({ ...note, id: workbook.newId() });
  }
  sheet.comments.push(...threads.values());
}

/** The part of a kind that a sheet has. */
function partOf(relations: readonly Relation[], kind: string): string | null {
  return relations.find((item) => item.kind === kind)?.target ?? null;
}

/** A note, without id; null when its place is no cell. */
export function readNote(item: XmlElement, authors: readonly string[]): Comment | null {
  const area = parseArea(attribute(item, "ref") ?? "");
  const content = child(item, "text");
  if (!area) return null;
  return {
    id: "",
    row: area.row,
    column: area.column,
    author: authors[number(item, "authorId") ?? 0] ?? "",
    text: content ? readRichText(content).text : "",
    threaded: false,
    resolved: false,
    replies: [],
  };
}

/** The names of the people who wrote threaded comments, by id. */
export function readPersons(source: Package): Map<string, string> {
  const parts = source.names().filter((name) => /^xl\/persons\/[^/]+\.xml$/i.test(name));
  const list = parts.flatMap((part) => elements(source.xml(part), "tc:person"));
  return new Map(list.map((item) => [attribute(item, "id") ?? "", attribute(item, "displayName") ?? ""]));
}

/** Threads by the place of their cell, "row,column". */
export function readThreads(root: XmlElement | null, persons: ReadonlyMap<string, string>): Map<string, Comment> {
  const byId = new Map<string, Comment>();
  const byPlace = new Map<string, Comment>();
  for (const item of elements(root, "tc:threadedComment")) {
    const author = persons.get(attribute(item, "personId") ?? "") ?? "";
    const content = text(child(item, "tc:text"));
    const first = byId.get(attribute(item, "parentId") ?? "");
    const area = parseArea(attribute(item, "ref") ?? "");
    if (first) first.replies.push({ author, text: content });
    else if (area) {
      const id = attribute(item, "id") ?? "";
      const { row, column } = area;
      const made = {
        id,
        row,
        column,
        author,
        text: content,
        threaded: true,
        resolved: flag(item, "done"),
        replies: [],
      };
      byId.set(id, made);
      byPlace.set(`${row},${column}`, made);
    }
  }
  return byPlace;
}
