import zlib from "node:zlib";
import { crc32 } from "./zip/crc32";
import type { Deflate } from "./zip/deflate";

const chunkBytes = 1024 * 1024;

/** Packing by Node's zlib. Never imported by what runs in a browser. */
export const nodeDeflate: Deflate = {
  inflateRaw: (packed, size) =>
    zlib.inflateRawSync(packed, {
      maxOutputLength: Math.max(1, size),
      chunkSize: Math.max(64, Math.min(size, chunkBytes)),
    }),
  deflateRaw: (data) => zlib.deflateRawSync(data, { level: 6, chunkSize: chunkBytes }),
  // Node 20.15 is the first that has it.
  checksum: typeof zlib.crc32 === "function" ? (data) => zlib.crc32(data) : crc32,
};
