import { cellName } from "../../model/address";
import type { Comment } from "../../model/features";
import { encodeXstring } from "../xml/escape";
import { contentTypes } from "../package/contentTypes";
import type { WriteContext } from "../sheet/context";
import { textOf } from "../sheet/same";
import { attribute, child, element, elements, setAttribute, text, type XmlElement } from "../xml/xmlElement";
import { withNoteShapes } from "./noteShapes";
import { readNote } from "./readComments";
import { guidOf, writeThreads } from "./writeThreads";

/** Writes the notes and comments of the sheet; those that say the same keep the file's XML. */
export function writeComments(context: WriteContext): void {
  const { sheet } = context;
  writeThreads(context);
  if (sheet.comments.length === 0) removeAll(context);
  else {
    writeNotes(context);
    writeShapes(context);
  }
}

function removeAll({ relations, xml }: WriteContext): void {
  for (const relation of relations.ofKind("comments")) relations.remove(relation.id);
  const shapes = xml.first("legacyDrawing");
  if (!shapes) return;
  relations.remove(attribute(shapes, "r:id") ?? "");
  xml.set("legacyDrawing", null);
}

function writeNotes({ sheet, target, relations, shared }: WriteContext): void {
  const known = relations.ofKind("comments")[0]?.target;
  const part = known ?? target.freshName("xl/comments", ".xml");
  const root = target.xmlIfAny(known ?? null) ?? newNotes();
  const authors = child(root, "authors")!;
  const list = child(root, "commentList")!;
  const names = elements(authors, "author").map(text);
  const before = new Map(elements(list, "comment").map((item) => [attribute(item, "ref"), item]));
  list.children = [...sheet.comments]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map((comment) => {
      const own = before.get(cellName(comment.row, comment.column));
      const note = comment.threaded ? placeholderOf(comment) : { ...comment, id: "" };
      if (own && (textOf(readNote(own, names)) === textOf(note) || (comment.threaded && isPlaceholder(own))))
        return own;
      return noteXml(note, authorIndex(authors, names, note.author));
    });
  target.putXml(part, root);
  if (known !== undefined) return;
  shared.added.set(part, contentTypes.comments);
  relations.add("comments", part);
}

/** Older Excel shows a thread as a note; Excel finds the thread by the note's author. */
function placeholderOf(comment: Comment): Comment {
  const said = [comment, ...comment.replies].map((each, n) => `${n === 0 ? "Comment" : "Reply"}:\n    ${each.text}`);
  return {
    ...comment,
    id: "",
    author: `tc=${guidOf(comment)}`,
    text: `[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel.\n\n${said.join("\n")}`,
    threaded: false,
    resolved: false,
    replies: [],
  };
}

function isPlaceholder(item: XmlElement): boolean {
  return attribute(item, "xr:uid") !== null;
}

function authorIndex(authors: XmlElement, names: string[], author: string): number {
  const at = names.indexOf(author);
  if (at >= 0) return at;
  authors.children.push(element("author", {}, [author]));
  return names.push(author) - 1;
}

function noteXml(note: Comment, authorId: number): XmlElement {
  const item = element("comment", { ref: cellName(note.row, note.column), authorId, shapeId: 0 });
  if (note.author.startsWith("tc=")) setAttribute(item, "xr:uid", note.author.slice(3));
  const content = element("t", { "xml:space": "preserve" }, [encodeXstring(note.text)]);
  item.children = [element("text", {}, [note.author.startsWith("tc=") ? content : element("r", {}, [content])])];
  return item;
}

function writeShapes({ sheet, target, relations, shared, xml }: WriteContext): void {
  const owner = xml.first("legacyDrawing");
  const known = relations.byId(owner && attribute(owner, "r:id"))?.target;
  const part = known ?? target.freshName("xl/drawings/vmlDrawing", ".vml");
  const before = known !== undefined && target.has(known) ? target.text(known) : null;
  const after = withNoteShapes(before, sheet.comments);
  if (after !== before) target.put(part, after);
  if (known !== undefined) return;
  shared.added.set(part, contentTypes.vml);
  xml.set("legacyDrawing", element("legacyDrawing", { "r:id": relations.add("vmlDrawing", part) }));
}

function newNotes(): XmlElement {
  const xmlns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  return element("comments", { xmlns }, [element("authors"), element("commentList")]);
}
