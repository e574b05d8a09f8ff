import { column, type TableSchema } from "./columnSchema";
import { changeOrderStatusWords, paymentTypeWords, rateKindWords, revenueTypeWords, taxCategoryWords } from "./words";

/** People: the default role of a person's time on its date. */
export const peopleSchema: TableSchema = {
  table: "People",
  en: "People",
  fr: "Intervenants",
  also: ["Person", "Intervenant"],
  fields: [
    column("person", "Person / Intervenant", "key", {
      required: true,
      core: true,
      also: ["Name", "Nom", "Employee", "User"],
    }),
    column("role", "Role / Rôle", "key", { core: true, also: ["Profil", "Fonction"] }),
    column("from", "From / Du", "date", { also: ["Start", "Dès le"] }),
    column("to", "To / Au", "date", { also: ["End", "Jusqu'au"] }),
  ],
};

/** Budget: estimates and revenue types by task. */
export const budgetSchema: TableSchema = {
  table: "Budget",
  en: "Budget",
  fr: "Budget",
  also: ["Budgets"],
  fields: [
    column("project", "Project / Projet", "key", { required: true, core: true }),
    column("line", "Line / Ligne", "key"),
    column("phase", "Phase", "key"),
    column("task", "Task / Tâche", "key", { core: true }),
    column("hours", "Hours / Heures", "number", { core: true, also: ["Estimated hours", "Heures estimées"] }),
    column("expenses", "Expenses / Frais", "amount"),
    column("revenueType", "Revenue type / Type de revenu", "choice", { words: revenueTypeWords }),
    column("amount", "Amount / Montant", "amount", { core: true }),
  ],
};

/** Change orders: scope changes and where they stand. */
export const changeOrdersSchema: TableSchema = {
  table: "Change orders",
  en: "Change orders",
  fr: "Avenants",
  also: ["Change order", "Avenant"],
  fields: [
    column("project", "Project / Projet", "key", { required: true, core: true }),
    column("line", "Line / Ligne", "key"),
    column("request", "Request / Demande", "key", {
      required: true,
      core: true,
      also: ["Change order", "Avenant", "Name", "Nom"],
    }),
    column("requestedOn", "Requested on / Demandé le", "date", { core: true }),
    column("estimatedHours", "Est. hours / Heures estimées", "number", { also: ["Estimated hours"] }),
    column("amount", "Amount / Montant", "amount", { core: true }),
    column("quotedOn", "Quoted on / Chiffré le", "date"),
    column("agreedOn", "Agreed on / Accepté le", "date", { core: true }),
    column("evidence", "Evidence / Pièce d'accord", "text"),
    column("status", "Status / Statut", "choice", { core: true, words: changeOrderStatusWords }),
  ],
};

/** Payments: what reduces the balance of an invoice. */
export const paymentsSchema: TableSchema = {
  table: "Payments",
  en: "Payments",
  fr: "Paiements",
  also: ["Payment", "Paiement"],
  fields: [
    column("invoice", "Invoice / Facture", "key", {
      required: true,
      core: true,
      also: ["Invoice no.", "N° de facture", "Invoice number"],
    }),
    column("date", "Date", "date", {
      required: true,
      core: true,
      also: ["Paid on", "Payment date", "Date de paiement"],
    }),
    column("amount", "Amount / Montant", "amount", { required: true, core: true }),
    column("type", "Type", "choice", { words: paymentTypeWords }),
    column("method", "Method / Moyen", "text", { core: true, also: ["Payment method", "Moyen de paiement"] }),
  ],
};

/** Splits: shares of a project between clients. */
export const splitsSchema: TableSchema = {
  table: "Splits",
  en: "Splits",
  fr: "Répartition",
  also: ["Split", "Répartitions"],
  fields: [
    column("project", "Project / Projet", "key", { required: true, core: true }),
    column("client", "Client", "key", { required: true, core: true }),
    column("percent", "%", "percent", {
      required: true,
      core: true,
      also: ["Percent", "Pourcentage", "Share", "Part"],
    }),
    column("rounding", "Rounding / Arrondi porté par", "flag", { core: true, also: ["Solde"] }),
  ],
};

/** Exchange rates: 1 From = Rate To. */
export const exchangeRatesSchema: TableSchema = {
  table: "Exchange rates",
  en: "Exchange rates",
  fr: "Taux de change",
  also: ["Exchange rate"],
  fields: [
    column("date", "Date", "date", { required: true, core: true }),
    column("from", "From / De", "text", { required: true, core: true }),
    column("to", "To / Vers", "text", { required: true, core: true, also: ["À", "En"] }),
    column("rate", "Rate / Taux", "number", { required: true, core: true, also: ["Cours"] }),
  ],
};

/** Taxes: the codes that tax cells name. */
export const taxesSchema: TableSchema = {
  table: "Taxes",
  en: "Taxes",
  fr: "TVA",
  also: ["Tax"],
  fields: [
    column("code", "Code", "key", { required: true, core: true }),
    column("ratePercent", "Rate % / Taux %", "percent", { required: true, core: true, also: ["Rate", "Taux"] }),
    column("category", "Category / Catégorie", "choice", { core: true, words: taxCategoryWords }),
    column("exemptionReason", "Exemption reason / Motif", "text", {
      core: true,
      also: ["Reason", "Motif d'exonération"],
    }),
  ],
};

/** Rates: sale and cost rates with what they apply to. */
export const ratesSchema: TableSchema = {
  table: "Rates",
  en: "Rates",
  fr: "Tarifs",
  also: ["Rate", "Tarif"],
  fields: [
    column("kind", "Kind / Type de tarif", "choice", { words: rateKindWords, also: ["Nature", "Type"] }),
    column("client", "Client", "key", { also: ["Customer", "Client name"] }),
    column("project", "Project / Projet", "key", { core: true, also: ["Project name"] }),
    column("task", "Task / Tâche", "key", { also: ["Activity", "Activité"] }),
    column("category", "Category / Catégorie", "key"),
    column("person", "Person / Intervenant", "key", {
      also: [
        "User",
        "Employee",
        "Team member",
        "Resource",
        "Ressource",
        "Qui",
        "Name",
        "Consultant",
        "Collaborateur",
        "Nom",
      ],
    }),
    column("role", "Role / Rôle", "key", { also: ["Profil", "Fonction", "Profile"] }),
    column("rate", "Rate / Tarif", "amount", {
      required: true,
      core: true,
      also: [
        "Hourly rate",
        "Billable rate",
        "Rate per hour",
        "Fixed rate",
        "Unit price",
        "Price",
        "Taux horaire",
        "Tarif HT",
        "Tarif horaire",
        "Prix journalier HT",
        "Prix",
        "TJM",
        "Taux journalier",
        "Day rate",
        "Daily rate",
        "Taux",
      ],
    }),
    column("unit", "Unit / Unité", "text", { also: ["Per"] }),
    column("currency", "Currency / Devise", "text"),
    column("from", "From / Du", "date", {
      core: true,
      also: ["Dès le", "Effective from", "Valid from", "À partir du", "Start", "Start date", "Début"],
    }),
    column("to", "To / Au", "date", { also: ["Jusqu'au", "Valid until", "Until", "End", "End date", "Fin"] }),
  ],
};
