import { hoursFromSeconds, secondsFromHours } from "../../../../src/domain/calendar/duration";
import { decimal } from "../../../../src/domain/money/decimal";

test("2.05 h are 7,380 s", () => {
  expect(secondsFromHours(decimal("2.05")).toFixed()).toBe("7380");
  expect(hoursFromSeconds(decimal("7380")).toFixed()).toBe("2.05");
});

test("three times twenty minutes round to one hour, not to 0.9999", () => {
  const third = hoursFromSeconds(decimal("1200"));
  expect(third.plus(third).plus(third).toDecimalPlaces(4).toFixed()).toBe("1");
});
