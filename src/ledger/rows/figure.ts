import type { Decimal } from "../../domain/money/decimal";

/** The figure that totals add up, by row: null when blank, "unreadable" when it is no sure number. */
export type Figure = (row: number) => Decimal | null | "unreadable";
