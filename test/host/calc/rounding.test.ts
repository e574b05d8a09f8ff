import { roundDigits } from "../../../src/host/calc/values/round";

test.each([
  [1.005, 2, 1.01],
  [8.325, 2, 8.33],
  [2.675, 2, 2.68],
  [0.285, 2, 0.29],
  [1.15, 1, 1.2],
  [1.45, 1, 1.5],
  [9.975, 2, 9.98],
  [1.0049999, 2, 1],
  [37.5 * 95.55, 2, 3583.13],
  [1.255 * 100, 0, 126],
  [-2.5, 0, -3],
  [-1.005, 2, -1.01],
  [2.5, 0, 3],
  [0.5, 0, 1],
  [0.49999999999999994, 0, 1],
  [1234.5, -2, 1200],
  [1250, -2, 1300],
  [-0.4, 0, 0],
  [123456789.125, 2, 123456789.13],
  [1e15 + 0.5, 0, 1e15],
  [0.000005, 5, 0.00001],
  [5e-324, 2, 0],
])("ROUND(%p, %p) is %p: a tie at 15 digits goes away from zero", (value, digits, expected) => {
  expect(roundDigits(value, digits)).toBe(expected);
});

test.each([
  [2.001, 2, "up", 2.01],
  [-2.001, 2, "up", -2.01],
  [2, 0, "up", 2],
  [1.1 * 3, 1, "up", 3.3],
  [-2.789, 1, "down", -2.7],
  [0.3 / 0.1, 0, "down", 3],
] as const)("%p to %p decimals, rounded %s, is %p", (value, digits, direction, expected) => {
  expect(roundDigits(value, digits, direction)).toBe(expected);
});

test("the quick way and the exact one agree: every cent's tie from 0.005 to 99.995 goes up", () => {
  for (let cents = 0; cents < 10_000; cents++) {
    expect(roundDigits(Number(`${(cents / 100).toFixed(2)}5`), 2)).toBe(Number(((cents + 1) / 100).toFixed(2)));
  }
});
