import { formatMessage, placeholdersOf } from "../../../src/texts/message";

test("a message takes its parameters", () => {
  expect(formatMessage("{found} of {expected}", { found: "3", expected: 4 }, "en")).toBe("3 of 4");
});

test("a bracketed part prints only when its parameters are known", () => {
  const message = "The project[ “{project}”] is unknown[ on {date}].";
  expect(formatMessage(message, { project: "Alpha" }, "en")).toBe("The project “Alpha” is unknown.");
  expect(formatMessage(message, { project: "" }, "en")).toBe("The project is unknown.");
});

test("a parameter nobody gave never prints as its placeholder", () => {
  expect(formatMessage("Go to {cell}", {}, "en")).toBe("Go to …");
});

test("what a parameter says is never read as a message", () => {
  expect(formatMessage("No client[ “{client}”].", { client: "[{line}] {x}" }, "en")).toBe("No client “[{line}] {x}”.");
});

test("the count chooses the form by the language's own rule", () => {
  const rows = { one: "{count} row", other: "{count} rows" };
  expect([0, 1, 2].map((count) => formatMessage(rows, { count }, "en"))).toEqual(["0 rows", "1 row", "2 rows"]);
  const lignes = { one: "{count} ligne", other: "{count} lignes" };
  expect([0, 1, 2].map((count) => formatMessage(lignes, { count }, "fr"))).toEqual(["0 ligne", "1 ligne", "2 lignes"]);
});

test("number patterns are no placeholders", () => {
  expect(placeholdersOf("Use {SEQ} once: {YYYY}-{SEQ:4}, not {text}")).toEqual(["text"]);
});
