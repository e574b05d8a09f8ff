import { makeBillingId } from "../../../../src/domain/pricing/billingId";

const drawing = (value: (limit: number) => number) => makeBillingId(value);

test("an ID has ten characters that are not taken for one another, and begins with a letter", () => {
  expect(drawing(() => 0)).toBe("A000000000");
  expect(drawing((limit) => limit - 1)).toBe("ZZZZZZZZZZ");
  for (let seed = 0; seed < 200; seed++) {
    let state = seed;
    const id = drawing((limit) => (state = (state * 1103515245 + 12345) % 2147483648) % limit);
    expect(id).toMatch(/^[A-HJKMNP-TV-Z][0-9A-HJKMNP-TV-Z]{9}$/u);
  }
});

test("equal draws make equal IDs", () => {
  const draws = () => {
    let next = 0;
    return (limit: number) => next++ % limit;
  };
  expect(drawing(draws())).toBe(drawing(draws()));
});
