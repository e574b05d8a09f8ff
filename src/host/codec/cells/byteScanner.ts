import { malformed } from "../xml/parseXml";

const whitespace = 32;

/** Walks the markup of an XML part byte by byte. Names are compared without their prefix. */
export class ByteScanner {
  /** Of the tag read last: where its name lies, whether it ends or empties an element. */
  nameFrom = 0;
  nameTo = 0;
  isEnd = false;
  isEmpty = false;
  /** Of the attribute read last. */
  keyFrom = 0;
  keyTo = 0;
  valueFrom = 0;
  valueTo = 0;
  private inTag = false;

  constructor(
    readonly bytes: Uint8Array,
    public at: number,
    readonly end: number,
  ) {}

  /** Goes to the next tag, over text, comments and instructions; false when none is left. */
  nextTag(): boolean {
    const { bytes, end } = this;
    if (this.inTag) this.closeTag();
    for (;;) {
      let at = this.at;
      while (at < end && bytes[at] !== 60) at++;
      if (at >= end) return false;
      const next = bytes[at + 1]!;
      this.at = at + 1;
      if (next === 33 || next === 63) this.skipDeclaration(at);
      else return this.readName(next === 47 ? at + 2 : at + 1, next === 47);
    }
  }

  private readName(from: number, isEnd: boolean): true {
    const { bytes } = this;
    let at = from;
    let nameFrom = from;
    for (let code = bytes[at]!; code > whitespace && code !== 62 && code !== 47; code = bytes[++at]!) {
      if (code === 58) nameFrom = at + 1;
    }
    if (at > this.end) throw malformed();
    this.nameFrom = nameFrom;
    this.nameTo = at;
    this.at = at;
    this.isEnd = isEnd;
    this.isEmpty = false;
    this.inTag = true;
    return true;
  }

  /** Reads the next attribute of the tag; false at the tag's end, with the scanner behind it. */
  nextAttribute(): boolean {
    const { bytes, end } = this;
    let at = this.at;
    while (bytes[at]! <= whitespace && at < end) at++;
    const first = bytes[at];
    if (first === 62 || first === 47 || at >= end) {
      this.at = at;
      this.closeTag();
      return false;
    }
    this.keyFrom = at;
    while (bytes[at] !== 61 && bytes[at]! > whitespace && at < end) at++;
    this.keyTo = at;
    while (bytes[at] !== 34 && bytes[at] !== 39 && bytes[at] !== 62 && at < end) at++;
    const quote = bytes[at];
    if (quote !== 34 && quote !== 39) throw malformed();
    this.valueFrom = ++at;
    while (bytes[at] !== quote && at < end) at++;
    if (at >= end) throw malformed();
    this.valueTo = at;
    this.at = at + 1;
    return true;
  }

  /** Whether the tag read last is an element of this name. */
  is(name: string): boolean {
    return sameText(this.bytes, this.nameFrom, this.nameTo, name);
  }

  keyIs(name: string): boolean {
    return sameText(this.bytes, this.keyFrom, this.keyTo, name);
  }

  /** Goes behind the tag read last. */
  closeTag(): void {
    if (!this.inTag) return;
    while (this.inTag) {
      const code = this.bytes[this.at];
      if (this.at >= this.end || code === 60) throw malformed();
      if (code === 34 || code === 39) {
        this.at = this.bytes.indexOf(code, this.at + 1);
        if (this.at < 0) throw malformed();
      }
      if (code === 62) {
        this.inTag = false;
        this.isEmpty = !this.isEnd && this.bytes[this.at - 1] === 47;
      }
      this.at++;
    }
  }

  /** Goes behind the end tag of the element whose start tag was read last and is not empty. */
  skipElement(): void {
    this.closeTag();
    if (this.isEmpty) return;
    for (let depth = 1; depth > 0;) {
      if (!this.nextTag()) throw malformed();
      this.closeTag();
      if (this.isEnd) depth--;
      else if (!this.isEmpty) depth++;
    }
  }

  /** Where the text of the element read last lies; it holds no further element. Goes behind its end tag. */
  textOf(name: string): { from: number; to: number } {
    this.closeTag();
    const from = this.at;
    if (this.isEmpty) return { from, to: from };
    if (!this.nextTag() || !this.isEnd || !this.is(name)) throw malformed();
    let to = this.nameFrom;
    while (this.bytes[to] !== 60) to--;
    return { from, to };
  }

  private skipDeclaration(from: number): void {
    const { bytes } = this;
    const mark = bytes[from + 1] === 63 ? "?>" : bytes[from + 2] === 45 ? "-->" : bytes[from + 2] === 91 ? "]]>" : ">";
    for (let at = from + 2; at + mark.length <= this.end; at++) {
      if (!sameText(bytes, at, at + mark.length, mark)) continue;
      this.at = at + mark.length;
      return;
    }
    throw malformed();
  }
}

function sameText(bytes: Uint8Array, from: number, to: number, text: string): boolean {
  if (to - from !== text.length) return false;
  for (let n = 0; n < text.length; n++) if (bytes[from + n] !== text.charCodeAt(n)) return false;
  return true;
}
