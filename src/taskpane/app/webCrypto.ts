import type { Digest, RandomSource } from "../../application/environment";

const range = 2 ** 32;

/** Numbers are drawn many at a time: thousands of Billing IDs are made in a moment. Each is used once. */
const drawn = new Uint32Array(1024);
let used = drawn.length;

/** Uniform integers from the browser's cryptographic source: draws that would favour small numbers are drawn again. */
export const webRandom: RandomSource = (limit) => {
  if (used === drawn.length) {
    crypto.getRandomValues(drawn);
    used = 0;
  }
  const next = drawn[used++]!;
  return next < range - (range % limit) ? next % limit : webRandom(limit);
};

export const webDigest: Digest = async (text) => {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};
