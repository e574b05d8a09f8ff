import type { Environment } from "../../application/environment";
import { agencySample } from "../../application/samples/agency";
import { freelancerSample } from "../../application/samples/freelancer";
import { makeTemplate } from "../../application/templates/makeTemplate";
import type { TableName } from "../../domain/entries/source";

/** Makes ledgers, or a sample in the environment's language, in the open workbook; a new workbook's one empty sheet goes. */
export async function makeLedgersIn(
  environment: Environment,
  more: readonly TableName[] | "sample",
): Promise<readonly string[]> {
  const { sheets } = await environment.port.layout();
  const removes = sheets.length === 1 && sheets[0]!.used === null ? sheets[0]!.name : null;
  const sample = environment.language === "fr" ? freelancerSample : agencySample;
  return makeTemplate(environment, {
    more: more === "sample" ? [] : more,
    sample: more === "sample" ? sample() : null,
    removes,
  });
}
