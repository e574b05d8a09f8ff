import { Inflate, deflateSync } from "fflate";
import { crc32 } from "./crc32";

/** How bytes are packed; Node's own is 2.6 times faster than the portable one. */
export type Deflate = {
  /** Unpacks to at most `size` bytes. Throws when there are more, or when the data is damaged. */
  inflateRaw(packed: Uint8Array, size: number): Uint8Array;
  deflateRaw(data: Uint8Array): Uint8Array;
  /** CRC-32. */
  checksum(data: Uint8Array): number;
};

const stepBytes = 65_536;

/** Packing in plain JavaScript, for the browser. */
export const portableDeflate: Deflate = {
  inflateRaw(packed, size) {
    const out = new Uint8Array(size);
    let length = 0;
    let finished = false;
    const stream = new Inflate((chunk, final) => {
      if (length + chunk.length > size) throw new RangeError("more data than declared");
      out.set(chunk, length);
      length += chunk.length;
      finished = final;
    });
    for (let at = 0; at < packed.length || at === 0; at += stepBytes) {
      stream.push(packed.subarray(at, at + stepBytes), at + stepBytes >= packed.length);
    }
    if (!finished) throw new RangeError("data ends early");
    return length === size ? out : out.subarray(0, length);
  },
  deflateRaw: (data) => deflateSync(data, { level: 6 }),
  checksum: crc32,
};
