/** Windows-1252 where it differs from Latin-1: bytes 0x80–0x9F. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Mac Roman: bytes 0x80–0xFF, as Excel for Mac saves "CSV (Macintosh)". */
const macRoman =
  "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ" +
  "≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/** Letters and signs that texts in Western languages are full of; in the wrong one of the two they are rare. */
const usual = new Set("éèêëàâçùûîïôöäüßñœ’–€°ÉÀ");

/**
 * The text of a file's bytes: by its byte order mark, else UTF-16 by its zero bytes, else UTF-8 where it is valid, else Windows-1252,
 * or Mac Roman where that gives more usual letters.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return utf8(bytes.subarray(3)) ?? singleByte(bytes.subarray(3));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), 0);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), 1);
  const zeroAt = zeroBytes(bytes);
  if (zeroAt !== null) return utf16(bytes, zeroAt === "odd" ? 0 : 1);
  return utf8(bytes) ?? singleByte(bytes);
}

/** Text in Latin letters has a zero in every other byte of UTF-16. */
function zeroBytes(bytes: Uint8Array): "odd" | "even" | null {
  const looked = Math.min(bytes.length, 200);
  let odd = 0;
  let even = 0;
  for (let index = 0; index < looked; index++) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 1) odd++;
    else even++;
  }
  if (odd > looked / 4 && even === 0) return "odd";
  return even > looked / 4 && odd === 0 ? "even" : null;
}

/** `highFirst`: 0 when the low byte comes first, 1 when the high byte does. */
function utf16(bytes: Uint8Array, highFirst: 0 | 1): string {
  const parts: string[] = [];
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    parts.push(String.fromCharCode(bytes[index + 1 - highFirst]! * 256 + bytes[index + highFirst]!));
  }
  return parts.join("");
}

function singleByte(bytes: Uint8Array): string {
  const windows = decodedBy(bytes, (byte) => (byte < 0xa0 ? windows1252[byte - 0x80]! : String.fromCharCode(byte)));
  const mac = decodedBy(bytes, (byte) => macRoman[byte - 0x80]!);
  return usualLetters(mac) > usualLetters(windows) ? mac : windows;
}

function decodedBy(bytes: Uint8Array, high: (byte: number) => string): string {
  const parts: string[] = [];
  for (const byte of bytes) parts.push(byte < 0x80 ? String.fromCharCode(byte) : high(byte));
  return parts.join("");
}

function usualLetters(text: string): number {
  let count = 0;
  for (const letter of text) if (usual.has(letter)) count++;
  return count;
}

/** Null: not valid UTF-8. */
function utf8(bytes: Uint8Array): string | null {
  const parts: string[] = [];
  let index = 0;
  while (index < bytes.length) {
    const lead = bytes[index]!;
    const length =
      lead < 0x80
        ? 1
        : lead >= 0xc2 && lead < 0xe0
          ? 2
          : lead >= 0xe0 && lead < 0xf0
            ? 3
            : lead >= 0xf0 && lead < 0xf5
              ? 4
              : 0;
    if (length === 0 || index + length > bytes.length) return null;
    let code = length === 1 ? lead : lead & (0xff >> (length + 1));
    for (let more = 1; more < length; more++) {
      const next = bytes[index + more]!;
      if ((next & 0xc0) !== 0x80) return null;
      code = code * 64 + (next & 0x3f);
    }
    const isShortest = length === 1 || code >= ([0x80, 0x800, 0x10000] as const)[length - 2]!;
    if (!isShortest || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null;
    parts.push(String.fromCodePoint(code));
    index += length;
  }
  return parts.join("");
}
