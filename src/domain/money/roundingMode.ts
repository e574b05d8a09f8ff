/**
 * How a value between two steps is settled.
 * halfAwayFromZero: the nearer step, halves away from zero (Excel's ROUND, EN 16931). halfEven: the nearer, halves to the even step.
 * awayFromZero: the next step outwards. towardsZero: what is over is cut.
 */
export type RoundingMode = "halfAwayFromZero" | "halfEven" | "awayFromZero" | "towardsZero";

/** The mode of money unless an agreement says otherwise; still passed at every call. Rule: domain rules §4. */
export const halfAwayFromZero: RoundingMode = "halfAwayFromZero";
