import type { invoicingDiagnostics as english } from "../en/invoicingDiagnostics";
import type { Translated } from "../message";

/** What stands in the way of a draft, an invoice, a correction or a payment. */
export const invoicingDiagnostics = {
  "mention.missing": {
    message: "Il manque à la facture[ {invoice}] une mention obligatoire[ : {mention}].",
    remedy: "Saisissez-la sur la feuille Réglages ou chez le client, puis validez à nouveau.",
  },
  "billingId.duplicate": {
    message: "Deux lignes portent le même Billing ID[ {billingId}][, aussi à la ligne {row}].",
    remedy: "Effacez le Billing ID de la ligne copiée : c'est un nouveau travail, qui recevra le sien.",
  },
  "row.changed": {
    message:
      "Cette ligne a changé depuis sa mise sur le brouillon[ : {field}, avant {was}][, maintenant {now}][ : {billed} au brouillon][, {quantity} maintenant].",
    remedy: "Actualisez le brouillon pour prendre la modification, ou rétablissez la ligne.",
  },
  "row.deleted": {
    message: "Une ligne du brouillon n'est plus dans son tableau[ : {billingId}][, « {description} »].",
    remedy: "Rétablissez la ligne, ou retirez-la du brouillon.",
  },
  "row.taken": {
    message:
      "Cette ligne est déjà sur une autre facture ou un autre brouillon[ : {invoice}][, sous le Billing ID {billingId}].",
    remedy:
      "Laissez-la où elle est, ou supprimez d'abord ce brouillon. Si son Billing ID a été perdu, saisissez-le à nouveau ; si c'est un autre travail, décrivez-le autrement et mettez-le à Prêt.",
  },
  "row.recordLost": {
    message: "Le tableau dit que cette ligne est facturée[ sur {invoice}], mais il n'en reste aucune trace.",
    remedy:
      "Rétablissez les feuilles Factures et Détails de facture depuis une version antérieure du classeur. Si la ligne est bien à facturer ici, effacez d'abord son statut.",
  },
  "row.onHold": {
    message: "Cette ligne est en attente.",
    remedy: "Effacez En attente dans son statut pour la facturer.",
  },
  "row.writtenOff": {
    message: "Cette ligne est passée en perte.",
    remedy: "Effacez Passée en perte dans son statut pour la facturer.",
  },
  "row.notReady": {
    message: "Cette ligne n'est pas marquée Prêt.",
    remedy: "Marquez-la Prêt dans son statut.",
  },
  "row.alreadyInvoiced": {
    message: "Cette ligne était déjà facturée avant d'arriver ici.",
    remedy: "Rien à faire ; elle est conservée et ne sera jamais refacturée.",
  },
  "row.billedTwice": {
    message: "Le même travail est facturé deux fois[ : sur {other} et sur {invoice}][, Billing ID {billingId}].",
    remedy:
      "Deux personnes l'ont facturé sans se voir. Supprimez celle des deux qui est un brouillon ; si les deux sont validées, faites un avoir de l'une.",
  },
  "draft.held": {
    message: "Ce brouillon est à quelqu'un d'autre[ : {invoice}][, tenu par {by}][ depuis le {since}].",
    remedy: "Demandez-lui de le mettre en révision, ou reprenez-le : l'historique garde qui l'avait.",
  },
  "draft.notFound": {
    message: "Il n'y a pas de brouillon[ {invoice}].",
    remedy: "Choisissez l'un des brouillons du registre.",
  },
  "draft.negative": {
    message: "Le total du brouillon[ {invoice}] est négatif[ : {total}].",
    remedy: "Faites-en plutôt un avoir.",
  },
  "draft.empty": {
    message: "Il n'y a rien à facturer[ pour {client}].",
    remedy: "Choisissez des lignes prêtes, ou voyez ce qui est bloqué et pourquoi.",
  },
  "discount.tooLarge": {
    message: "La remise[ de {discount}] dépasse ce dont elle est déduite.",
    remedy: "Saisissez une remise plus faible.",
  },
  "number.pattern": {
    message: "Le modèle de numéro de facture[ « {pattern} »] est inutilisable.",
    remedy: "Employez {SEQ} une fois, et au besoin {YYYY}, {YY} ou {MM}, par exemple {YYYY}-{SEQ:4}.",
  },
  "number.backDated": {
    message: "La date[ de {number}][, {date},] précède celle d'une autre facture de la série[ : {last} du {lastDate}].",
    remedy: "Choisissez ce jour ou un jour suivant : numéros et dates doivent se suivre.",
  },
  "number.gap": {
    message: "Il manque des numéros dans la série[ : de {from} à {to}].",
    remedy:
      "Cherchez une ligne supprimée du registre et rétablissez-la ; à défaut, expliquez le trou à votre comptable.",
  },
  "number.duplicate": {
    message: "Deux factures portent le même numéro[ : {number}].",
    remedy: "Lancez la reprise : la première le garde, l'autre prend le numéro suivant.",
  },
  "date.future": {
    message: "[{date} : ]Une facture ne peut être datée dans le futur.",
    remedy: "Choisissez aujourd'hui ou un jour antérieur.",
  },
  "invoice.notFound": {
    message: "Il n'y a pas de facture[ {invoice}].",
    remedy: "Choisissez l'une des factures du registre.",
  },
  "invoice.notConfirmed": {
    message: "La facture[ {invoice}] n'est pas validée.",
    remedy: "Validez-la d'abord, ou supprimez le brouillon.",
  },
  "invoice.credited": {
    message: "La facture[ {invoice}] est déjà entièrement annulée par avoir.",
    remedy: "Il ne reste rien à créditer ; facturez de nouveau les lignes libérées.",
  },
  "invoice.tabDiffers": {
    message: "La feuille de la facture[ {invoice}] ne donne pas ce qu'elle doit[ : {found} au lieu de {expected}].",
    remedy: "Annulez la modification de la feuille, ou réécrivez-la d'après le journal.",
  },
  "invoice.totalsDiffer": {
    message:
      "Les totaux[ de {invoice}] ne concordent pas[ : {found} au lieu de {expected}][ : registre {register}, journal {journal}].",
    remedy: "Actualisez le brouillon. Si cela se reproduit, vérifiez les lignes modifiées du journal.",
  },
  "credit.tooMuch": {
    message: "L'avoir dépasse ce qui reste[ sur la ligne {line}][ de {invoice}][ : {left}].",
    remedy: "Saisissez au plus ce qui reste.",
  },
  "credit.advanceDeducted": {
    message: "L'avance[ {invoice}] est déduite sur une autre facture[ : {by}].",
    remedy: "Établissez d'abord un avoir de cette facture.",
  },
  "advance.tooMuch": {
    message: "La déduction dépasse ce qui reste de l'avance[ {number}][ : {left}].",
    remedy: "Saisissez au plus ce qui reste de l'avance, sans dépasser la facture.",
  },
  "credit.milestonePart": {
    message: "Un jalon ne peut être crédité qu'en entier[ : ligne {line}][ de {invoice}].",
    remedy: "Créditez toute sa ligne, ou un montant avec son motif.",
  },
  "payment.tooMuch": {
    message: "Le règlement dépasse le reste dû[ sur {invoice}][ : {balance}].",
    remedy: "Vérifiez le montant ; enregistrez un remboursement si le client a payé deux fois.",
  },
  "recap.missing": {
    message: "Il n'y a pas de relevé[ de {client}] pour cette période.",
    remedy: "Écrivez d'abord le relevé, puis enregistrez sa validation quand le client l'a signé.",
  },
  "recap.changed": {
    message: "Ceci ne correspond pas au relevé[ de {client}] et n'a pas été validé avec lui.",
    remedy: "Refaites le relevé et faites-le valider, ou validez la ligne elle-même.",
  },
  "edit.locked": {
    message: "Ceci ne peut être modifié[ : ligne {line}][ de {invoice}].",
    remedy: "Modifiez la ligne d'origine et actualisez le brouillon. Une facture validée se corrige par un avoir.",
  },
  "edit.reasonMissing": {
    message: "Cette modification demande un motif[ (ligne {line})][ : {invoice}].",
    remedy: "Saisissez le motif ; il est conservé dans l'historique.",
  },
  "edit.textLost": {
    message: "Ainsi regroupées, les lignes[ de {invoice}] n'imprimeraient plus ce qui a été saisi[ : « {text} »].",
    remedy: "Confirmez que le texte peut disparaître, ou laissez les lignes telles quelles.",
  },
  "edit.valueRefused": {
    message: "Cette valeur n'est pas acceptée[ pour {field}][ : {value}][, ligne {line}][ de {invoice}].",
    remedy: "Saisissez une valeur du bon type, dans les limites du champ.",
  },
  "edit.detailNotFound": {
    message: "Cette ligne ou ce détail n'existe pas[ : ligne {line}][ de {invoice}][, {detail}].",
    remedy: "Choisissez l'une des lignes du brouillon ; actualisez-le s'il a changé entre-temps.",
  },
  "undo.nothing": {
    message: "Il n'y a rien à annuler.",
    remedy:
      "Seul ce que Sheetbill a écrit et que l'historique garde encore peut être annulé ; pour vos saisies, utilisez l'annulation d'Excel.",
  },
  "undo.confirmed": {
    message: "Une facture validée[ ({invoice})] ne s'annule pas.",
    remedy: "Faites un avoir, ou refaites la facture.",
  },
  "undo.changed": {
    message:
      "La dernière opération[ : {action}][, {invoice}] ne peut pas être annulée : ce qu'elle a écrit a été modifié ou utilisé depuis.",
    remedy: "Annulez d'abord ce qui l'a suivie, ou corrigez à la main.",
  },
  "undo.notKept": {
    message:
      "La dernière opération[ : {action}] ne peut pas être annulée : rien n'a été gardé de ce qu'il y avait avant.",
    remedy: "Corrigez à la main, ou rétablissez une version antérieure du classeur.",
  },
  "register.lost": {
    message: "Des factures validées manquent dans la feuille Factures[ : {invoice}].",
    remedy:
      "Rétablissez leurs lignes depuis une version antérieure du classeur (Fichier > Informations > Historique des versions). D'ici là rien n'est écrit, pour qu'aucun numéro ne serve deux fois.",
  },
  "journal.lost": {
    message: "Des factures validées n'ont plus de lignes dans la feuille Détails de facture[ : {invoice}].",
    remedy:
      "Rétablissez leurs lignes depuis une version antérieure du classeur (Fichier > Informations > Historique des versions). D'ici là rien n'est écrit, pour qu'aucun travail ne soit facturé deux fois.",
  },
  "intent.unfinished": {
    message: "Une opération précédente est inachevée[ : {action}][, par {by}][, le {date}].",
    remedy: "Terminez-la ou annulez-la ; dans les deux cas le classeur est remis en ordre.",
  },
  "seal.broken": {
    message: "La facture[ {invoice}] a été modifiée après sa validation[ : {found} au lieu de {expected}].",
    remedy: "Rétablissez la cellule. Une facture validée se corrige par un avoir.",
  },
} as const satisfies Translated<typeof english>;
