import { textsFor } from "../../../src/texts/catalogue";
import { formatMessage, placeholdersOf, type Message } from "../../../src/texts/message";

type Words = { readonly [key: string]: Message | Words };

const english = messagesOf(textsFor("en"));
const french = messagesOf(textsFor("fr"));

test("both languages have the same messages", () => {
  expect([...french.keys()]).toEqual([...english.keys()]);
});

test.each([...english.keys()])("%s has the same parameters in both languages", (key) => {
  expect(placeholdersOf(french.get(key)!)).toEqual(placeholdersOf(english.get(key)!));
});

test("no message is empty, and no bracket or brace is left open", () => {
  for (const message of [...english.values(), ...french.values()]) {
    const text = formatMessage(message, { count: 2 }, "en").replace(/\{(YYYY|YY|MM|SEQ(:4)?)\}/g, "N");
    expect(text).toMatch(/\S/);
    expect(text).not.toMatch(/[[\]{}]/);
  }
});

test("French sets no-break spaces before its high punctuation and inside its quotation marks", () => {
  for (const [key, message] of french)
    expect([key, placeholderFree(message)]).not.toEqual([key, expect.stringMatching(/ [:;!?»%]|« /)]);
});

function placeholderFree(message: Message): string {
  return typeof message === "string" ? message : `${message.one} ${message.other}`;
}

function messagesOf(words: object, prefix = ""): Map<string, Message> {
  const found = new Map<string, Message>();
  for (const [key, value] of Object.entries(words as Words)) {
    const path = prefix + key;
    if (isMessage(value)) found.set(path, value);
    else for (const [inner, message] of messagesOf(value, `${path} › `)) found.set(inner, message);
  }
  return found;
}

function isMessage(value: Message | Words): value is Message {
  return typeof value === "string" || (typeof value["one"] === "string" && typeof value["other"] === "string");
}
