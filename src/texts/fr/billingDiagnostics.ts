import type { billingDiagnostics as english } from "../en/billingDiagnostics";
import type { Translated } from "../message";

/** What keeps a row from being billed, or should be known before it is. */
export const billingDiagnostics = {
  "project.blank": {
    message: "La ligne n'indique aucun projet.",
    remedy: "Saisissez le projet dont elle relève.",
  },
  "project.unknown": {
    message: "Le projet[ « {project} »] ne figure pas sur la feuille Projets.",
    remedy: "Corrigez le nom, ou ajoutez le projet à Projets avec son client.",
  },
  "project.internal": {
    message: "Le projet[ « {project} »] est interne : son travail compte au coût et n'est jamais facturé.",
    remedy: "Rien à faire ; changez son mode de facturation s'il doit être facturé.",
  },
  "client.blank": {
    message: "Le client est vide[ : projet « {project} »].",
    remedy: "Saisissez le client à facturer.",
  },
  "client.unknown": {
    message: "Le client[ « {client} »] ne figure pas sur la feuille Clients.",
    remedy: "Corrigez le nom, ou ajoutez le client à Clients avec son adresse de facturation.",
  },
  "person.unknown": {
    message: "L'intervenant[ « {person} »] ne figure pas sur la feuille Intervenants.",
    remedy: "Corrigez le nom, ou ajoutez la personne à Intervenants.",
  },
  "contractLine.ambiguous": {
    message: "Plusieurs lignes de contrat[ de « {project} »] peuvent prendre cette ligne[ : {lines}].",
    remedy: "Indiquez la ligne de contrat, ou faites que les colonnes Inclut et Tâches ne se recouvrent plus.",
  },
  "contractLine.unknown": {
    message: "Le projet[ « {project} »] n'a pas de ligne de contrat[ « {line} »].",
    remedy: "Corrigez la ligne, ou ajoutez-la à Projets.",
  },
  "contractLine.notInForce": {
    message: "Aucune condition de la ligne de contrat[ « {line} »][ de « {project} »] n'est en vigueur[ le {date}].",
    remedy: "Corrigez la date de la ligne, ou le début et la fin du contrat sur Projets.",
  },
  "class.notIncluded": {
    message: "Aucune ligne de contrat[ de « {project} »] n'inclut cette nature[ : {class}].",
    remedy: "Ajoutez-la à Inclut d'une ligne de Projets, ou corrigez la nature de la ligne.",
  },
  "rate.missing": {
    message: "Aucun tarif ne s'applique[ à {person}][ pour {task}][ le {date}].",
    remedy: "Ajoutez une ligne à Tarifs, ou saisissez un tarif dans la ligne. Un zéro voulu s'écrit 0.",
  },
  "rate.ambiguous": {
    message: "Deux tarifs s'appliquent à égalité[ : {rows}].",
    remedy: "Mettez fin à l'un d'eux, supprimez-le ou précisez-le, même si les deux donnent le même prix.",
  },
  "rate.overlap": {
    message: "Les dates de deux tarifs se chevauchent[ : {rows}].",
    remedy: "Terminez le premier la veille du second. D'ici là, le plus récent s'applique.",
  },
  "rate.unused": {
    message: "Ce tarif ne s'applique à rien[ : « {name} » ne figure nulle part ailleurs].",
    remedy: "Vérifiez ses noms et ses dates, ou laissez-le pour un travail à venir.",
  },
  "cost.missing": {
    message: "Aucun coût ne s'applique[ à {person}][ à {name}][ le {date}] ; la marge l'ignore[ (lignes : {count})].",
    remedy: "Ajoutez une ligne de type Coût à Tarifs.",
  },
  "currency.noRate": {
    message: "Il n'y a pas de taux de change[ de {from}][ vers {to}][ au {date} ou avant].",
    remedy: "Ajoutez le taux à Taux de change.",
  },
  "currency.unknown": {
    message: "La devise[ « {currency} »] est inconnue.",
    remedy: "Utilisez le code à trois lettres, par exemple EUR, GBP ou USD.",
  },
  "tax.missing": {
    message: "Aucun taux de TVA n'est indiqué[ pour {client}].",
    remedy: "Saisissez-le dans la ligne, chez le client, ou comme TVA par défaut dans Réglages.",
  },
  "tax.unknown": {
    message: "Le code de TVA[ « {tax} »] ne figure pas sur la feuille TVA.",
    remedy: "Corrigez le code, saisissez un pourcentage, ou ajoutez le code à TVA.",
  },
  "tax.reasonMissing": {
    message: "Le code de TVA[ « {tax} »] demande le motif de l'exonération.",
    remedy: "Saisissez le motif sur la feuille TVA ; il est imprimé sur la facture.",
  },
  "tax.categoryNotAllowed": {
    message: "La catégorie de TVA[ {category}] n'est pas en usage[ ({country})].",
    remedy: "Choisissez un autre code de TVA pour cette ligne ou ce client.",
  },
  "tax.buyerNumberMissing": {
    message: "Le client[ « {client} »] n'a pas de n° de TVA, que ce code[ « {tax} »] exige.",
    remedy: "Saisissez le n° de TVA sur la feuille Clients, ou choisissez un autre code.",
  },
  "tax.includedForBusiness": {
    message: "Des prix TTC sont inhabituels pour un professionnel[ : « {client} »].",
    remedy: "Choisissez le calcul par catégorie pour ce client, ou le type Particulier.",
  },
  "purchaseTax.missing": {
    message: "Le coût est TTC, mais la TVA d'achat n'est pas indiquée.",
    remedy: "Saisissez la TVA d'achat de la dépense, ou videz TTC.",
  },
  "receipt.missing": {
    message: "Ce débours n'a pas de justificatif.",
    remedy: "Saisissez la référence du justificatif : une somme avancée au nom du client ne se refacture qu'avec lui.",
  },
  "receipt.missing.warning": {
    message: "Cette dépense n'a pas de justificatif.",
    remedy: "Saisissez la référence du justificatif si le client doit le voir.",
  },
  "approval.missing": {
    message: "Cette ligne n'est pas validée[ par {by}].",
    remedy: "Faites-la valider : le projet le demande avant facturation.",
  },
  "milestone.notAccepted": {
    message: "Le jalon[ « {milestone} »] n'est pas encore validé.",
    remedy: "Saisissez le jour dans Validé le, avec la pièce d'accord s'il y en a une.",
  },
  "milestone.valueMissing": {
    message: "La valeur du jalon[ « {milestone} »] ne peut être calculée : la ligne de contrat n'a pas de montant.",
    remedy: "Saisissez le montant du contrat sur Projets, ou un montant dans le jalon.",
  },
  "milestones.sum": {
    message: "Les jalons[ de « {project} »] ne font pas le montant du contrat[ : {found} sur {expected}].",
    remedy: "Corrigez les jalons ou le montant du contrat ; les acomptes comptent, les avances non.",
  },
  "cap.exceeded": {
    message: "Facturer ceci dépasserait le plafond[ de « {name} »][ : {cap} {currency}].",
    remedy: "Relevez le plafond avec l'accord du client, passez l'excédent en perte, ou laissez-le non facturé.",
  },
  "cap.near": {
    message: "Plus de 80 % du plafond[ de « {name} »] est consommé[ : {used} sur {cap} {currency}].",
    remedy: "Prévenez le client à temps, ou convenez d'un plafond plus élevé.",
  },
  "cap.conflict": {
    message: "Les lignes du contrat[ « {contract} »] donnent des plafonds de contrat différents.",
    remedy: "Saisissez le même plafond du contrat dans chacune de ses lignes sur Projets.",
  },
  "changeOrder.noAmount": {
    message: "L'avenant n'a pas de montant[ : {changeOrder}].",
    remedy: "Saisissez le montant à proposer.",
  },
  "changeOrder.notAgreed": {
    message: "L'avenant[ « {changeOrder} »] n'est pas encore accepté.",
    remedy: "Saisissez le jour dans Accepté le dès que le client a donné son accord.",
  },
  "changeOrder.unknown": {
    message: "L'avenant[ « {changeOrder} »] ne figure pas sur la feuille Avenants.",
    remedy: "Corrigez le nom, ou ajoutez l'avenant.",
  },
  "changeOrder.beforeAgreement": {
    message: "[{date} : ]Ce travail précède l'accord sur l'avenant[ « {changeOrder} »][, donné le {agreedOn}].",
    remedy: "Il peut être facturé ; assurez-vous que le client s'y attend.",
  },
  "changeOrder.notBilled": {
    message:
      "L'avenant[ « {changeOrder} »][ de « {project} »] est accepté, mais aucun jalon ne facture son montant[ de {amount}].",
    remedy: "Ajoutez un jalon au nom de l'avenant, ou retirez le montant.",
  },
  "split.sum": {
    message: "Les parts des clients[ de « {project} »] ne font pas 100 %[, mais {found} %].",
    remedy: "Corrigez les pourcentages sur la feuille Répartition.",
  },
  "budget.amountMissing": {
    message: "La ligne de budget[ de « {task} »] n'a pas de montant, que son type de revenu exige.",
    remedy: "Saisissez le montant sur la feuille Budget, ou choisissez Au tarif.",
  },
  "retainer.feeMissing": {
    message: "L'abonnement[ « {project} »] n'a pas de montant.",
    remedy: "Saisissez le montant de l'abonnement sur Projets.",
  },
  "retainer.renewal": {
    message: "L'abonnement[ « {project} »] se termine[ le {end}].",
    remedy: "Convenez de son renouvellement et saisissez la nouvelle fin sur Projets.",
  },
  "retainer.underUse": {
    message:
      "L'abonnement[ « {project} »] a consommé moins d'heures qu'il n'en inclut[ du {from} au {until}][ : {used} sur {included}].",
    remedy: "Rien à corriger ; prévenez le client, ou planifiez les heures restantes.",
  },
  "retainer.overUse": {
    message:
      "L'abonnement[ « {project} »] a consommé plus d'heures qu'il n'en inclut[ du {from} au {until}][ : {used} sur {included}].",
    remedy: "Voyez comment le dépassement est facturé sur Projets, et prévenez le client.",
  },
} as const satisfies Translated<typeof english>;
