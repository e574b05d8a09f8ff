import { keyOf } from "./key";

const namesOfCode: Readonly<Record<string, string>> = {
  AT: "austria autriche osterreich",
  BE: "belgium belgique belgie",
  BG: "bulgaria bulgarie",
  CA: "canada",
  CH: "switzerland suisse schweiz",
  CY: "cyprus chypre",
  CZ: "czechia tchequie",
  DE: "germany allemagne deutschland",
  DK: "denmark danemark",
  EE: "estonia estonie",
  ES: "spain espagne espana",
  FI: "finland finlande",
  FR: "france",
  GB: "uk royaume-uni england angleterre",
  GR: "greece grece el",
  HR: "croatia croatie",
  HU: "hungary hongrie",
  IE: "ireland irlande",
  IT: "italy italie italia",
  LT: "lithuania lituanie",
  LU: "luxembourg",
  LV: "latvia lettonie",
  MT: "malta malte",
  NL: "netherlands pays-bas nederland",
  PL: "poland pologne",
  PT: "portugal",
  RO: "romania roumanie",
  SE: "sweden suede",
  SI: "slovenia slovenie",
  SK: "slovakia slovaquie",
  US: "usa etats-unis",
};

/** Names of more than one word. */
const longNames: Readonly<Record<string, string>> = {
  "united kingdom": "GB",
  "great britain": "GB",
  "united states": "US",
  "united states of america": "US",
  "etats unis": "US",
  "pays bas": "NL",
  "the netherlands": "NL",
  "czech republic": "CZ",
  "republique tcheque": "CZ",
};

const codes = new Map<string, string>([
  ...Object.entries(longNames),
  ...Object.entries(namesOfCode).flatMap(([code, names]) => names.split(" ").map((name) => [name, code] as const)),
]);

/** The ISO 3166 code of a country as a person writes it, by code or by name; what is not known stays as typed, in capitals. */
export function countryCode(text: string): string {
  const key = keyOf(text);
  return codes.get(key) ?? key.toUpperCase();
}

const unionCodes = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "),
);

/** Whether a country is a member of the European Union. */
export function isInUnion(country: string): boolean {
  return unionCodes.has(countryCode(country));
}
