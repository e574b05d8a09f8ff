import { recapState } from "../../documents/recapDocument";
import { textCell } from "../content";
import type { Billing } from "../readBilling";
import type { WriteOperation } from "../writePlan";

/** What a statement of work says of itself, before and after it was validated; whether it is protected. */
export type StatementState = {
  readonly sheet: string;
  readonly before: string;
  readonly after: string;
  readonly isProtected: boolean;
};

/** Where a statement of work says whether it was validated. */
export const stateArea = { ...recapState, rows: 1, columns: 1 };

/** Says on a statement where it stands (null: it says so already); its sign-off block stays as it is, its protection as it was. */
export function sayOnStatement(
  { sheet, isProtected }: StatementState,
  text: string | null,
  { layout }: Billing,
): WriteOperation[] {
  const isNow = layout.sheets.find(({ name }) => name === sheet)?.isProtected ?? false;
  const protect: WriteOperation[] = isProtected ? [{ kind: "protectSheet", sheet }] : [];
  if (text === null) return isNow ? [] : protect;
  const unprotect: WriteOperation[] = isNow ? [{ kind: "unprotectSheet", sheet }] : [];
  return [...unprotect, { kind: "putCells", sheet, area: stateArea, cells: [[textCell(text)]] }, ...protect];
}
