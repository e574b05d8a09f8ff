import { column, summaryColumns, type TableSchema } from "./columnSchema";
import { timeAliases as aliases } from "./timeAliases";
import { billingTypeWords, unitWords } from "./words";

/** Time: one row per piece of work. */
export const timeSchema: TableSchema = {
  table: "Time",
  en: "Time",
  fr: "Temps",
  also: ["Timesheet", "Timesheets", "Feuille de temps"],
  fields: [
    column("date", "Date", "date", {
      required: true,
      core: true,
      also: aliases.date,
    }),
    column("project", "Project / Projet", "key", {
      required: true,
      core: true,
      also: aliases.project,
    }),
    column("line", "Line / Ligne", "key", { also: ["Contract line", "Ligne de contrat"] }),
    column("phase", "Phase", "key", { also: ["Stage", "Étape", "Sprint"] }),
    column("task", "Task / Tâche", "key", {
      core: true,
      also: aliases.task,
    }),
    column("person", "Person / Intervenant", "key", {
      also: aliases.person,
    }),
    column("role", "Role / Rôle", "key", { also: ["Roles", "Profil", "Fonction"] }),
    column("hours", "Hours / Heures", "duration", {
      core: true,
      also: aliases.hours,
    }),
    column("billableHours", "Billable hours / Heures facturables", "duration", {
      offered: false,
      also: [
        "Billable time",
        "Billable duration",
        "Chargeable hours",
        "Billed hours",
        "Heures facturées",
        "Temps facturable",
      ],
    }),
    column("minutes", "Minutes / Minutes", "duration", { offered: false, also: ["Mins", "Min", "Duration minutes"] }),
    column("start", "Start / Début", "time", {
      also: aliases.start,
    }),
    column("end", "End / Fin", "time", {
      also: aliases.end,
    }),
    column("break", "Break / Pause", "duration", {
      also: aliases.break,
    }),
    column("breakStart", "Lunch start / Début pause", "time", { offered: false, also: ["Break start"] }),
    column("breakEnd", "Lunch end / Fin pause", "time", { offered: false, also: ["Break end"] }),
    column("endDate", "End date / Date de fin", "date", { offered: false, also: ["Date fin"] }),
    column("unit", "Unit / Unité", "choice", { words: unitWords }),
    column("billingType", "Billing type / Type de facturation", "choice", {
      words: billingTypeWords,
      also: aliases.unit,
    }),
    column("description", "Description", "text", {
      core: true,
      also: aliases.description,
    }),
    column("clientNote", "Client note / Libellé client", "text", { also: ["Note client"] }),
    column("approved", "Approved / Validé", "flag", { also: ["Manager approved", "Approuvé"] }),
    column("clientApproved", "Client approved / Validé client", "flag", { also: ["Validé par le client"] }),
    column("rateOverride", "Rate override / Tarif imposé", "amount", {
      also: aliases.rateOverride,
    }),
    column("changeOrder", "Change order / Avenant", "key"),
    column("tax", "Tax / TVA", "tax", { also: ["VAT"] }),
    column("alreadyInvoiced", "Already invoiced / Déjà facturé", "flag", {
      offered: false,
      also: ["Invoiced", "Facturé", "Facturée", "Billed", "Exported"],
    }),
    column("client", "Client", "key", {
      offered: false,
      also: aliases.client,
    }),
    column("firstName", "First name / Prénom", "key", { offered: false }),
    column("lastName", "Last name / Nom", "key", { offered: false, also: ["Surname", "Nom de famille"] }),
    column("importedFrom", "Imported from / Importé de", "text", { offered: false }),
    summaryColumns.billingStatus,
    summaryColumns.rate,
    summaryColumns.amount,
    summaryColumns.invoice,
    summaryColumns.billingId,
    summaryColumns.invoiceSheet,
  ],
};
