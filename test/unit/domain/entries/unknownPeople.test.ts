import { unknownPeople } from "../../../../src/domain/entries/unknownPeople";
import { books, person, time } from "../pricing/ledger";

const worked = [time({ person: "ann" }), time({ person: "Anne" }), time({ person: "Anne" }), time({ person: "" })];

test("a name that is not in People is told once, at its first row", () => {
  const found = unknownPeople(books({ people: [person("Ann", "Lead")], time: worked }));
  expect(found.map(({ code, severity, source }) => `${severity} ${code} ${source?.cell}`)).toEqual([
    "warning person.unknown F3",
  ]);
});

test("without a People table no one is unknown", () => {
  expect(unknownPeople(books({ time: worked }))).toEqual([]);
});
