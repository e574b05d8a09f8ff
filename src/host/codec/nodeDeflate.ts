import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Deflate } from "./zip/deflate";

/** Packing by Node's zlib. Never imported by what runs in a browser. */
export const nodeDeflate: Deflate = {
  inflateRaw: (packed, size) => inflateRawSync(packed, { maxOutputLength: Math.max(1, size) }),
  deflateRaw: (data) => deflateRawSync(data, { level: 6 }),
};
