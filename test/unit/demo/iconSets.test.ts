import { iconOf } from "../../../src/demo/grid/iconSets";

const signs = (set: string, count: number) =>
  Array.from({ length: count }, (_, level) => iconOf(set, level).text).join("");

test("an icon set's signs run from its lowest level to its highest", () => {
  expect(signs("3Arrows", 3)).toBe("↓→↑");
  expect(signs("4Arrows", 4)).toBe("↓↘↗↑");
  expect(signs("5Arrows", 5)).toBe("↓↘→↗↑");
  expect(signs("3Symbols2", 3)).toBe("✗!✓");
  expect(signs("5Quarters", 5)).toBe("●◕◑◔○");
});

test("lights differ by their colour, and grey sets have none", () => {
  const colors = [0, 1, 2].map((level) => iconOf("3TrafficLights1", level).color);
  expect(new Set(colors).size).toBe(3);
  expect(new Set([0, 2, 4].map((level) => iconOf("5ArrowsGray", level).color)).size).toBe(1);
});
