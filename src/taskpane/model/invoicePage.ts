import type { IssuedFilter } from "./register";

/** What the invoices view shows instead of its lists, or where in them it begins. */
export type InvoicePage =
  | { readonly kind: "register"; readonly filter: IssuedFilter; readonly open: string | null }
  | { readonly kind: "draft"; readonly draft: string }
  | { readonly kind: "credit"; readonly invoice: string }
  | { readonly kind: "due" }
  | { readonly kind: "recap"; readonly client: string | null }
  | { readonly kind: "verify" };
