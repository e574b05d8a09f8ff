import { CheckView } from "../check/CheckView";

/** The workbook's ledgers: what was read, what is wrong, and what can be done about it. */
export function LedgersView() {
  return <CheckView />;
}
