import type { Language } from "./language";

/**
 * Words with places to fill: "{name}" takes a parameter; a part in [square brackets] prints only when all of its parameters
 * are known.
 */
export type Message = string | PluralMessage;

/** Words whose form the parameter `count` chooses. */
type PluralMessage = { readonly one: string; readonly other: string };

/** What a message is filled with; an absent or empty parameter counts as unknown. */
export type MessageParams = Readonly<Record<string, string | number | undefined>>;

/** A catalogue of the same keys in another language. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : T[K] extends PluralMessage ? PluralMessage : Translated<T[K]>;
};

const optionalPart = /\[([^[\]]*)\]/g;
const placeholder = /\{([a-z][A-Za-z]*)\}/g;
const pluralRules: Record<Language, Intl.PluralRules> = {
  en: new Intl.PluralRules("en"),
  fr: new Intl.PluralRules("fr"),
};

/** A message in words. A parameter nobody gave leaves out its bracketed part, or prints as "…": never as a bare placeholder. */
export function formatMessage(message: Message, params: MessageParams, language: Language): string {
  const words = typeof message === "string" ? message : message[formOf(params["count"], language)];
  const kept = words.replace(optionalPart, (_, part: string) => (isFilled(part, params) ? part : ""));
  return kept.replace(placeholder, (_, name: string) => textOf(params, name) ?? "…");
}

/** The names of a message's parameters, each once, sorted. */
export function placeholdersOf(message: Message): readonly string[] {
  const words = typeof message === "string" ? message : `${message.one} ${message.other}`;
  return [...new Set([...words.matchAll(placeholder)].map((match) => match[1]!))].sort();
}

function formOf(count: string | number | undefined, language: Language): "one" | "other" {
  return pluralRules[language].select(Number(count ?? 2)) === "one" ? "one" : "other";
}

function isFilled(part: string, params: MessageParams): boolean {
  return placeholdersOf(part).every((name) => textOf(params, name) !== undefined);
}

function textOf(params: MessageParams, name: string): string | undefined {
  const value = params[name];
  return value === undefined || value === "" ? undefined : String(value);
}
