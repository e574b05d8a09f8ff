import type { LocalDate } from "../../domain/calendar/localDate";
import { sequence, type SampleCell, type SampleTable, type SampleWorkbook } from "./sampleWorkbook";
import { workingDays } from "./workingDays";

const settings: SampleTable = {
  table: "Settings",
  fields: ["key", "value"],
  rows: [
    ["Raison sociale", "Camille Rousseau EI"],
    ["EI", "oui"],
    ["Adresse", "27 rue du Faubourg\n44000 Nantes"],
    ["Pays", "FR"],
    ["SIREN", "814 277 563"],
    ["E-mail", "camille@rousseau.example"],
    ["IBAN", "FR76 3000 6000 0112 3456 7890 189"],
    ["BIC", "AGRIFRPP"],
    ["Devise", "EUR"],
    ["Régime de TVA", "Franchise en base"],
    ["Délai de paiement", "30"],
    ["Pénalités", "3 fois le taux d'intérêt légal"],
    ["Indemnité", "40 €"],
    ["Escompte", "Néant"],
    ["N° de facture", "{YYYY}-{SEQ:3}"],
    ["Heures par jour", 7],
  ],
};

const clients: SampleTable = {
  table: "Clients",
  fields: ["client", "billingAddress", "companyNumber", "country"],
  rows: [
    ["Librairie des Quais", "3 quai de la Fosse\n44000 Nantes", "502 118 946", "FR"],
    ["Brasserie Armel", "Zone artisanale du Halage\n44470 Carquefou", "790 455 021", "FR"],
  ],
};

const projects: SampleTable = {
  table: "Projects",
  fields: ["project", "client", "method"],
  rows: [
    ["Boutique en ligne", "Librairie des Quais", "Time and materials"],
    ["Étiquettes", "Brasserie Armel", "Time and materials"],
  ],
};

const rates: SampleTable = {
  table: "Rates",
  fields: ["project", "rate", "unit", "from"],
  rows: [
    ["", 60, "h", ""],
    ["Étiquettes", 420, "j", "2026-09-01"],
  ],
};

const tasks: Readonly<Record<string, readonly string[]>> = {
  "Boutique en ligne": ["Maquettes", "Intégration", "Catalogue", "Réunion"],
  Étiquettes: ["Recherche", "Illustration", "Fichiers pour l'imprimeur"],
};

/** What some rows say; most people leave it blank. */
const descriptions: Readonly<Record<string, string>> = {
  Maquettes: "Pages produit et panier",
  Réunion: "Point hebdomadaire avec la librairie",
  Recherche: "Planches d'inspiration",
  "Fichiers pour l'imprimeur": "Étiquettes 33 cl et 75 cl",
};

const durations: readonly SampleCell[] = [1, 1.5, 2, 2.5, 3, 3.5, 4, 7, "1h30", "2h15", "45 min"];

function time(): SampleTable {
  const next = sequence(44000);
  const rows: SampleCell[][] = [];
  for (const day of workingDays("2026-09-01" as LocalDate, "2026-10-30" as LocalDate)) {
    const project = next(3) === 0 ? "Étiquettes" : "Boutique en ligne";
    const choices = tasks[project]!;
    const task = choices[next(choices.length)]!;
    rows.push([day, project, task, durations[next(durations.length)]!, descriptions[task] ?? ""]);
  }
  return { table: "Time", fields: ["date", "project", "task", "hours", "description"], rows };
}

/** A freelancer in French: the few columns one needs, and durations typed the way people type them. */
export function freelancerSample(): SampleWorkbook {
  return { language: "fr", tables: [projects, time(), rates, clients, settings] };
}
