import type { AnyObjectClass } from "../protocol/objectClass";
import {
  applicationClass,
  cultureInfoClass,
  datetimeFormatInfoClass,
  iterativeCalculationClass,
  numberFormatInfoClass,
} from "./applicationClasses";
import { rangeBorderClass, rangeBorderCollectionClass } from "./borders";
import { formatProtectionClass, rangeFillClass, rangeFontClass } from "./fontAndFill";
import { rangeFormatClass } from "./formatClasses";
import { namedItemArrayValuesClass, namedItemClass, namedItemCollectionClass } from "./nameClasses";
import { rangeClass } from "./rangeClass";
import { settingClass, settingCollectionClass } from "./settingClasses";
import { tableClass, tableCollectionClass, tableScopedCollectionClass } from "./tableClasses";
import { tableColumnClass, tableColumnCollectionClass } from "./tableColumns";
import { tableRowClass, tableRowCollectionClass } from "./tableRows";
import { addinInternalServiceClass, workbookClass } from "./workbookClass";
import { worksheetClass } from "./worksheetClass";
import { worksheetCollectionClass } from "./worksheetCollection";

/** Every class of API objects the host models. */
export const objectClasses: readonly AnyObjectClass[] = [
  addinInternalServiceClass,
  workbookClass,
  applicationClass,
  iterativeCalculationClass,
  cultureInfoClass,
  numberFormatInfoClass,
  datetimeFormatInfoClass,
  worksheetCollectionClass,
  worksheetClass,
  rangeClass,
  rangeFormatClass,
  rangeFillClass,
  rangeFontClass,
  rangeBorderCollectionClass,
  rangeBorderClass,
  formatProtectionClass,
  tableCollectionClass,
  tableScopedCollectionClass,
  tableClass,
  tableColumnCollectionClass,
  tableColumnClass,
  tableRowCollectionClass,
  tableRowClass,
  namedItemCollectionClass,
  namedItemClass,
  namedItemArrayValuesClass,
  settingCollectionClass,
  settingClass,
];
