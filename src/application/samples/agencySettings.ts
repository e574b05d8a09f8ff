import type { SampleTable } from "./sampleWorkbook";

export const settings: SampleTable = {
  table: "Settings",
  fields: ["key", "value"],
  rows: [
    ["Seller name", "Harbour & Pine Studio Ltd"],
    ["Legal form", "Private limited company"],
    ["Address", "Unit 4, The Ropewalk\nBristol BS1 6WD\nUnited Kingdom"],
    ["Country", "GB"],
    ["VAT no.", "GB 417 2093 58"],
    ["Company no.", "09481276"],
    ["E-mail", "accounts@harbourandpine.example"],
    ["Phone", "+44 117 496 0152"],
    ["IBAN", "GB33 BUKB 2020 1555 5555 55"],
    ["BIC", "BUKBGB22"],
    ["Base currency", "GBP"],
    ["Default tax", "Standard"],
    ["Payment terms", "30"],
    ["Invoice number", "{YYYY}-{SEQ:4}"],
    ["Interest", "8 % a year over the Bank of England base rate"],
    ["Early-payment discount", "None"],
    ["Hours per day", 8],
  ],
};

export const taxes: SampleTable = {
  table: "Taxes",
  fields: ["code", "ratePercent", "category", "exemptionReason"],
  rows: [
    ["Standard", "20 %", "S", ""],
    ["Zero", "0 %", "Z", ""],
    ["Reverse", "0 %", "AE", "Reverse charge: the customer accounts for VAT"],
  ],
};

export const exchangeRates: SampleTable = {
  table: "Exchange rates",
  fields: ["date", "from", "to", "rate"],
  rows: [
    ["2026-07-01", "EUR", "GBP", 0.852],
    ["2026-08-03", "EUR", "GBP", 0.848],
    ["2026-09-01", "EUR", "GBP", 0.861],
    ["2026-10-01", "EUR", "GBP", 0.857],
    ["2026-11-02", "EUR", "GBP", 0.864],
  ],
};
