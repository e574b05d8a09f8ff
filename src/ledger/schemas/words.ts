import type {
  Approval,
  BillingFrequency,
  BillingMethod,
  ChangeOrder,
  Client,
  OverCap,
  PaymentType,
  RateRow,
  RevenueType,
} from "../../domain/entries/books";
import type { BillingType, EntryClass, MilestoneEntry, PricingMethod } from "../../domain/entries/entry";
import type { Settings } from "../../domain/entries/settings";
import type { GroupBy, TaxCategory, TaxPolicy, TaxRegime } from "../../domain/entries/terms";
import type { DetailSource, InvoiceState, InvoiceType, PaymentState } from "../../domain/invoicing/journal";
import { codeWord, word, type Vocabulary } from "./vocabulary";

export const clientTypeWords: Vocabulary<Client["type"]> = [
  word("Business", "Professionnel", ["B2B", "Company", "Entreprise", "Pro"]),
  word("Consumer", "Particulier", ["B2C", "Individual"]),
];

export const billingMethodWords: Vocabulary<BillingMethod> = [
  word("Time and materials", "Régie", ["Time & materials", "T&M", "Time", "Hourly", "Au temps passé", "Temps passé"]),
  word("Fixed price", "Forfait", ["Fixed", "Fixed fee", "Milestones", "Au forfait"]),
  word("Retainer", "Abonnement", ["Subscription", "Recurring"]),
  word("Internal", "Interne", ["Non-billable"]),
];

export const entryClassWords: Vocabulary<EntryClass> = [
  word("Time", "Temps", ["Hours", "Heures"]),
  word("Expense", "Frais", ["Expenses", "Dépense", "Dépenses"]),
  word("Material", "Matériel", ["Materials", "Matériaux", "Fournitures"]),
  word("Product", "Produit", ["Products", "Produits"]),
  word("Fee", "Honoraires", ["Fees", "Honoraire"]),
  word("Disbursement", "Débours", ["Disbursements"]),
  word("Milestone", "Jalon", ["Milestones", "Jalons"]),
];

export const overCapWords: Vocabulary<OverCap> = [
  word("Block", "Bloquer", ["Bloqué"]),
  word("Write off", "Passer en perte", ["Offrir", "Perte", "Non facturé"]),
];

export const approvalWords: Vocabulary<Approval> = [
  word("No", "Non", ["None", "Aucune", "0", "false", "faux"]),
  word("Manager", "Responsable", ["Chef de projet", "Manageur"]),
  word("Client", "Client", ["Customer"]),
  word("Both", "Les deux", ["Manager and client", "Deux"]),
];

export const billingFrequencyWords: Vocabulary<BillingFrequency> = [
  word("At milestone", "Au jalon", ["Milestone", "At milestones", "Aux jalons", "Jalon"]),
  word("Weekly", "Hebdomadaire", ["Week", "Semaine"]),
  word("Monthly", "Mensuelle", ["Mensuel", "Month", "Mois"]),
  word("Quarterly", "Trimestrielle", ["Trimestriel", "Quarter", "Trimestre"]),
];

export const recapWords: Vocabulary<"Weekly" | "Monthly"> = [
  word("Weekly", "Hebdomadaire", ["Week", "Semaine"]),
  word("Monthly", "Mensuel", ["Mensuelle", "Month", "Mois"]),
];

export const groupByWords: Vocabulary<GroupBy> = [
  codeWord("entry", "Entry", "Saisie", ["Row", "Ligne de temps", "Entrée"]),
  codeWord("task", "Task", "Tâche"),
  codeWord("person", "Person", "Intervenant", ["Personne"]),
  codeWord("day", "Day", "Jour", ["Date"]),
  codeWord("line", "Line", "Ligne"),
];

export const revenueTypeWords: Vocabulary<RevenueType> = [
  word("By rates", "Au tarif", ["Rates"]),
  word("Fixed amount", "Montant fixe", ["Fixed"]),
  word("Plus fixed", "Plus fixe"),
  word("Capped", "Plafonné", ["Cap"]),
  word("Not billable", "Non facturable", ["Non-billable"]),
];

export const billingTypeWords: Vocabulary<BillingType> = [
  word("Chargeable", "Facturable", ["Billable"]),
  word("Non-chargeable", "Non facturable", ["Nonchargeable", "Non billable", "Not billable", "Not chargeable"]),
  word("Complimentary", "Offert", ["Free", "Gratuit", "Offerte"]),
];

export const unitWords: Vocabulary<"h" | "d"> = [
  codeWord("h", "h", "h", ["hr", "hrs", "hour", "hours", "heure", "heures"]),
  codeWord("d", "d", "j", ["day", "days", "jour", "jours"]),
];

export const expenseClassWords: Vocabulary<Exclude<EntryClass, "Time" | "Milestone">> = [
  word("Expense", "Frais", ["Expenses", "Dépense"]),
  word("Material", "Matériel", ["Materials", "Matériaux", "Fournitures"]),
  word("Product", "Produit", ["Products", "Produits"]),
  word("Fee", "Honoraires", ["Fees", "Honoraire"]),
  word("Disbursement", "Débours", ["Disbursements"]),
];

