import type { Workbook } from "../model/workbook";
import { defaultSets } from "./windowMessages";

/** What the add-in learns about where it runs. */
export type OfficeEnvironment = {
  /** Language of Excel's interface. */
  readonly displayLanguage: string;
  /** Language of the workbook's culture: separators, dates. */
  readonly contentLanguage: string;
  readonly docUrl: string;
  /** Requirement sets over the defaults: {excelapi: "1.16"}. */
  readonly sets: Readonly<Record<string, string>>;
};

/** The host's announcement: application, platform, version, language. */
export function hostInfo(displayLanguage: string): string {
  return `Excel$Web$16.00$${displayLanguage}$$$$0`;
}

/** Everything Office.context is made of. Fields up to _reason are required by the client. */
export function appContext(
  workbook: Workbook,
  addinId: string,
  environment: Partial<OfficeEnvironment>,
): Record<string, unknown> {
  return {
    _id: addinId,
    _appName: 16,
    _appVersion: "16.00",
    _appUILocale: environment.displayLanguage ?? "en-US",
    _dataLocale: environment.contentLanguage ?? "en-US",
    _docUrl: environment.docUrl ?? `https://localhost/${encodeURIComponent(workbook.name)}`,
    _clientMode: workbook.readOnly ? 0 : 1,
    _settings: [...workbook.settings],
    _reason: "documentOpened",
    _appMinorVersion: 1,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "1",
    _appInstanceId: "instance1",
    _marketplaceType: "",
    _requirementMatrix: JSON.stringify({ ...defaultSets, ...environment.sets }),
    _hostFullVersion: "16.0.15407.10000",
    _addinName: "add-in",
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}
