import { calculationOf } from "./calculationOf";
import type { Workbook } from "./model/workbook";
import { memberSets } from "./objects/memberSets";
import { objectClasses } from "./objects/registry";
import type { Calculation } from "./protocol/hostContext";
import { HostSession } from "./protocol/hostSession";
import { ObjectRegistry, versionNumber } from "./protocol/objectRegistry";
import { defaultSets } from "./transports/windowMessages";

export type HostOptions = {
  readonly workbook: Workbook;
  /** The workbook's formula engine; connections to one workbook share it. */
  readonly calculation?: Calculation;
  /** Requirement sets over the defaults (ExcelApi 1.13): {excelapi: "1.16"}. Members beyond them do not exist. */
  readonly sets?: Readonly<Record<string, string>>;
  readonly contentLanguage?: string;
  readonly userName?: string;
  readonly payloadLimitBytes?: number;
};

/** Excel on the web's limit for a request and for a response. */
const payloadLimitBytes = 5 * 1024 * 1024;

/** Opens a client's connection to a workbook. Several connections may share one. */
export function createHost(options: HostOptions): HostSession {
  const declared = new Map(
    Object.entries({ ...defaultSets, ...options.sets }).map(([name, version]) => [
      name.toLowerCase(),
      versionNumber(version),
    ]),
  );
  return new HostSession({
    workbook: options.workbook,
    calculation: options.calculation ?? calculationOf(options.workbook),
    registry: new ObjectRegistry(objectClasses, memberSets, declared),
    contentLanguage: options.contentLanguage ?? "en-US",
    userName: options.userName ?? "User",
    payloadLimitBytes: options.payloadLimitBytes ?? payloadLimitBytes,
  });
}
