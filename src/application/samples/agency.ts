import type { LocalDate } from "../../domain/calendar/localDate";
import { agencyTime } from "./agencyTime";
import { clients, people, projects, rates } from "./agencyContracts";
import { expenses, milestones } from "./agencyLedgers";
import { exchangeRates, settings, taxes } from "./agencySettings";
import type { SampleWorkbook } from "./sampleWorkbook";

/** An agency in English: three clients, six people, every billing method, and a few mistakes people really make. */
export function agencySample(): SampleWorkbook {
  const time = agencyTime("2026-07-01" as LocalDate, "2026-10-30" as LocalDate);
  return {
    language: "en",
    tables: [projects, time, expenses, milestones, rates, clients, people, taxes, exchangeRates, settings],
  };
}
