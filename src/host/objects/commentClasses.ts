import type { CommentChangeType, CommentIds } from "../model/activity";
import { newCommentId } from "../model/commentId";
import type { Comment } from "../model/features";
import { assertAllowed } from "../model/protection";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { CallArguments } from "../protocol/callArguments";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../protocol/errors";
import { eventTypes } from "../protocol/eventTypes";
import type { HostContext } from "../protocol/hostContext";
import { type HostObject, hostObject } from "../protocol/hostObject";
import type { ObjectClass } from "../protocol/objectClass";
import { workbookTarget } from "../protocol/rawEvent";
import { collectionMembers, itemAt } from "./collections";
import { range, rangeArgument, rangeOfAddress } from "./rangeTarget";

type CollectionTarget = { readonly sheet: Sheet | null };
type CommentTarget = { readonly sheet: Sheet; readonly comment: Comment };
type ReplyTarget = CommentTarget & { readonly index: number };

function commentsOf({ sheet }: CollectionTarget, { workbook }: HostContext): CommentTarget[] {
  const sheets = sheet ? [sheet] : workbook.sheets;
  return sheets.flatMap((each) =>
    each.comments.filter(({ threaded }) => threaded).map((comment) => ({ sheet: each, comment })),
  );
}

const commentObject = (target: CommentTarget) => hostObject("Comment", target);

const members = collectionMembers<CollectionTarget>(
  (target, context) => commentsOf(target, context).map(commentObject),
  (target, key, context) => {
    const found = commentsOf(target, context).find(({ comment }) => comment.id === key);
    return found ? commentObject(found) : null;
  },
);

function cellOf({ sheet }: CollectionTarget, args: CallArguments, context: HostContext) {
  const home = sheet ?? context.workbook.sheets[context.workbook.activeSheet]!;
  const target = args.object(0, "Range")
    ? rangeArgument(context, args, 0, home)
    : rangeOfAddress(context.workbook, home, args.text(0));
  if (target.area.rows * target.area.columns !== 1) throw invalidArgument();
  return target;
}

function add(target: CollectionTarget, args: CallArguments, context: HostContext): HostObject {
  const { sheet, area } = cellOf(target, args, context);
  assertAllowed(sheet, "allowEditObjects");
  if (sheet.comments.some((each) => each.row === area.row && each.column === area.column)) throw itemAlreadyExists();
  const content = args.raw(1);
  const text = typeof content === "string" ? content : (content as { richContent?: string } | null)?.richContent;
  if (!text) throw invalidArgument();
  const comment: Comment = {
    id: newCommentId(context.workbook),
    row: area.row,
    column: area.column,
    author: context.userName,
    text,
    threaded: true,
    resolved: false,
    replies: [],
  };
  sheet.comments.push(comment);
  sheet.changed.add("comments");
  context.workbook.notifyActivity({ kind: "commentAdded", sheet, comment: idsOf(comment) });
  return commentObject({ sheet, comment });
}

function idsOf(comment: Comment, replies = comment.replies.map((_, index) => replyId(comment, index))): CommentIds {
  return { id: comment.id, replyIds: replies };
}

function tellChange(
  { sheet, comment }: CommentTarget,
  change: CommentChangeType,
  workbook: Workbook,
  replies?: string[],
): void {
  sheet.changed.add("comments");
  workbook.notifyActivity({ kind: "commentChanged", sheet, comment: idsOf(comment, replies), change });
}

/** Threaded comments of a sheet, or of the workbook. */
export const commentCollectionClass: ObjectClass<CollectionTarget> = {
  name: "CommentCollection",
  scalars: {},
  ...members,
  methods: {
    ...members.methods,
    Add: add,
    GetItemByCell: (target, args, context) => {
      const { sheet, area } = cellOf(target, args, context);
      const comment = sheet.comments.find((each) => each.row === area.row && each.column === area.column);
      if (!comment) throw itemNotFound();
      return commentObject({ sheet, comment });
    },
    GetItemByReplyId: (target, args, context) => {
      const wanted = args.text(0);
      const found = commentsOf(target, context).find(({ comment }) =>
        comment.replies.some((_, index) => replyId(comment, index) === wanted),
      );
      if (!found) throw itemNotFound();
      return commentObject(found);
    },
  },
  events: {
    Added: eventTypes.commentAdded,
    Changed: eventTypes.commentChanged,
    Deleted: eventTypes.commentDeleted,
  },
  eventTarget: ({ sheet }) => sheet?.id ?? workbookTarget,
};

