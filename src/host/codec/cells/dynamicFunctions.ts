/** Functions whose result fills as many cells as it needs, wherever they stand in a formula. */
const spilling =
  /\b(?:FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|HSTACK|VSTACK|TOCOL|TOROW|WRAPROWS|WRAPCOLS|TAKE|DROP|EXPAND|CHOOSEROWS|CHOOSECOLS|TEXTSPLIT|MAKEARRAY|MAP|SCAN|BYROW|BYCOL|GROUPBY|PIVOTBY)\s*\(|#(?![A-Z])/i;

/**
 * Whether a formula has to be written as a dynamic array although nobody said how far it spills: without the mark
 * Excel would show it with "@" and take one value only.
 */
export function spillsIn(formula: string): boolean {
  return spilling.test(formula) && spilling.test(formula.replace(/"[^"]*"|'[^']*'|\[[^\]]*\]/g, ""));
}
