/** The SHA-512 digest of some bytes (FIPS 180-4). Written out because a browser's own is asynchronous. */
export function sha512(message: Uint8Array): Uint8Array {
  const blocks = Math.ceil((message.length + 17) / 128);
  const padded = new Uint8Array(blocks * 128);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, message.length * 8);
  const state = initial.slice();
  for (let at = 0; at < padded.length; at += 128) addBlock(state, view, at);
  const digest = new DataView(new ArrayBuffer(64));
  state.forEach((word, index) => digest.setInt32(index * 4, word));
  return new Uint8Array(digest.buffer);
}

/** 64-bit words as pairs: high half, low half. */
const rounds = 80;
const primes = firstPrimes(rounds);
const constants = Int32Array.from(primes.flatMap((prime) => fractionBits(prime, 3)));
const initial = Int32Array.from(primes.slice(0, 8).flatMap((prime) => fractionBits(prime, 2)));
const words = new Int32Array(rounds * 2);
const work = new Int32Array(16);

function addBlock(state: Int32Array, view: DataView, from: number): void {
  for (let at = 0; at < 32; at++) words[at] = view.getInt32(from + at * 4);
  expandWords();
  work.set(state);
  for (let round = 0; round < rounds; round++) mix(round);
  for (let at = 0; at < 16; at += 2) {
    const low = (state[at + 1]! >>> 0) + (work[at + 1]! >>> 0);
    state[at] = (state[at]! + work[at]! + carry(low)) | 0;
    state[at + 1] = low | 0;
  }
}

function expandWords(): void {
  for (let at = 32; at < rounds * 2; at += 2) {
    const h15 = words[at - 30]!;
    const l15 = words[at - 29]!;
    const h2 = words[at - 4]!;
    const l2 = words[at - 3]!;
    const h0 = ((h15 >>> 1) | (l15 << 31)) ^ ((h15 >>> 8) | (l15 << 24)) ^ (h15 >>> 7);
    const l0 = ((l15 >>> 1) | (h15 << 31)) ^ ((l15 >>> 8) | (h15 << 24)) ^ ((l15 >>> 7) | (h15 << 25));
    const h1 = ((h2 >>> 19) | (l2 << 13)) ^ ((l2 >>> 29) | (h2 << 3)) ^ (h2 >>> 6);
    const l1 = ((l2 >>> 19) | (h2 << 13)) ^ ((h2 >>> 29) | (l2 << 3)) ^ ((l2 >>> 6) | (h2 << 26));
    const low = (words[at - 31]! >>> 0) + (l0 >>> 0) + (words[at - 13]! >>> 0) + (l1 >>> 0);
    words[at] = (words[at - 32]! + h0 + words[at - 14]! + h1 + carry(low)) | 0;
    words[at + 1] = low | 0;
  }
}

/**
 * One round over the eight working words a to h. They lie in a ring that turns by one word each round, so that nothing is moved:
 * what is "a" in one round is "b" in the next.
 */
function mix(round: number): void {
  const turn = -2 * round;
  const a = turn & 15;
  const d = (turn + 6) & 15;
  const e = (turn + 8) & 15;
  const h = (turn + 14) & 15;
  const at = round * 2;
  const eh = work[e]!;
  const el = work[e + 1]!;
  const sumEh = ((eh >>> 14) | (el << 18)) ^ ((eh >>> 18) | (el << 14)) ^ ((el >>> 9) | (eh << 23));
  const sumEl = ((el >>> 14) | (eh << 18)) ^ ((el >>> 18) | (eh << 14)) ^ ((eh >>> 9) | (el << 23));
  const choiceL = choice(turn + 1);
  const low1 =
    (work[h + 1]! >>> 0) + (sumEl >>> 0) + (choiceL >>> 0) + (constants[at + 1]! >>> 0) + (words[at + 1]! >>> 0);
  const high1 = (work[h]! + sumEh + choice(turn) + constants[at]! + words[at]! + carry(low1)) | 0;
  const ah = work[a]!;
  const al = work[a + 1]!;
  const sumAh = ((ah >>> 28) | (al << 4)) ^ ((al >>> 2) | (ah << 30)) ^ ((al >>> 7) | (ah << 25));
  const sumAl = ((al >>> 28) | (ah << 4)) ^ ((ah >>> 2) | (al << 30)) ^ ((ah >>> 7) | (al << 25));
  const low2 = (low1 >>> 0) + (sumAl >>> 0) + (majority(turn + 1) >>> 0);
  work[h] = (high1 + sumAh + majority(turn) + carry(low2)) | 0;
  work[h + 1] = low2 | 0;
  const lowE = (work[d + 1]! >>> 0) + (low1 >>> 0);
  work[d] = (work[d]! + high1 + carry(lowE)) | 0;
  work[d + 1] = lowE | 0;
}

/** Of f where e has a one, of g where it has none; `turn` is odd for the low halves. */
function choice(turn: number): number {
  const e = work[(turn + 8) & 15]!;
  return (e & work[(turn + 10) & 15]!) ^ (~e & work[(turn + 12) & 15]!);
}

/** What most of a, b and c have. */
function majority(turn: number): number {
  const a = work[turn & 15]!;
  const b = work[(turn + 2) & 15]!;
  const c = work[(turn + 4) & 15]!;
  return (a & b) ^ (a & c) ^ (b & c);
}

/** What a sum of low halves carries into the high half. */
function carry(low: number): number {
  return (low / 0x1_0000_0000) | 0;
}

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number++) {
    if (found.every((prime) => number % prime !== 0)) found.push(number);
  }
  return found;
}

/** The first 64 bits of the fraction of a prime's square or cube root, which the standard takes its constants from. */
function fractionBits(prime: number, root: 2 | 3): [number, number] {
  const scaled = BigInt(prime) << BigInt(64 * root);
  let low = 0n;
  let high = 1n << 68n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** BigInt(root) <= scaled) low = middle;
    else high = middle;
  }
  return [Number(BigInt.asIntN(32, low >> 32n)), Number(BigInt.asIntN(32, low))];
}
