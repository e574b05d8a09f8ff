import fc from "fast-check";
import { sortInSteps } from "../../src/domain/sortInSteps";
import { atOnce, partOfSteps, runToEnd, whileWanted, type Steps } from "../../src/domain/steps";

function* counting(count: number): Steps<string> {
  for (let done = 0; done < count; done++) yield done / count;
  return "done";
}

test("a part of longer work tells shares between its own, never less than before", () => {
  fc.assert(
    fc.property(fc.nat(50), fc.double({ min: 0, max: 0.5, noNaN: true }), (count, from) => {
      const shares = [...partOfSteps(counting(count), from, 1)];
      expect(shares).toHaveLength(count);
      expect(shares.every((share, index) => share >= (shares[index - 1] ?? from) && share <= 1)).toBe(true);
    }),
  );
});

test("work that nobody wants any longer stops before its next step and comes to nothing", () => {
  let steps = 0;
  expect(runToEnd(whileWanted(counting(10), () => steps++ < 3))).toBeNull();
  expect(steps).toBe(4);
  expect(runToEnd(whileWanted(counting(10), () => true))).toBe("done");
});

test("short work is one step", () => {
  expect([...atOnce(() => 1)]).toEqual([0]);
  expect(runToEnd(atOnce(() => "value"))).toBe("value");
});

test("sorting in steps gives what sorting at once gives, equals in their order", () => {
  const numbers = fc.array(fc.nat(999), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 300 }), (some, times) => {
      const items = Array.from({ length: times }, () => some)
        .flat()
        .map((rank, place) => ({ rank, place }));
      const byRank = (left: { rank: number }, right: { rank: number }) => left.rank - right.rank;
      expect(runToEnd(sortInSteps(items, byRank))).toEqual([...items].sort(byRank));
    }),
    { numRuns: 30 },
  );
});
