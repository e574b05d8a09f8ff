import type { ContractCase } from "../contractCase";
import { documentCases } from "./documents";
import { rangeCases } from "./ranges";
import { requestCases } from "./requests";
import { tableCases } from "./tables";
import { templateCases } from "./templateScenario";
import { typedValueCases } from "./typedValues";
import { workbookCases } from "./workbook";

/** Every behaviour of Excel that the add-in relies on. */
export const allCases: readonly ContractCase[] = [
  ...typedValueCases,
  ...rangeCases,
  ...tableCases,
  ...workbookCases,
  ...requestCases,
  ...templateCases,
  ...documentCases,
];
