import type { StoredPassword } from "../../model/protectionPassword";
import { attribute, number, setAttribute, type XmlElement } from "../xml/xmlElement";

/** Names of the attributes that say a password, which differ between a sheet's and the workbook's protection. */
export type PasswordNames = {
  readonly old: string;
  readonly hash: string;
  readonly salt: string;
  readonly spinCount: string;
  readonly algorithm: string;
};

export const sheetPassword: PasswordNames = {
  old: "password",
  hash: "hashValue",
  salt: "saltValue",
  spinCount: "spinCount",
  algorithm: "algorithmName",
};

export const structurePassword: PasswordNames = {
  old: "workbookPassword",
  hash: "workbookHashValue",
  salt: "workbookSaltValue",
  spinCount: "workbookSpinCount",
  algorithm: "workbookAlgorithmName",
};

/** The password of a protection element; null without one. */
export function readPassword(item: XmlElement, names: PasswordNames): StoredPassword | null {
  const hash = attribute(item, names.hash);
  const old = attribute(item, names.old);
  if (hash === null) return old === null ? null : { hash: old, spec: null };
  const algorithm = attribute(item, names.algorithm) ?? "";
  const salt = attribute(item, names.salt) ?? "";
  return { hash, spec: { algorithm, salt, spinCount: number(item, names.spinCount) ?? 0 } };
}

export function writePassword(item: XmlElement, names: PasswordNames, password: StoredPassword | null): void {
  const spec = password?.spec ?? null;
  setAttribute(item, names.old, spec === null ? password?.hash : null);
  setAttribute(item, names.algorithm, spec?.algorithm);
  setAttribute(item, names.hash, spec === null ? null : password?.hash);
  setAttribute(item, names.salt, spec?.salt);
  setAttribute(item, names.spinCount, spec?.spinCount);
}
