import type { Workbook } from "../../model/workbook";
import type { Package } from "../package/package";
import type { RelationList } from "../package/relations";
import type { SharedParts } from "../sheet/context";

/** What the workbook part is written from. */
export type WorkbookWriting = {
  readonly workbook: Workbook;
  readonly target: Package;
  readonly part: string;
  readonly relations: RelationList;
  readonly shared: SharedParts;
  /** The parts of the workbook's sheets, in their order. */
  readonly sheetParts: readonly string[];
};
