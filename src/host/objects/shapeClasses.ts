import type { Sheet } from "../model/sheet";
import { eventTypes } from "../protocol/eventTypes";
import { hostObject } from "../protocol/hostObject";
import type { ObjectClass } from "../protocol/objectClass";
import { invalidArgument } from "../protocol/errors";
import { collectionMembers } from "./collections";
import { copyShape, shapeSide, type ShapeTarget } from "./shapeEdits";

const members = collectionMembers<Sheet>(
  (sheet) => sheet.pictures.map((picture) => hostObject("Shape", { sheet, picture })),
  (sheet, key) => {
    const picture = sheet.pictures.find(({ id, name }) => id === key || name === key);
    return picture ? hostObject("Shape", { sheet, picture }) : null;
  },
);

/** The pictures on a sheet, which can be copied, moved and scaled; other shapes stay in the file and are not shown. */
export const shapeCollectionClass: ObjectClass<Sheet> = { name: "ShapeCollection", scalars: {}, ...members };

export const shapeClass: ObjectClass<ShapeTarget> = {
  name: "Shape",
  id: "Id",
  scalars: {
    Id: { get: ({ picture }) => picture.id },
    Name: {
      get: ({ picture }) => picture.name,
      set: ({ sheet, picture }, value) => {
        if (typeof value !== "string") throw invalidArgument();
        picture.name = value;
        sheet.changed.add("pictures");
      },
    },
    Type: { get: () => "Image" },
    Left: shapeSide("left"),
    Top: shapeSide("top"),
    Width: shapeSide("width"),
    Height: shapeSide("height"),
    LockAspectRatio: {
      get: ({ picture }) => picture.isAspectFree !== true,
      set: ({ picture }, value) => void (picture.isAspectFree = value !== true),
    },
    Visible: { get: () => true },
  },
  methods: {
    CopyTo: copyShape,
    Delete: ({ sheet, picture }) => {
      sheet.pictures = sheet.pictures.filter((each) => each !== picture);
      sheet.changed.add("pictures");
    },
  },
  events: { Activated: eventTypes.shapeActivated, Deactivated: eventTypes.shapeDeactivated },
  eventTarget: ({ picture }) => picture.id,
};
