import { clearInterval, setInterval } from "node:timers";
import { TextDecoder, TextEncoder } from "node:util";

// Imported first: what the workbook's codec (when it is loaded) and office.js's fake window need of Node, which jsdom hides.
Object.assign(globalThis, { TextDecoder, TextEncoder, setInterval, clearInterval });
