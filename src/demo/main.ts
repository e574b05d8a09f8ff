import css from "./styles.css";
import { element } from "./dom";
import { DemoPage } from "./page";
import { loadSheetFonts } from "./grid/textWidth";
import { language } from "./texts";

document.documentElement.lang = language;
document.head.append(element("style", { textContent: css }));
await loadSheetFonts();
const page = new DemoPage(SAMPLE_WORKBOOKS);
const first = new URLSearchParams(location.search).get("sample") ?? SAMPLE_WORKBOOKS[0];
if (first && SAMPLE_WORKBOOKS.includes(first)) await page.openSample(first);
