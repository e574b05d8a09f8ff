import { diagnosticSeverities } from "../../src/domain/diagnostics/codes";
import { textsFor } from "../../src/texts/catalogue";
import { diagnosticParams } from "../../src/texts/diagnosticParams";
import { diagnosticText } from "../../src/texts/diagnosticText";
import { languages } from "../../src/texts/language";
import { placeholdersOf, type Message } from "../../src/texts/message";

const codes = Object.keys(diagnosticSeverities).sort();
const words: Readonly<Record<string, { readonly message: Message; readonly remedy: Message }>> =
  textsFor("en").diagnostics;

test("every code has words, and only codes have", () => {
  expect(Object.keys(words).sort()).toEqual(codes);
});

test("every code's parameters are documented", () => {
  expect(Object.keys(diagnosticParams).sort()).toEqual(codes);
});

test.each(Object.entries(diagnosticParams))("%s says what its parameters tell", (code, params) => {
  const { message, remedy } = words[code]!;
  const used = new Set([...placeholdersOf(message), ...placeholdersOf(remedy)]);
  expect([...used].sort()).toEqual([...params].sort());
});

test.each(codes)("%s reads as a sentence even when nothing is known", (code) => {
  for (const language of languages) {
    const { message, remedy } = diagnosticText(code, {}, language);
    for (const text of [message, remedy]) {
      expect(text).toMatch(/^[A-ZÀ-Ý].*\.$/s);
      expect(text.replace(/\{(YYYY|YY|MM|SEQ(:4)?)\}/g, "N")).not.toMatch(/[[\]{}…]| {2}/);
    }
  }
});

test("no two codes say the same", () => {
  for (const language of languages) {
    const messages = codes.map((code) => diagnosticText(code, {}, language).message);
    expect(new Set(messages).size).toBe(messages.length);
  }
});

test("a code without words still shows itself", () => {
  expect(diagnosticText("new.code", {}, "en")).toEqual({ message: "new.code", remedy: "" });
});
