import { keyOf } from "../domain/entries/key";
import type { Books } from "../domain/entries/books";
import type { TableName } from "../domain/entries/source";
import type { TableSite } from "./tableSite";
import type { WorkbookPort } from "./workbookPort";

/** A picture of the workbook's that documents carry as the seller's logo. */
export type LogoPicture = { readonly sheet: string; readonly name: string };

/** The picture that Settings names as the logo, on the sheet of Settings; null where none has that name. Throws: EnvironmentError. */
export async function findLogo(
  port: WorkbookPort,
  { books, sites }: { readonly books: Books; readonly sites: ReadonlyMap<TableName, TableSite> },
): Promise<LogoPicture | null> {
  const { logo } = books.settings.seller;
  const sheet = sites.get("Settings")?.sheet;
  if (logo === "" || sheet === undefined) return null;
  const name = (await port.pictures(sheet)).find((each) => keyOf(each) === keyOf(logo));
  return name === undefined ? null : { sheet, name };
}
