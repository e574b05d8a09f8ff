import { recoverCredit } from "../corrections/recoverCredit";
import { recoverReissue } from "../corrections/recoverReissue";
import { recoverFilled } from "../marking/recoverFilled";
import { recoverMapping } from "../mapping/recoverMapping";
import { recoverImport } from "../importing/recoverImport";
import { recoverPayment } from "../payments/recoverPayment";
import { recoverReminders } from "../payments/recoverReminders";
import { recoverPlan } from "../planning/recoverPlan";
import { recoverRecap } from "../reports/recoverRecap";
import { recoverMargin } from "../reports/recoverMargin";
import type { IntentAction } from "../writePlan";
import { recoverConfirm } from "./recoverConfirm";
import { recoverDiscard } from "./recoverDiscard";
import { recoverDraft } from "./recoverDraft";
import { recoverKept } from "./recoverKept";
import type { Recovery } from "./recovery";

/**
 * How the runs of each action are recovered; a use case whose runs need more than their invoices' rows kept names its own here.
 * The rest redraw what the journal holds, or put back the rows that their intent kept.
 */
const recoveries: Partial<Record<IntentAction, Recovery>> = {
  draft: recoverDraft,
  due: recoverDraft,
  discard: recoverDiscard,
  confirm: recoverConfirm,
  credit: recoverCredit,
  reissue: recoverReissue,
  import: recoverImport,
  pay: recoverPayment,
  remind: recoverReminders,
  sent: recoverFilled,
  reimburse: recoverFilled,
  mapping: recoverMapping,
  plan: recoverPlan,
  margin: recoverMargin,
  recap: recoverRecap,
};

export function recoveryOf(action: IntentAction): Recovery {
  return recoveries[action] ?? recoverKept;
}
