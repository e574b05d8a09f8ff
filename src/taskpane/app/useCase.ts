import type { Environment } from "../../application/environment";
import type { Billing } from "../../application/readBilling";
import type { Progress } from "../../application/workbookPort";
import type { Notice } from "./state";

/** A use case as the pane runs it: what it is given, and what is to be told of it. */
export type Change = (environment: Environment, billing: Billing, progress: Progress) => Promise<Notice>;

/** A use case that writes nothing, and what it finds. */
export type Inspection<T> = (environment: Environment, billing: Billing, progress: Progress) => Promise<T>;
