/** How actual hours become billed hours. Units: minutes. Rule: domain rules §1 "Hours rounding". */
export type HoursRounding = {
  readonly direction: "none" | "up" | "nearest";
  readonly increment: number;
  readonly scope: "entry" | "day";
  readonly minimum: number;
};

/**
 * When an invoice is due after its date. Units: days. `endOfMonth` "after": add the days, then go to the month's end
 * ("30 EOM"); "before": go to the month's end, then add the days ("EOM 30").
 */
export type PaymentTerms = { readonly days: number; readonly endOfMonth: "none" | "after" | "before" };

/** What entries on one printed line must have in common besides section, class, unit, price, tax and billing type. */
export type GroupBy = "entry" | "task" | "person" | "day" | "line";

/** How tax is computed on an invoice; stored on it. */
export type TaxPolicy = "per category" | "per line" | "included";

/** Exempt: everything is category E with the exemption's mention, no tax column. */
export type TaxRegime = "Standard" | "Exempt";

/** EN 16931 VAT categories. */
export type TaxCategory = "S" | "Z" | "E" | "AE" | "K" | "G" | "O";
