import type { SheetProtection } from "../../model/features";
import { element, flag, setAttribute, type XmlElement } from "../xml/xmlElement";
import { readPassword, sheetPassword, writePassword } from "../package/passwordAttributes";
import { parseXml } from "../xml/parseXml";
import { writeXml } from "../xml/writeXml";
import type { ReadContext, WriteContext } from "./context";
import { isSame } from "./same";

/** What a protected sheet allows: the API's name, the file's (which says what is forbidden), and whether usually forbidden. */
const options: readonly (readonly [name: string, file: string, forbidden: boolean])[] = [
  ["allowEditObjects", "objects", false],
  ["allowEditScenarios", "scenarios", false],
  ["allowFormatCells", "formatCells", true],
  ["allowFormatColumns", "formatColumns", true],
  ["allowFormatRows", "formatRows", true],
  ["allowInsertColumns", "insertColumns", true],
  ["allowInsertRows", "insertRows", true],
  ["allowInsertHyperlinks", "insertHyperlinks", true],
  ["allowDeleteColumns", "deleteColumns", true],
  ["allowDeleteRows", "deleteRows", true],
  ["allowSort", "sort", true],
  ["allowAutoFilter", "autoFilter", true],
  ["allowPivotTables", "pivotTables", true],
  ["selectLockedCells", "selectLockedCells", false],
  ["selectUnlockedCells", "selectUnlockedCells", false],
];

/** Reads whether and how the sheet is protected. */
export function readProtection({ xml, sheet }: ReadContext): void {
  const item = xml.first("sheetProtection");
  if (item) sheet.protection = protectionOf(item);
}

function protectionOf(item: XmlElement): SheetProtection {
  const password = readPassword(item, sheetPassword);
  return {
    protected: flag(item, "sheet"),
    passwordHash: password?.hash ?? null,
    passwordSpec: password?.spec ?? null,
    options: Object.fromEntries(options.map(([name, file, forbidden]) => [name, !flag(item, file, forbidden)])),
    fileXml: writeXml(withoutTags(item)),
  };
}

/** Writes it; the password's parameters are kept as long as the password is. */
export function writeProtection({ xml, sheet, original }: WriteContext): void {
  const { protection } = sheet;
  if (isSame(protection, original.protection)) return;
  if (!protection.protected) return xml.set("sheetProtection", null);
  const known = protection.fileXml === null ? null : parseXml(protection.fileXml);
  const keepsPassword = known !== null && protectionOf(known).passwordHash === protection.passwordHash;
  const item = keepsPassword ? known : element("sheetProtection");
  const { passwordHash: hash, passwordSpec: spec } = protection;
  if (!keepsPassword) writePassword(item, sheetPassword, hash === null ? null : { hash, spec: spec ?? null });
  item.name = "sheetProtection";
  item.tag = "";
  setAttribute(item, "sheet", true);
  for (const [name, file, forbidden] of options) {
    const allowed = protection.options[name] ?? !forbidden;
    setAttribute(item, file, allowed === !forbidden ? null : !allowed);
  }
  xml.set("sheetProtection", item);
}

function withoutTags(item: XmlElement): XmlElement {
  return { ...item, tag: "", attributes: item.attributes.map((each) => ({ ...each, tag: "" })) };
}