function location({ sheet, comment }: CommentTarget): HostObject {
  return range(sheet, { row: comment.row, column: comment.column, rows: 1, columns: 1 });
}

/** A comment with its thread. Times are not kept by the model. */
export const commentClass: ObjectClass<CommentTarget> = {
  name: "Comment",
  id: "Id",
  scalars: {
    Id: { get: ({ comment }) => comment.id },
    Content: {
      get: ({ comment }) => comment.text,
      set: (target, value, { workbook }) => {
        if (typeof value !== "string") throw invalidArgument();
        target.comment.text = value;
        tellChange(target, "CommentEdited", workbook);
      },
    },
    AuthorName: { get: ({ comment }) => comment.author },
    AuthorEmail: { get: () => "" },
    ContentType: { get: () => "Plain" },
    Resolved: {
      get: ({ comment }) => comment.resolved,
      set: (target, value, { workbook }) => {
        if (target.comment.resolved === value) return;
        target.comment.resolved = value === true;
        tellChange(target, value === true ? "CommentResolved" : "CommentReopened", workbook);
      },
    },
  },
  navigations: { Replies: (target) => hostObject("CommentReplyCollection", target) },
  methods: {
    GetLocation: location,
    Delete: ({ sheet, comment }, _, { workbook }) => {
      assertAllowed(sheet, "allowEditObjects");
      sheet.comments = sheet.comments.filter((each) => each !== comment);
      sheet.changed.add("comments");
      workbook.notifyActivity({ kind: "commentDeleted", sheet, comment: idsOf(comment) });
    },
  },
};

function replyObjects(target: CommentTarget): HostObject[] {
  return target.comment.replies.map((_, index) =>
    hostObject("CommentReply", { ...target, index } satisfies ReplyTarget),
  );
}

const replyMembers = collectionMembers<CommentTarget>(replyObjects, (target, key) => {
  const index = target.comment.replies.findIndex((_, at) => replyId(target.comment, at) === key);
  return index < 0 ? null : hostObject("CommentReply", { ...target, index });
});

function replyId({ id }: Comment, index: number): string {
  return `${id}/${index + 1}`;
}

export const commentReplyCollectionClass: ObjectClass<CommentTarget> = {
  name: "CommentReplyCollection",
  scalars: {},
  ...replyMembers,
  methods: {
    ...replyMembers.methods,
    Add: (target, args, { userName, workbook }) => {
      const { comment } = target;
      comment.replies.push({ author: userName, text: args.text(0) });
      tellChange(target, "ReplyAdded", workbook, [replyId(comment, comment.replies.length - 1)]);
      return itemAt(replyObjects(target), target.comment.replies.length - 1);
    },
  },
};

export const commentReplyClass: ObjectClass<ReplyTarget> = {
  name: "CommentReply",
  id: "Id",
  scalars: {
    Id: { get: ({ comment, index }) => replyId(comment, index) },
    Content: {
      get: ({ comment, index }) => comment.replies[index]?.text ?? "",
      set: (target, value, { workbook }) => {
        const reply = target.comment.replies[target.index];
        if (typeof value !== "string" || !reply) throw invalidArgument();
        reply.text = value;
        tellChange(target, "ReplyEdited", workbook, [replyId(target.comment, target.index)]);
      },
    },
    ContentType: { get: () => "Plain" },
    AuthorName: { get: ({ comment, index }) => comment.replies[index]?.author ?? "" },
    AuthorEmail: { get: () => "" },
    Resolved: { get: ({ comment }) => comment.resolved },
  },
  methods: {
    GetLocation: location,
    GetParentComment: ({ sheet, comment }) => commentObject({ sheet, comment }),
    Delete: (target, _, { workbook }) => {
      const { comment, index } = target;
      comment.replies.splice(index, 1);
      tellChange(target, "ReplyDeleted", workbook, [replyId(comment, index)]);
    },
  },
};
