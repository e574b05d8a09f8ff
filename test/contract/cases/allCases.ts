import type { ContractCase } from "../contractCase";
import { chartCases } from "./charts";
import { conditionalFormatCases } from "./conditionalFormats";
import { documentCases } from "./documents";
import { eventCases } from "./events";
import { filterCases } from "./filters";
import { formulaCases } from "./formulas";
import { rangeCases } from "./ranges";
import { requestCases } from "./requests";
import { searchCases } from "./searching";
import { structureCases } from "./structure";
import { tableCases } from "./tables";
import { templateCases } from "./templateScenario";
import { typedValueCases } from "./typedValues";
import { workbookCases } from "./workbook";

/** Every behaviour of Excel that the add-in relies on. */
export const allCases: readonly ContractCase[] = [
  ...typedValueCases,
  ...rangeCases,
  ...formulaCases,
  ...searchCases,
  ...tableCases,
  ...filterCases,
  ...workbookCases,
  ...structureCases,
  ...eventCases,
  ...chartCases,
  ...conditionalFormatCases,
  ...requestCases,
  ...templateCases,
  ...documentCases,
];
