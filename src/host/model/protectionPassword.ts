import { passwordHash } from "./passwordHash";
import { sha512 } from "./sha512";

/** How a password was made unreadable: salt and hash in base64. Rule: ECMA-376 part 1, 18.3.1.85. */
export type PasswordSpec = { readonly algorithm: string; readonly salt: string; readonly spinCount: number };

/** A password as files keep it; without a spec it is the old 16-bit hash. */
export type StoredPassword = { readonly hash: string; readonly spec: PasswordSpec | null };

const spinCount = 100_000;
const saltBytes = 16;

/** Makes a password unreadable the way Excel does since 2013, with a salt of its own. */
export function storePassword(password: string): StoredPassword {
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(saltBytes)));
  const spec = { algorithm: "SHA-512", salt, spinCount };
  return { hash: spunHash(password, spec), spec };
}

/** Whether a password is the one stored. Those stored in another way than SHA-512 or the old hash never are. */
export function isPassword(password: string, { hash, spec }: StoredPassword): boolean {
  if (spec === null) return passwordHash(password) === hash.toUpperCase().padStart(4, "0");
  return spec.algorithm === "SHA-512" && spunHash(password, spec) === hash;
}

/** A hundred thousand rounds take a while, and a password is mostly asked for right after it was set. */
let last: { readonly key: string; readonly hash: string } | null = null;

/** The hash of salt and password, hashed again with the number of each round. */
function spunHash(password: string, spec: PasswordSpec): string {
  const key = `${spec.salt} ${spec.spinCount} ${password}`;
  if (last?.key === key) return last.hash;
  const text = new Uint8Array(
    new Uint16Array([...Array(password.length).keys()].map((at) => password.charCodeAt(at))).buffer,
  );
  let hash = sha512(joined(fromBase64(spec.salt), text));
  const round = new Uint8Array(hash.length + 4);
  const counter = new DataView(round.buffer);
  for (let at = 0; at < spec.spinCount; at++) {
    round.set(hash);
    counter.setUint32(hash.length, at, true);
    hash = sha512(round);
  }
  last = { key, hash: toBase64(hash) };
  return last.hash;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
