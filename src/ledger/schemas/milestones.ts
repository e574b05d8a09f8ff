import { column, summaryColumns, type TableSchema } from "./columnSchema";
import { billingTypeWords, milestoneKindWords } from "./words";

/** Milestones: what is billed when it is accepted, and deposits and advances. */
export const milestonesSchema: TableSchema = {
  table: "Milestones",
  en: "Milestones",
  fr: "Jalons",
  also: ["Milestone", "Jalon"],
  fields: [
    column("project", "Project / Projet", "key", {
      required: true,
      core: true,
      also: ["Project name", "Nom du projet", "Affaire", "Mission"],
    }),
    column("line", "Line / Ligne", "key", { also: ["Contract line", "Ligne de contrat"] }),
    column("milestone", "Milestone / Jalon", "key", {
      required: true,
      core: true,
      also: ["Milestone name", "Deliverable", "Livrable", "Étape", "Stage"],
    }),
    column("kind", "Kind / Type", "choice", { words: milestoneKindWords, also: ["Nature"] }),
    column("value", "% or Amount / % ou Montant", "share", {
      required: true,
      core: true,
      also: [
        "Value",
        "Valeur",
        "Percent",
        "Percentage",
        "Pourcentage",
        "%",
        "Share",
        "Part",
        "Amount due",
        "Montant HT",
      ],
    }),
    column("due", "Due / Échéance", "date", {
      core: true,
      also: ["Due date", "Date d'échéance", "Target date", "Deadline", "Date prévue", "Date"],
    }),
    column("acceptanceCriteria", "Acceptance criteria / Critères d'acceptation", "text", {
      also: ["Criteria", "Critères"],
    }),
    column("acceptedOn", "Accepted on / Validé le", "date", {
      core: true,
      also: ["Accepted", "Acceptance date", "Accepté le", "Completed on", "Date de validation"],
    }),
    column("evidence", "Evidence / Pièce d'accord", "text", { also: ["Preuve", "Proof"] }),
    column("tax", "Tax / TVA", "tax", { also: ["VAT"] }),
    column("billingType", "Billing type / Type de facturation", "choice", {
      words: billingTypeWords,
      offered: false,
      also: ["Facturation"],
    }),
    column("alreadyInvoiced", "Already invoiced / Déjà facturé", "flag", {
      offered: false,
      also: ["Invoiced", "Facturé", "Billed"],
    }),
    summaryColumns.billingStatus,
    summaryColumns.amount,
    summaryColumns.invoice,
    summaryColumns.billingId,
    summaryColumns.invoiceSheet,
  ],
};
