import { column, type TableSchema } from "./columnSchema";
import { clientTypeWords, languageWords, taxPolicyWords } from "./words";

/** Clients: who is billed. */
export const clientsSchema: TableSchema = {
  table: "Clients",
  en: "Clients",
  fr: "Clients",
  also: ["Client"],
  fields: [
    column("client", "Client", "key", {
      required: true,
      core: true,
      also: ["Customer", "Client name", "Name", "Nom", "Nom du client", "Raison sociale"],
    }),
    column("type", "Type", "choice", { words: clientTypeWords }),
    column("billingAddress", "Billing address / Adresse de facturation", "text", {
      core: true,
      also: ["Address", "Adresse"],
    }),
    column("deliveryAddress", "Delivery address / Adresse de livraison", "text"),
    column("vatNumber", "VAT no. / N° TVA", "text", {
      core: true,
      also: ["VAT number", "VAT ID", "VAT", "TVA intracommunautaire", "N° de TVA", "Numéro de TVA"],
    }),
    column("companyNumber", "Company no. / SIREN", "text", {
      also: ["Company number", "SIRET", "Registration number"],
    }),
    column("country", "Country / Pays", "text", { core: true, also: ["Country code"] }),
    column("email", "E-mail", "text", { core: true, also: ["Email", "Mail", "Courriel", "E-mail address"] }),
    column("paymentTerms", "Payment terms / Délai de paiement", "terms", { also: ["Terms", "Conditions de paiement"] }),
    column("currency", "Currency / Devise", "text"),
    column("tax", "Tax / TVA", "tax"),
    column("taxPolicy", "Tax policy / Calcul de la TVA", "choice", { words: taxPolicyWords }),
    column("language", "Language / Langue", "choice", { words: languageWords }),
    column("cap", "Cap / Plafond", "amount"),
    column("account", "Account / Compte", "text"),
  ],
};
