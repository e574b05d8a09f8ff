import { keyOf } from "../../../../src/domain/entries/key";

test.each(["Élodie Martin", "elodie martin", "  ÉLODIE   MARTIN ", "Elodie\u00a0Martin", "E\u0301lodie Martin"])(
  "“%s” is one name: case, accents, outer and double spaces do not count",
  (spelling) => expect(keyOf(spelling)).toBe("elodie martin"),
);

test("other letters are other names", () => {
  expect(keyOf("Ann")).not.toBe(keyOf("Anna"));
});
