import type { reminders as english } from "../en/reminders";
import type { Translated } from "../message";

/** Every word of a payment reminder, by how often the client should have been reminded. */
export const reminders = {
  subjects: {
    first: "Facture {number} échue le {due}",
    second: "Relance : facture {number} du {date} impayée",
    last: "Dernière relance : facture {number} du {date} impayée",
  },
  greeting: "Madame, Monsieur ({client}),",
  openings: {
    first:
      "Notre facture {number} du {date}, d'un montant de {total}, était à régler le {due}. Il reste dû {balance} ; sans doute cela vous aura-t-il échappé.",
    second:
      "Malgré notre relance, il reste dû {balance} sur notre facture {number} du {date}, d'un montant de {total}, échue le {due}, soit {days} jours de retard.",
    last: "Il reste dû {balance} sur notre facture {number} du {date}, d'un montant de {total}, échue le {due}, soit {days} jours de retard malgré plusieurs relances. Nous vous prions de la régler sans délai.",
  },
  interest: "Pénalités de retard : {interest}.",
  indemnity: "Indemnité forfaitaire pour frais de recouvrement : {indemnity}.",
  account: "Merci de régler sur l'IBAN {iban}[, BIC {bic}], avec la référence {number}.",
  crossed: "Si votre règlement nous est parvenu entre-temps, merci de ne pas tenir compte de ce message.",
  closing: "Cordialement,",
} as const satisfies Translated<typeof english>;
