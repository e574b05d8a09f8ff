import type { Progress } from "../application/workbookPort";
import { textsFor } from "../texts/catalogue";
import type { Language } from "../texts/language";
import { formatMessage } from "../texts/message";

/** Tells on a terminal how far a long piece of work is, in one line that is written over; elsewhere nothing is told. */
export function progressLine(language: Language): Progress {
  if (!process.stderr.isTTY) return () => undefined;
  let shown = -1;
  return (done, total) => {
    const percent = total === 0 ? 0 : Math.floor((done * 100) / total);
    if (percent === shown) return;
    shown = percent;
    const text = formatMessage(textsFor(language).cli.results.importing, { percent }, language);
    process.stderr.write(`\r${text}${done >= total && total > 0 ? "\n" : ""}`);
  };
}
