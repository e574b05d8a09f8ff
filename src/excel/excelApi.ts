/** The part of office.js this folder drives: the page's global `Excel`, or an instance of its own in Node. */
export type ExcelApi = { readonly run: typeof Excel.run };

/** Requests and responses stay below this; Excel on the web refuses 5 MB. Units: bytes. */
export const requestByteLimit = 4_000_000;

/** Responses stay below this: the pane stands still while office.js takes one apart. Units: bytes. */
export const responseByteLimit = 1_500_000;
