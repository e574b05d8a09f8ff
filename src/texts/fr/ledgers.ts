import type { ledgers as english } from "../en/ledgers";
import type { Translated } from "../message";

/** What a new ledger says above its table, and what its headings explain when they are selected. */
export const ledgers = {
  hints: {
    Clients: "Une ligne par client. L'adresse de facturation est imprimée telle quelle sur les factures.",
    Projects:
      "Une ligne par ligne de contrat. Une ligne ultérieure, au début plus tardif, en change les conditions dès lors.",
    People: "Le rôle de chaque intervenant ; une ligne de temps peut en indiquer un autre.",
    Budget: "Ce qui a été estimé ou convenu par tâche.",
    Time: "Une ligne par travail. Saisissez les heures, ou un début et une fin ; le tarif vient de Tarifs.",
    Expenses: "Une ligne par dépense. Elle est facturée au coût réel, sauf majoration ou prix unitaire.",
    Milestones:
      "Une ligne par jalon : un pourcentage du contrat, ou un montant. Saisissez le jour de validation pour le facturer.",
    Rates:
      "La ligne la plus précise s'applique ; vide veut dire tous. Un prix qui change est une nouvelle ligne avec sa date.",
    "Change orders": "Ce que le client a demandé en plus du contrat. Facturable une fois accepté.",
    Payments: "Une ligne par règlement reçu ; il réduit le reste dû de sa facture.",
    Splits: "Les projets partagés entre clients. Les pourcentages d'un projet font 100.",
    "Exchange rates": "1 unité de la première devise vaut tant d'unités de la seconde, à partir de ce jour.",
    Taxes: "Les codes de TVA que vous employez. Une exonération demande son motif, qui est imprimé.",
    Settings: "Qui vous êtes et comment vous facturez. Ce qui est vide prend sa valeur par défaut.",
  },
  notes: {
    common: {
      approved: "oui dès que le responsable a validé la ligne",
      billingId: "Écrit par Sheetbill ; relie la ligne à sa facture. N'y touchez pas.",
      billingStatus: "Écrit par Sheetbill. Vous pouvez saisir Pas prêt, Prêt, En attente ou Passé en perte.",
      billingType: "Facturable ; Offert paraît à 0 ; Non facturable reste interne",
      invoice: "Écrit par Sheetbill",
      tax: "Un code de TVA ou un pourcentage ; vide : celui du client, sinon le défaut",
    },
    Clients: {
      paymentTerms: "30, 30 fin de mois, fin de mois 30 ou à réception",
      currency: "Trois lettres, comme EUR ; vide : celle du client, sinon la vôtre",
    },
    Projects: {
      method: "Comment le travail est facturé : au temps, par jalons, par abonnement, ou pas du tout",
      cap: "Le maximum à facturer ; au-delà, le travail attend",
      currency: "Trois lettres, comme EUR ; vide : celle du client, sinon la vôtre",
    },
    Time: {
      hours: "1,5, 1:30, 1h30 ou 90 min",
    },
    Expenses: {
      unitCost: "Ce qu'une unité vous a coûté",
    },
    Milestones: {
      value: "30 % est une part du contrat, 3000 un montant",
      acceptedOn: "Le jour de l'accord du client ; sans lui le jalon attend",
    },
    Rates: {
      kind: "Vente est ce que vous facturez ; Coût ce que cela vous coûte, pour la marge",
      rate: "À l'heure, sauf si Unité dit j (jour). Un zéro voulu s'écrit 0.",
      from: "Premier jour d'application ; vide : depuis toujours",
      to: "Dernier jour d'application ; vide : sans fin",
    },
  },
} as const satisfies Translated<typeof english>;
