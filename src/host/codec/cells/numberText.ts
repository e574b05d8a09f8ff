const powers = Array.from({ length: 23 }, (_, n) => 10 ** n);

/**
 * The number written in ASCII bytes from `from` to `to`; NaN when it is none.
 * Up to 15 digits one division gives the nearest double; longer ones go the way of the language.
 */
export function numberAt(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const negative = bytes[at] === 45;
  if (negative) at++;
  let digits = 0;
  let count = 0;
  let fraction = -1;
  for (; at < to; at++) {
    const code = bytes[at]!;
    if (code >= 48 && code <= 57) {
      digits = digits * 10 + code - 48;
      if (digits > 0) count++;
      if (fraction >= 0) fraction++;
    } else if (code === 46 && fraction < 0) fraction = 0;
    else return slowNumber(bytes, from, to);
  }
  if (count > 15 || fraction > 22 || to - from > 30 || to === from) return slowNumber(bytes, from, to);
  const value = fraction > 0 ? digits / powers[fraction]! : digits;
  return negative ? -value : value;
}

/** A whole number of at most nine digits in ASCII bytes; -1 when it is none. */
export function integerAt(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > 9) return -1;
  let value = 0;
  for (let at = from; at < to; at++) {
    const code = bytes[at]!;
    if (code < 48 || code > 57) return -1;
    value = value * 10 + code - 48;
  }
  return value;
}

/** ASCII bytes as text. */
export function asciiAt(bytes: Uint8Array, from: number, to: number): string {
  let out = "";
  for (let at = from; at < to; at++) out += String.fromCharCode(bytes[at]!);
  return out;
}

function slowNumber(bytes: Uint8Array, from: number, to: number): number {
  const text = to - from > 400 ? "" : asciiAt(bytes, from, to).trim();
  return text === "" || !/^[-+]?[\d.]/.test(text) || /^[-+]?0[xob]/i.test(text) ? NaN : Number(text);
}
