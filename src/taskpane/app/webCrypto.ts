import type { Digest, RandomSource } from "../../application/environment";

const range = 2 ** 32;

/** Uniform integers from the browser's cryptographic source: draws that would favour small numbers are drawn again. */
export const webRandom: RandomSource = (limit) => {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawn < range - (range % limit) ? drawn % limit : webRandom(limit);
};

export const webDigest: Digest = async (text) => {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};
