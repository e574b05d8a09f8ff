import type { CellNote, ConditionalFormat, ListValidation, SheetDocument } from "../documents/sheetDocument";
import { rangeOf } from "./areas";
import { bytesPerAction, textBytes, type RequestPart } from "./requestParts";

/** Excel's limits for an input message. Units: characters. */
const promptTitleLimit = 32;
const promptLimit = 255;

/** Lists to choose from, notes of headings, conditional formats. */
export function ruleParts(sheet: () => Excel.Worksheet, document: SheetDocument): RequestPart[] {
  return [
    ...document.validations.map((validation) => ({
      bytes: bytesPerAction * 3 + sizeOf(validation),
      queue: () => writeList(sheet(), validation),
    })),
    ...(document.notes ?? []).map((note) => ({
      bytes: bytesPerAction * 4 + sizeOf(note),
      queue: () => writeNote(sheet(), note),
    })),
    ...document.conditionalFormats.map((rule) => ({
      bytes: bytesPerAction * 6 + sizeOf(rule),
      queue: () => writeConditionalFormat(sheet(), rule),
    })),
  ];
}

function sizeOf(part: unknown): number {
  return textBytes(JSON.stringify(part));
}

/** Offers words to choose from; unless they are only suggestions, nothing else can be typed. */
export function writeList(sheet: Excel.Worksheet, validation: ListValidation): void {
  const { dataValidation } = rangeOf(sheet, validation.area);
  const source = validation.formula ?? validation.list.join(",");
  const style = validation.isSuggestion ? "Information" : "Stop";
  dataValidation.rule = { list: { inCellDropDown: true, source } };
  dataValidation.errorAlert = {
    ...{ showAlert: !validation.isSuggestion, style, title: "" },
    message: validation.message.slice(0, promptLimit),
  };
}

/** A note is an input message; a rule that everything keeps makes it one that Excel accepts on cells without a rule. */
function writeNote(sheet: Excel.Worksheet, { row, column, title, text }: CellNote): void {
  const { dataValidation } = rangeOf(sheet, { row, column, rows: 1, columns: 1 });
  dataValidation.rule = { custom: { formula: "=TRUE" } };
  dataValidation.prompt = {
    showPrompt: true,
    title: title.slice(0, promptTitleLimit),
    message: text.slice(0, promptLimit),
  };
}

function writeConditionalFormat(sheet: Excel.Worksheet, rule: ConditionalFormat): void {
  const { custom } = rangeOf(sheet, rule.area).conditionalFormats.add("Custom");
  custom.rule.formula = rule.formula;
  custom.format.font.color = rule.color;
  custom.format.fill.color = rule.fill;
}