export const pricingWords: Vocabulary<PricingMethod> = [
  word("At cost", "Au coût réel", ["Au coût", "Cost"]),
  word("Markup", "Majoration", ["Marge %", "Marge", "Markup %"]),
  word("Unit price", "Prix unitaire", ["Price"]),
];

export const milestoneKindWords: Vocabulary<MilestoneEntry["milestoneKind"]> = [
  word("Milestone", "Jalon"),
  word("Deposit", "Acompte"),
  word("Advance", "Avance"),
];

export const rateKindWords: Vocabulary<RateRow["kind"]> = [
  word("Sale", "Vente", ["Billing", "Bill", "Sales"]),
  word("Cost", "Coût", ["Costs", "Couts"]),
];

export const changeOrderStatusWords: Vocabulary<ChangeOrder["status"]> = [
  word("Identified", "Identifié"),
  word("Quoted", "Chiffré"),
  word("Agreed", "Accepté", ["Accepted"]),
  word("Refused", "Refusé", ["Rejected"]),
];

export const paymentTypeWords: Vocabulary<PaymentType> = [
  word("Payment", "Règlement", ["Paiement"]),
  word("Early-payment discount", "Escompte"),
  word("Retention", "Retenue de garantie", ["Retenue"]),
  word("Refund", "Remboursement"),
  word("Bad debt", "Perte", ["Créance irrécouvrable"]),
];

export const taxCategoryWords: Vocabulary<TaxCategory> = [
  word("S", "S", ["Standard"]),
  word("Z", "Z", ["Zero"]),
  word("E", "E", ["Exempt"]),
  word("AE", "AE", ["Reverse charge", "Autoliquidation"]),
  word("K", "K"),
  word("G", "G", ["Export"]),
  word("O", "O"),
];

export const invoiceTypeWords: Vocabulary<InvoiceType> = [
  word("Invoice", "Facture"),
  word("Credit note", "Avoir"),
  word("Deposit", "Acompte"),
  word("Advance", "Avance"),
];

export const invoiceStateWords: Vocabulary<InvoiceState> = [
  word("Draft", "Brouillon"),
  word("In review", "En révision"),
  word("Claimed", "Réservée"),
  word("Confirmed", "Validée"),
];

export const paymentStateWords: Vocabulary<PaymentState> = [
  word("Open", "À régler"),
  word("Partly paid", "Partielle"),
  word("Paid", "Réglée"),
  word("Overdue", "En retard"),
  word("Credited", "Annulée par avoir"),
  word("Refunded", "Remboursée"),
];

export const taxPolicyWords: Vocabulary<TaxPolicy> = [
  codeWord("per category", "Per category", "Par catégorie"),
  codeWord("per line", "Per line", "Par ligne"),
  codeWord("included", "Included", "TTC", ["Tax included"]),
];

export const taxRegimeWords: Vocabulary<TaxRegime> = [
  word("Standard", "Normal", ["Réel"]),
  word("Exempt", "Franchise en base", ["Franchise"]),
];

export const operationCategoryWords: Vocabulary<Settings["operationCategory"]> = [
  word("Goods", "Biens", ["Livraison de biens"]),
  word("Services", "Services", ["Prestations de services", "Prestations", "Service"]),
  word("Both", "Les deux", ["Mixte"]),
];

export const languageWords: Vocabulary<"en" | "fr"> = [
  codeWord("en", "English", "Anglais", ["en-US", "en-GB"]),
  codeWord("fr", "French", "Français", ["fr-FR"]),
];

export const detailSourceWords: Vocabulary<DetailSource> = [
  word("Time", "Temps"),
  word("Expenses", "Frais"),
  word("Milestones", "Jalons"),
  word("Retainer", "Abonnement"),
  word("Budget", "Budget"),
  word("Manual", "Manuel", ["Saisie manuelle"]),
  word("Advance", "Avance"),
];

/** What the Billing status column of a ledger may say: the user's own marks, and the add-in's summary of the journal. */
export type BillingStatus =
  | "Not ready"
  | "Ready"
  | "On hold"
  | "Written off"
  | "Blocked"
  | "On draft"
  | "Invoiced"
  | "Partly invoiced"
  | "Covered"
  | "Internal"
  | "Credited";

export const billingStatusWords: Vocabulary<BillingStatus> = [
  word("Not ready", "Pas prêt", ["À revoir"]),
  word("Ready", "Prêt", ["Prête"]),
  word("On hold", "En attente", ["Hold", "Suspendu"]),
  word("Written off", "Passé en perte", ["Write off", "Abandonné"]),
  word("Blocked", "Bloqué"),
  word("On draft", "En brouillon", ["Sur brouillon", "Draft", "Brouillon"]),
  word("Invoiced", "Facturé", ["Billed", "Facturée"]),
  word("Partly invoiced", "Facturé en partie", ["Partiellement facturé"]),
  word("Covered", "Inclus", ["Couvert"]),
  word("Internal", "Interne"),
  word("Credited", "Avoir", ["Crédité"]),
];
