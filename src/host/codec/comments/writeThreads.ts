import { cellName } from "../../model/address";
import type { Comment } from "../../model/features";
import { contentTypes } from "../package/contentTypes";
import type { WriteContext } from "../sheet/context";
import { isSame } from "../sheet/same";
import { attribute, element, elements, type XmlElement } from "../xml/xmlElement";
import { readPersons, readThreads } from "./readComments";

const namespace = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const kind = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
const personKind = "http://schemas.microsoft.com/office/2017/10/relationships/person";

/** Writes the threaded comments of the sheet, and the people who wrote them. */
export function writeThreads(context: WriteContext): void {
  const { sheet, target, relations, shared } = context;
  const known = relations.ofKind("threadedComment")[0];
  const threads = sheet.comments.filter((comment) => comment.threaded);
  if (threads.length === 0) return known && relations.remove(known.id);
  const before = [...readThreads(target.xmlIfAny(known?.target ?? null), readPersons(target)).values()];
  if (isSame(before, threads)) return;
  const persons = new Persons(context);
  const items = threads.flatMap((thread) => threadXml(thread, persons, target.xmlIfAny(known?.target ?? null)));
  const part = known?.target ?? target.freshName("xl/threadedComments/threadedComment", ".xml");
  target.putXml(part, element("tc:ThreadedComments", { "xmlns:tc": namespace }, items));
  persons.save();
  if (known) return;
  shared.added.set(part, contentTypes.threadedComments);
  relations.add(kind, part);
}

/** The id of a thread in the file. */
export function guidOf(comment: Pick<Comment, "id" | "row" | "column">): string {
  if (/^\{[0-9A-F-]{36}\}$/i.test(comment.id)) return comment.id;
  return guid(comment.row + 1, comment.column + 1, 0);
}

function threadXml(thread: Comment, persons: Persons, file: XmlElement | null): XmlElement[] {
  const id = guidOf(thread);
  const ref = cellName(thread.row, thread.column);
  const known = elements(file).find((item) => attribute(item, "id") === id);
  const written = (known && attribute(known, "dT")) ?? "2020-01-01T00:00:00.00";
  const content = (text: string) => [element("tc:text", {}, [text])];
  const first = { ref, dT: written, personId: persons.idOf(thread.author), id, done: thread.resolved || null };
  return [
    element("tc:threadedComment", first, content(thread.text)),
    ...thread.replies.map((reply, n) => {
      const own = { ref, dT: written, personId: persons.idOf(reply.author) };
      const key = guid(thread.row + 1, thread.column + 1, n + 1);
      return element("tc:threadedComment", { ...own, id: key, parentId: id }, content(reply.text));
    }),
  ];
}

/** An id that is the same whenever the same workbook is written. */
function guid(row: number, column: number, reply: number): string {
  const hex = (value: number, width: number) => value.toString(16).toUpperCase().padStart(width, "0");
  return `{${hex(row, 8)}-${hex(column, 4)}-4000-8000-${hex(reply, 12)}}`;
}

/** The people of a workbook, one more for each new author. */
class Persons {
  private readonly ids: Map<string, string>;
  private readonly made: XmlElement[] = [];

  constructor(private readonly context: WriteContext) {
    this.ids = new Map([...readPersons(context.target)].map(([id, name]) => [name, id]));
  }

  idOf(name: string): string {
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    const id = guid(0, 0xffff, this.ids.size + 1);
    this.ids.set(name, id);
    this.made.push(element("tc:person", { displayName: name, id, userId: name, providerId: "None" }));
    return id;
  }

  save(): void {
    const { target, shared } = this.context;
    if (this.made.length === 0) return;
    const known = shared.workbookRelations.ofKind("person")[0]?.target;
    const root = target.xmlIfAny(known ?? null) ?? element("tc:personList", { "xmlns:tc": namespace });
    root.children.push(...this.made);
    const part = known ?? "xl/persons/person.xml";
    target.putXml(part, root);
    if (known !== undefined) return;
    shared.added.set(part, contentTypes.persons);
    shared.workbookRelations.add(personKind, part);
  }
}
