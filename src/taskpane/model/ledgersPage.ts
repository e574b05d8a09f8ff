/** The pages of the Ledgers tab. */
export type LedgersPage = "overview" | "mapping" | "importing" | "rates" | "planning";
