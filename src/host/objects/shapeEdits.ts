import type { Picture } from "../model/features";
import { assertAllowed } from "../model/protection";
import type { Sheet } from "../model/sheet";
import type { CallArguments } from "../protocol/callArguments";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import { hostObject, type HostObject } from "../protocol/hostObject";
import type { Scalar } from "../protocol/objectClass";

/** A picture of a sheet, as the client sees it. */
export type ShapeTarget = { readonly sheet: Sheet; readonly picture: Picture };

type Side = keyof Picture["anchor"];

/** A copy of the picture at the same place of another sheet; the file keeps the image once. */
export function copyShape({ picture }: ShapeTarget, args: CallArguments, { workbook }: HostContext): HostObject {
  const sheet = workbook.sheetNamed(args.text(0));
  if (!sheet) throw itemNotFound();
  assertAllowed(sheet, "allowEditObjects");
  const copy: Picture = { ...picture, id: workbook.newId(), anchor: { ...picture.anchor } };
  sheet.pictures.push(copy);
  sheet.changed.add("pictures");
  return hostObject("Shape", { sheet, picture: copy });
}

/** A side of the picture's frame; its height and width change together while the aspect is locked, as it is for pictures. */
export function shapeSide(side: Side): Scalar<ShapeTarget> {
  return {
    get: ({ picture }) => picture.anchor[side],
    set: ({ sheet, picture }, value) => {
      if (typeof value !== "number" || value < 0) throw invalidArgument();
      assertAllowed(sheet, "allowEditObjects");
      const { width, height } = picture.anchor;
      const other = side === "height" ? "width" : side === "width" ? "height" : null;
      const factor = side === "height" ? value / height : value / width;
      if (other && picture.isAspectFree !== true) picture.anchor[other] *= factor;
      picture.anchor[side] = value;
      sheet.changed.add("pictures");
    },
  };
}
