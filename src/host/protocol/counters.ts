/** What a connection has cost so far. Bytes are UTF-8 bytes of request and response bodies; cells are values or formulas read or written. */
export type Counters = {
  syncs: number;
  actions: number;
  cells: number;
  requestBytes: number;
  responseBytes: number;
};

export function newCounters(): Counters {
  return { syncs: 0, actions: 0, cells: 0, requestBytes: 0, responseBytes: 0 };
}

/** Length of a text in UTF-8 bytes. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    if (code < 0x800) bytes += 1;
    else if (code >= 0xd800 && code <= 0xdbff) {
      bytes += 2;
      i++;
    } else bytes += 2;
  }
  return bytes;
}
