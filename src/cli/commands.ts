import type { Command } from "./command";
import { backlog } from "./commands/backlog";
import { check } from "./commands/check";
import { discard } from "./commands/discard";
import { confirm, draft, invoice } from "./commands/invoicing";
import { recover } from "./commands/recover";
import { takeover } from "./commands/takeover";
import { undo } from "./commands/undo";
import { verify } from "./commands/verify";
import { credit, reissue } from "./commands/correct";
import { due } from "./commands/due";
import { edit } from "./commands/edit";
import { importRows } from "./commands/import";
import { link } from "./commands/link";
import { margin } from "./commands/margin";
import { pay } from "./commands/pay";
import { price } from "./commands/price";
import { reviewPeriod } from "./commands/reviewPeriod";
import { refresh, review } from "./commands/reviseDrafts";
import { quote } from "./commands/quote";
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
  discard,
  takeover,
  edit,
  confirm,
  invoice,
  credit,
  reissue,
  pay,
  remind,
  margin,
  link,
  recap,
  quote,
  "review-period": reviewPeriod,
  import: importRows,
  verify,
  recover,
  undo,
};
