import type { Environment } from "../../application/environment";
import type { Billing } from "../../application/readBilling";
import type { Progress } from "../../application/workbookPort";
import type { KeptCells } from "../../application/keptCells";
import type { Notice } from "./state";

/** A use case as the pane runs it: what it is given, and what is to be told of it. */
export type Change = (environment: Environment, billing: Billing, progress: Progress) => Promise<Notice>;

/** A use case that writes nothing, and what it finds. */
export type Inspection<T> = (environment: Environment, billing: Billing, progress: Progress) => Promise<T>;

/** How a use case is run that only shows something. */
export type Look = {
  readonly progress: Progress;
  /** What the workbook's tables were read as before. */
  readonly memory: KeptCells["readings"];
};

/** A use case that only shows something: the port of its environment reads from the cells that are kept, as far as they still hold. */
export type Showing<T> = (environment: Environment, billing: Billing, look: Look) => Promise<T>;
