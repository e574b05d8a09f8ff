import type { Workbook } from "../model/workbook";
import { invalidArgument } from "../protocol/errors";
import { hostObject } from "../protocol/hostObject";
import type { ObjectClass, Scalar } from "../protocol/objectClass";
import { collectionMembers } from "./collections";

function property(name: string, writable = true): Scalar<Workbook> {
  const get = ({ properties }: Workbook) => properties[name] ?? "";
  if (!writable) return { get };
  return {
    get,
    set: (workbook, value) => {
      if (typeof value !== "string") throw invalidArgument();
      workbook.properties[name] = value;
      workbook.changed = true;
    },
  };
}

/** Title, author and the like. */
export const documentPropertiesClass: ObjectClass<Workbook> = {
  name: "DocumentProperties",
  scalars: {
    Title: property("title"),
    Subject: property("subject"),
    Author: property("author"),
    Keywords: property("keywords"),
    Comments: property("comments"),
    Category: property("category"),
    Manager: property("manager"),
    Company: property("company"),
    LastAuthor: property("lastAuthor", false),
    CreationDate: property("creationDate", false),
    RevisionNumber: { get: ({ properties }) => Number(properties["revisionNumber"] ?? 0) },
  },
  navigations: { Custom: (workbook) => hostObject("CustomPropertyCollection", workbook) },
};

type CustomTarget = { readonly workbook: Workbook; readonly key: string };

const prefix = "custom:";

function keysOf({ properties }: Workbook): string[] {
  return Object.keys(properties).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
}

const members = collectionMembers<Workbook>(
  (workbook) => keysOf(workbook).map((key) => hostObject("CustomProperty", { workbook, key })),
  (workbook, key) => {
    const known = keysOf(workbook).find((each) => each.toLowerCase() === key.toLowerCase());
    return known === undefined ? null : hostObject("CustomProperty", { workbook, key: known });
  },
);

/** Properties the user or an add-in made up; their values are kept as JSON text. */
export const customPropertyCollectionClass: ObjectClass<Workbook> = {
  name: "CustomPropertyCollection",
  scalars: {},
  ...members,
  methods: {
    ...members.methods,
    Add: (workbook, args) => {
      workbook.properties[prefix + args.text(0)] = JSON.stringify(args.raw(1));
      workbook.changed = true;
      return hostObject("CustomProperty", { workbook, key: args.text(0) });
    },
    DeleteAll: (workbook) => {
      for (const key of keysOf(workbook)) Reflect.deleteProperty(workbook.properties, prefix + key);
    },
  },
};

export const customPropertyClass: ObjectClass<CustomTarget> = {
  name: "CustomProperty",
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ workbook, key }) => JSON.parse(workbook.properties[prefix + key] ?? "null") as unknown,
      set: ({ workbook, key }, value) => {
        workbook.properties[prefix + key] = JSON.stringify(value);
        workbook.changed = true;
      },
    },
    Type: {
      get: ({ workbook, key }) => {
        const type = typeof JSON.parse(workbook.properties[prefix + key] ?? "null");
        return { number: "Number", boolean: "Boolean" }[type as "number"] ?? "String";
      },
    },
  },
  methods: {
    Delete: ({ workbook, key }) => {
      Reflect.deleteProperty(workbook.properties, prefix + key);
    },
  },
};
