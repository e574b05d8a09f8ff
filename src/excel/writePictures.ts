import type { PlacedPicture, SheetDocument } from "../documents/sheetDocument";
import { bytesPerAction, textBytes, type RequestPart } from "./requestParts";

/** Pictures that a document put on its sheet have names that begin so; others are the user's. */
export const picturePrefix = "Sheetbill picture ";

/** Copies of a document's pictures, where `known` has them: by lower-case sheet the names of its pictures. */
export function pictureParts(
  context: Excel.RequestContext,
  { name, pictures = [] }: SheetDocument,
  known: ReadonlyMap<string, readonly string[]>,
): RequestPart[] {
  const there = pictures.filter((picture) => known.get(picture.sheet.toLowerCase())?.includes(picture.name));
  return there.map((picture, index) => ({
    bytes: bytesPerAction * 8 + textBytes(picture.name),
    queue: () => placePicture(context, name, { picture, number: index + 1 }),
  }));
}

function placePicture(
  context: Excel.RequestContext,
  sheet: string,
  { picture, number }: { readonly picture: PlacedPicture; readonly number: number },
): void {
  const copy = context.workbook.worksheets.getItem(picture.sheet).shapes.getItem(picture.name).copyTo(sheet);
  copy.name = picturePrefix + String(number);
  copy.lockAspectRatio = true;
  copy.height = picture.height;
  copy.left = picture.left;
  copy.top = picture.top;
}
