import type { JournalDetail } from "./journal";

/** What stands for a Billing ID on a credit by amount, and on the row of a later full credit that takes it back. */
export const gestureId = "Gesture";

/** Whether a journal row is a commercial gesture: it credits an amount, no quantity of a line. */
export function isGesture({ origin, billingId }: Pick<JournalDetail, "origin" | "billingId">): boolean {
  return origin === "Manual" && billingId === gestureId;
}
