import { draftTour } from "./draftTour";
import { invoiceTour } from "./invoiceTour";
import { ledgersTour } from "./ledgersTour";
import { startTour } from "./startTour";
import { stateTour } from "./stateTour";
import type { Tour } from "./tour";
import { workTour } from "./workTour";

/** Of a workbook with nothing in it. */
export const emptyTours: readonly Tour[] = [startTour];

/** Of a sample, in this order. */
export const sampleTours: readonly Tour[] = [workTour, ledgersTour, draftTour, invoiceTour, stateTour];
