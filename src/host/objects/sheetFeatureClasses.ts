import { assertStructure, type ProtectedAction } from "../model/protection";
import { isPassword, storePassword, type StoredPassword } from "../model/protectionPassword";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { CallArguments } from "../protocol/callArguments";
import { accessDenied, invalidArgument, invalidOperation } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import { hostObject } from "../protocol/hostObject";
import type { ObjectClass } from "../protocol/objectClass";
import { collectionMembers } from "./collections";
import { range, rangeArgument, wholeSheet } from "./rangeTarget";

const protectionFlags: readonly ProtectedAction[] = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
];

function protectionOptions({ protection }: Sheet): Record<string, unknown> {
  const flags = protectionFlags.map((flag) => [flag, protection.options[flag] ?? false]);
  const { selectLockedCells, selectUnlockedCells } = protection.options;
  const selectionMode = selectLockedCells !== false ? "Normal" : selectUnlockedCells !== false ? "Unlocked" : "None";
  return { ...Object.fromEntries(flags), selectionMode };
}

function passwordArgument(args: CallArguments, index: number): StoredPassword | null {
  const password = args.optionalText(index) ?? "";
  return password === "" ? null : storePassword(password);
}

function protect(sheet: Sheet, args: CallArguments, { workbook }: HostContext): void {
  if (sheet.protection.protected) throw invalidOperation("The sheet is already protected.");
  const options: Record<string, boolean> = Object.fromEntries(protectionFlags.map((flag) => [flag, false]));
  const given = args.fields(0);
  for (const [name, value] of Object.entries(given)) if (typeof value === "boolean") options[name] = value;
  options["selectLockedCells"] = !["Unlocked", "None"].includes(String(given["selectionMode"] ?? "Normal"));
  options["selectUnlockedCells"] = given["selectionMode"] !== "None";
  const password = passwordArgument(args, 1);
  sheet.protection = {
    protected: true,
    passwordHash: password?.hash ?? null,
    passwordSpec: password?.spec ?? null,
    options,
    fileXml: null,
  };
  sheet.changed.add("protection");
  workbook.notifyActivity({ kind: "protectionChanged", sheet });
}

function unprotect(sheet: Sheet, args: CallArguments, { workbook }: HostContext): void {
  if (!sheet.protection.protected) return;
  const { passwordHash: hash, passwordSpec } = sheet.protection;
  const password = hash === null ? null : { hash, spec: passwordSpec ?? null };
  if (password && !isPassword(args.optionalText(0) ?? "", password)) throw accessDenied();
  sheet.protection = { protected: false, passwordHash: null, options: {}, fileXml: null };
  sheet.changed.add("protection");
  workbook.notifyActivity({ kind: "protectionChanged", sheet });
}

/** Protection of a sheet. */
export const worksheetProtectionClass: ObjectClass<Sheet> = {
  name: "WorksheetProtection",
  scalars: {
    Protected: { get: ({ protection }) => protection.protected },
    Options: { get: (sheet) => (sheet.protection.protected ? protectionOptions(sheet) : null) },
  },
  methods: { Protect: protect, Unprotect: unprotect },
};

/** Protection of the workbook's structure. */
export const workbookProtectionClass: ObjectClass<Workbook> = {
  name: "WorkbookProtection",
  scalars: { Protected: { get: ({ properties }) => properties["structureProtected"] === "1" } },
  methods: {
    Protect: (workbook, args) => {
      assertStructure(workbook);
      workbook.structurePassword = passwordArgument(args, 0);
      workbook.properties["structureProtected"] = "1";
    },
    Unprotect: (workbook, args) => {
      const password = workbook.structurePassword;
      if (password && !isPassword(args.optionalText(0) ?? "", password)) throw accessDenied();
      workbook.structurePassword = null;
      delete workbook.properties["structureProtected"];
    },
  },
};

function freeze(sheet: Sheet, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw invalidArgument();
  sheet.freeze = rows === 0 && columns === 0 ? null : { rows, columns };
  sheet.changed.add("view");
}

function frozenRange(sheet: Sheet) {
  const { freeze: frozen } = sheet;
  if (!frozen) return null;
  const rows = frozen.rows === 0 ? wholeSheet.rows : frozen.rows;
  const columns = frozen.columns === 0 ? wholeSheet.columns : frozen.columns;
  return range(sheet, { row: 0, column: 0, rows, columns });
}

/** Rows and columns that stay in view. */
export const worksheetFreezePanesClass: ObjectClass<Sheet> = {
  name: "WorksheetFreezePanes",
  scalars: {},
  methods: {
    FreezeRows: (sheet, args) => freeze(sheet, args.optionalInteger(0, 1), 0),
    FreezeColumns: (sheet, args) => freeze(sheet, 0, args.optionalInteger(0, 1)),
    FreezeAt: (sheet, args, context) => {
      const { area } = rangeArgument(context, args, 0, sheet);
      const rows = area.rows === wholeSheet.rows ? 0 : area.row + area.rows;
      freeze(sheet, rows, area.columns === wholeSheet.columns ? 0 : area.column + area.columns);
    },
    Unfreeze: (sheet) => freeze(sheet, 0, 0),
    GetLocation: (sheet) => {
      const frozen = frozenRange(sheet);
      if (!frozen) throw invalidArgument();
      return frozen;
    },
    GetLocationOrNullObject: frozenRange,
  },
};

type PropertyTarget = { readonly sheet: Sheet; readonly key: string };

const propertyMembers = collectionMembers<Sheet>(
  (sheet) => [...sheet.customProperties.keys()].map((key) => hostObject("WorksheetCustomProperty", { sheet, key })),
  (sheet, key) => {
    const known = [...sheet.customProperties.keys()].find((each) => each.toLowerCase() === key.toLowerCase());
    return known === undefined ? null : hostObject("WorksheetCustomProperty", { sheet, key: known });
  },
);

/** What an add-in keeps on a sheet; not copied with it. */
export const worksheetCustomPropertyCollectionClass: ObjectClass<Sheet> = {
  name: "WorksheetCustomPropertyCollection",
  scalars: {},
  ...propertyMembers,
  methods: {
    ...propertyMembers.methods,
    Add: (sheet, args) => {
      sheet.customProperties.set(args.text(0), args.text(1));
      sheet.changed.add("properties");
      return hostObject("WorksheetCustomProperty", { sheet, key: args.text(0) });
    },
  },
};

export const worksheetCustomPropertyClass: ObjectClass<PropertyTarget> = {
  name: "WorksheetCustomProperty",
  id: "_Id",
  scalars: {
    _Id: { get: ({ key }) => key },
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key) ?? null,
      set: ({ sheet, key }, value) => {
        sheet.customProperties.set(key, String(value));
        sheet.changed.add("properties");
      },
    },
  },
  methods: {
    Delete: ({ sheet, key }) => {
      sheet.customProperties.delete(key);
      sheet.changed.add("properties");
    },
  },
};
