import type { Workbook } from "../model/workbook";
import type { CallArguments } from "../protocol/callArguments";
import { invalidArgument } from "../protocol/errors";
import { hostObject } from "../protocol/hostObject";
import type { ObjectClass } from "../protocol/objectClass";

/** What a worksheet function gave: its value, or the name of its error. */
type FunctionResult = { readonly value: number; readonly error: string | null };

const millisecondsPerDay = 86_400_000;
const serialOfUnixEpoch = 25_569;
const daysBetweenSystems = 1_462;

/** Worksheet functions evaluated in the workbook without a cell. Only DATE is modelled: it tells the workbook's date system. */
export const functionsClass: ObjectClass<Workbook> = {
  name: "Functions",
  scalars: {},
  methods: { Date: (workbook, args) => hostObject("FunctionResult", dateOf(workbook, args)) },
};

export const functionResultClass: ObjectClass<FunctionResult> = {
  name: "FunctionResult",
  scalars: { Value: { get: ({ value }) => value }, Error: { get: ({ error }) => error } },
};

/** The serial number of a day of the Gregorian calendar after February 1900. */
function dateOf(workbook: Workbook, args: CallArguments): FunctionResult {
  const [year, month, day] = [args.integer(0), args.integer(1), args.integer(2)];
  if (year < 1901 || year > 9999) throw invalidArgument();
  const serial = Date.UTC(year, month - 1, day) / millisecondsPerDay + serialOfUnixEpoch;
  return { value: workbook.date1904 ? serial - daysBetweenSystems : serial, error: null };
}
