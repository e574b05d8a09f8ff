/** Digits and capitals that are not taken for one another; a first letter keeps a cell from reading an ID as a number. */
const letters = "ABCDEFGHJKMNPQRSTVWXYZ";
const alphabet = `0123456789${letters}`;
const length = 10;

/**
 * A new Billing ID: ten characters of an alphabet without I, L, O and U.
 * `randomBelow` gives uniform random integers from 0 to below its argument; equal draws give equal IDs.
 */
export function makeBillingId(randomBelow: (limit: number) => number): string {
  let id = letters[randomBelow(letters.length)]!;
  while (id.length < length) id += alphabet[randomBelow(alphabet.length)]!;
  return id;
}
