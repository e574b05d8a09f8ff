import css from "./styles.css";
import { element } from "./dom";
import { loadSheetFonts } from "./grid/textWidth";
import type { HostedWorkbook } from "./hosting";
import { newFile, openFile } from "./hosting";
import { DemoPage } from "./page";
import { fetchSample, firstSample } from "./samples";
import { secondPerson } from "./secondPerson";
import { language } from "./language";
import { texts } from "./texts";

document.documentElement.lang = language;
document.head.append(element("style", { textContent: css }));
const [first] = await Promise.all([firstWorkbook(), loadSheetFonts()]);
new DemoPage(SAMPLE_WORKBOOKS, first, secondPerson());

/** `?sample=<name>` chooses a sample, `?sample=` none. */
async function firstWorkbook(): Promise<HostedWorkbook> {
  const name = firstSample(SAMPLE_WORKBOOKS, new URLSearchParams(location.search).get("sample"), language);
  const bytes = name === undefined ? null : await fetchSample(name);
  return name !== undefined && bytes ? openFile(bytes, name) : newFile(texts.untitled);
}
