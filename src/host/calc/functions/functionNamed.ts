import type { FunctionDefinition, FunctionFamily } from "../evaluate/functionDefinition";
import { aggregateFunctions } from "./aggregateFunctions";
import { arrayFunctions } from "./arrayFunctions";
import { conditionalFunctions } from "./conditionalFunctions";
import { dateFunctions } from "./dateFunctions";
import { financialFunctions } from "./financialFunctions";
import { informationFunctions } from "./informationFunctions";
import { lambdaFunctions } from "./lambdaFunctions";
import { logicalFunctions } from "./logicalFunctions";
import { lookupFunctions } from "./lookupFunctions";
import { mathFunctions } from "./mathFunctions";
import { referenceFunctions } from "./referenceFunctions";
import { roundingFunctions } from "./roundingFunctions";
import { statisticalFunctions } from "./statisticalFunctions";
import { subtotalFunctions } from "./subtotalFunctions";
import { textFunctions } from "./textFunctions";
import { textSplitFunctions } from "./textSplitFunctions";
import { trigonometricFunctions } from "./trigonometricFunctions";
import { workdayFunctions } from "./workdayFunctions";

const families: readonly FunctionFamily[] = [
  aggregateFunctions,
  arrayFunctions,
  conditionalFunctions,
  dateFunctions,
  financialFunctions,
  informationFunctions,
  lambdaFunctions,
  logicalFunctions,
  lookupFunctions,
  mathFunctions,
  referenceFunctions,
  roundingFunctions,
  statisticalFunctions,
  subtotalFunctions,
  textFunctions,
  textSplitFunctions,
  trigonometricFunctions,
  workdayFunctions,
];

const known = new Map<string, FunctionDefinition>(families.flatMap((family) => Object.entries(family)));

/** A built-in function by its name in upper case, without file prefix. */
export function functionNamed(name: string): FunctionDefinition | undefined {
  return known.get(name);
}
