/** Small numbers are written out as long as all their digits fit. */
const longestPlain = 20;

/** A number as text joins and functions take it: General format, 15 significant digits. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size >= 1e-4 && size < 1e15) return plainDecimal(rounded);
  if (size >= 1e-9 && size < 1 && plainDecimal(size).length <= longestPlain) return plainDecimal(rounded);
  const [digits, exponent] = rounded.toExponential().split("e");
  const power = Number(exponent);
  return `${digits}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}

function plainDecimal(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(25).replace(/0+$/, "") : text;
}
