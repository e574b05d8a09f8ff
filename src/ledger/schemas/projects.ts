import { column, type TableSchema } from "./columnSchema";
import {
  approvalWords,
  billingFrequencyWords,
  billingMethodWords,
  entryClassWords,
  groupByWords,
  overCapWords,
  recapWords,
} from "./words";

/** Projects: one row per contract line; a later row of the same line with a later Start changes its terms from then on. */
export const projectsSchema: TableSchema = {
  table: "Projects",
  en: "Projects",
  fr: "Projets",
  also: ["Project", "Projet"],
  fields: [
    column("project", "Project / Projet", "key", {
      required: true,
      core: true,
      also: ["Project name", "Nom du projet", "Name", "Nom"],
    }),
    column("line", "Line / Ligne", "key", { also: ["Contract line", "Ligne de contrat"] }),
    column("client", "Client", "key", { required: true, core: true, also: ["Customer", "Client name"] }),
    column("contract", "Contract / Contrat", "key"),
    column("reference", "Reference / Référence", "text", { also: ["Ref", "Réf"] }),
    column("currency", "Currency / Devise", "text"),
    column("method", "Billing method / Mode de facturation", "choice", {
      core: true,
      words: billingMethodWords,
      also: ["Method", "Mode"],
    }),
    column("includes", "Includes / Inclut", "list", { words: entryClassWords }),
    column("tasks", "Tasks / Tâches", "list"),
    column("contractValue", "Contract value / Montant du contrat", "amount", {
      also: ["Contract amount", "Valeur du contrat"],
    }),
    column("estimatedHours", "Estimated hours / Heures estimées", "number", { also: ["Est. hours", "Budget hours"] }),
    column("estimatedCost", "Estimated cost / Coût estimé", "amount"),
    column("cap", "Cap / Plafond", "amount"),
    column("contractCap", "Contract cap / Plafond du contrat", "amount"),
    column("overCap", "Over cap / Au-delà du plafond", "choice", { words: overCapWords, also: ["Hors plafond"] }),
    column("discountPercent", "Discount % / Remise %", "percent"),
    column("feePercent", "Fee % / Frais de gestion %", "percent", { also: ["Frais %"] }),
    column("markupPercent", "Markup % / Majoration %", "percent", { also: ["Marge sur frais %"] }),
    column("purchaseOrder", "PO no. / N° de commande", "text", {
      also: ["PO", "PO number", "Purchase order", "Bon de commande"],
    }),
    column("approvalRequired", "Approval required / Validation requise", "choice", { words: approvalWords }),
    column("billingFrequency", "Billing frequency / Périodicité", "choice", {
      words: billingFrequencyWords,
      also: ["Frequency"],
    }),
    column("recap", "Recap / Relevé", "choice", { words: recapWords }),
    column("hoursRounding", "Hours rounding / Arrondi des heures", "rounding", { also: ["Rounding", "Arrondi"] }),
    column("groupBy", "Group by / Regrouper par", "choice", { words: groupByWords }),
    column("retainerFee", "Retainer fee / Montant de l'abonnement", "amount", { also: ["Fee", "Forfait"] }),
    column("includedHours", "Included hours / Heures incluses", "number"),
    column("overage", "Overage / Dépassement", "overage"),
    column("rollover", "Rollover / Report", "rollover"),
    column("analyticCode", "Analytic code / Code analytique", "text"),
    column("start", "Start / Début", "date", { also: ["Start date", "Date de début"] }),
    column("end", "End / Fin", "date", { also: ["End date", "Date de fin"] }),
  ],
};
