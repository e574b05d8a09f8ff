import type { Command } from "./command";
import { backlog } from "./commands/backlog";
import { check } from "./commands/check";
import { confirm, draft, invoice } from "./commands/invoicing";
import { credit, reissue } from "./commands/correct";
import { due } from "./commands/due";
import { edit } from "./commands/edit";
import { margin } from "./commands/margin";
import { pay } from "./commands/pay";
import { price } from "./commands/price";
import { reviewPeriod } from "./commands/reviewPeriod";
import { refresh, review } from "./commands/reviseDrafts";
import { recap } from "./commands/recap";
import { remind } from "./commands/remind";
import { template } from "./commands/template";

/** The commands there are, by name. */
export const commands: Readonly<Record<string, Command>> = {
  template,
  check,
  price,
  backlog,
  draft,
  due,
  refresh,
  review,
  edit,
  confirm,
  invoice,
  credit,
  reissue,
  pay,
  remind,
  margin,
  recap,
  "review-period": reviewPeriod,
};

/** Commands of the contract that do not exist yet: they say so instead of being unknown. */
export const laterCommands: readonly string[] = ["discard", "recover", "takeover", "verify", "import"];
