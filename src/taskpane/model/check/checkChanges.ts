import type { ColumnMeaning, NotationFix, RateFix, TotalFix } from "../../../application/mapping/fixes";
import type { Decimal } from "../../../domain/money/decimal";
import type { Change, Inspection } from "../../app/useCase";
import type { ChangeName } from "../../app/state";
import type { Diagnostic } from "../../../domain/diagnostics/diagnostic";

/** Adds the rate that is missing, at the price that was typed. Units: `rate` per the fix's unit. */
export function addingRate(fix: RateFix, rate: Decimal): Change {
  return async (environment, billing) => {
    const { makeRate } = await import("../../../application/mapping/applyFix");
    return told("rateMade", await makeRate(environment, billing, fix, rate));
  };
}

/** Keeps what a column's values mean. */
export function settingNotation(fix: NotationFix, meaning: ColumnMeaning): Change {
  return async (environment, billing) => {
    const { setNotation } = await import("../../../application/mapping/applyFix");
    return told("notationSet", await setNotation(environment, billing, fix, meaning));
  };
}

/** Says in the sheet that a row is a total. */
export function markingTotal(fix: TotalFix): Change {
  return async (environment, billing) => {
    const { markTotal } = await import("../../../application/mapping/applyFix");
    return told("markedTotal", await markTotal(environment, billing, fix));
  };
}

/** Points out what was found in the sheets. */
export const highlighting: Change = async (environment, billing) => {
  const { highlightDiagnostics } = await import("../../../application/mapping/highlightDiagnostics");
  return { ...told("highlighted", []), count: await highlightDiagnostics(environment, billing) };
};

/** Takes every highlight off the sheets. */
export const unhighlighting: Change = async (environment) => {
  const { removeHighlights } = await import("../../../application/mapping/highlightDiagnostics");
  await removeHighlights(environment);
  return told("highlightsOff", []);
};

/** Whether anything is pointed out in the sheets now, by whomever. */
export const lookForHighlights: Inspection<boolean> = ({ port }) => port.isHighlighted();

function told(change: ChangeName, diagnostics: readonly Diagnostic[]) {
  return { kind: "changed", change, name: "", done: diagnostics.length === 0, diagnostics } as const;
}
