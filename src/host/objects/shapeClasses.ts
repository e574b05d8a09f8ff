import type { Picture } from "../model/features";
import type { Sheet } from "../model/sheet";
import { eventTypes } from "../protocol/eventTypes";
import { hostObject } from "../protocol/hostObject";
import type { ObjectClass } from "../protocol/objectClass";
import { collectionMembers } from "./collections";

type ShapeTarget = { readonly sheet: Sheet; readonly picture: Picture };

const members = collectionMembers<Sheet>(
  (sheet) => sheet.pictures.map((picture) => hostObject("Shape", { sheet, picture })),
  (sheet, key) => {
    const picture = sheet.pictures.find(({ id, name }) => id === key || name === key);
    return picture ? hostObject("Shape", { sheet, picture }) : null;
  },
);

/** The pictures on a sheet; other shapes stay in the file and are not shown. */
export const shapeCollectionClass: ObjectClass<Sheet> = { name: "ShapeCollection", scalars: {}, ...members };

export const shapeClass: ObjectClass<ShapeTarget> = {
  name: "Shape",
  id: "Id",
  scalars: {
    Id: { get: ({ picture }) => picture.id },
    Name: { get: ({ picture }) => picture.name },
    Type: { get: () => "Image" },
    Left: { get: ({ picture }) => picture.anchor.left },
    Top: { get: ({ picture }) => picture.anchor.top },
    Width: { get: ({ picture }) => picture.anchor.width },
    Height: { get: ({ picture }) => picture.anchor.height },
    Visible: { get: () => true },
  },
  methods: {
    Delete: ({ sheet, picture }) => {
      sheet.pictures = sheet.pictures.filter((each) => each !== picture);
      sheet.changed.add("pictures");
    },
  },
  events: { Activated: eventTypes.shapeActivated, Deactivated: eventTypes.shapeDeactivated },
  eventTarget: ({ picture }) => picture.id,
};
