import type { readingDiagnostics as english } from "../en/readingDiagnostics";
import type { Translated } from "../message";

/** What is wrong with a sheet, a header or a cell. */
export const readingDiagnostics = {
  "table.missing": {
    message: "Il manque un tableau au classeur[ : « {table} »].",
    remedy:
      "Ajoutez une feuille[ nommée « {table} »] avec une ligne d'en-têtes, ou indiquez laquelle de vos feuilles en tient lieu.",
  },
  "header.missing": {
    message: "Il manque une colonne[ : « {field} »][, dans {table}].",
    remedy: "Ajoutez la colonne[ « {field} »] à la ligne d'en-têtes, ou associez-la à l'une de vos colonnes.",
  },
  "header.unknown": {
    message: "L'en-tête[ « {text} »] n'est pas reconnu ; la colonne n'est pas lue.[ Vouliez-vous dire « {nearest} » ?]",
    remedy:
      "Corrigez-le s'il est mal écrit, associez-le à un champ, ou laissez-le : vos propres colonnes ne sont jamais modifiées.",
  },
  "header.duplicate": {
    message: "Deux colonnes[ de {table}] désignent la même chose[ : « {field} »].",
    remedy: "Renommez ou supprimez l'une d'elles, ou choisissez celle qui doit être lue.",
  },
  "cell.error": {
    message: "La cellule affiche une erreur[ : {text}].",
    remedy: "Corrigez la formule de la cellule. La ligne n'est pas facturée tant qu'elle ne donne pas de valeur.",
  },
  "date.blank": {
    message: "La date est vide.",
    remedy: "Saisissez le jour du travail ou de la dépense.",
  },
  "date.unreadable": {
    message: "[« {text} » n'est pas une date. ]La date est illisible.",
    remedy: "Saisissez une date, par exemple 31/03/2026.",
  },
  "date.ambiguous": {
    message: "[« {text} » : ]Le jour et le mois de cette date peuvent se lire dans les deux sens.",
    remedy:
      "Choisissez une fois l'ordre des dates de cette colonne (jour ou mois d'abord), ou saisissez de vraies dates.",
  },
  "date.period": {
    message: "La ligne porte sur plusieurs jours[, jusqu'au {until}], et non sur un seul.",
    remedy: "Saisissez une ligne par jour. Depuis un outil de suivi, exportez le rapport détaillé.",
  },
  "date.utc": {
    message: "Les heures sont en temps universel (UTC)[ : {text}], et donc les jours aussi.",
    remedy: "Vérifiez le travail autour de minuit, ou exportez les heures dans votre fuseau horaire.",
  },
  "date.afterCutOff": {
    message: "Cette ligne est datée[ du {date},] après le dernier jour facturé[ : {cutOff}].",
    remedy:
      "Rien à corriger : elle attend une facture suivante. Choisissez une date plus tardive pour la facturer maintenant.",
  },
  "hours.blank": {
    message: "Les heures sont vides.",
    remedy: "Saisissez les heures, ou un début et une fin.",
  },
  "hours.unreadable": {
    message: "[« {text} » n'est pas une durée. ]Les heures sont illisibles.",
    remedy: "Saisissez les heures sous la forme 1,5, 1:30, 1h30 ou 90 min.",
  },
  "hours.conflict": {
    message: "Les heures[ ({hours})] diffèrent de celles entre le début et la fin[ ({computed})].",
    remedy: "Corrigez les heures ou les horaires, ou effacez l'un des deux.",
  },
  "hours.negative": {
    message: "Les heures sont négatives[ : {hours}].",
    remedy: "Saisissez des heures supérieures à zéro. Pour revenir sur un travail facturé, établissez un avoir.",
  },
  "hours.unitUnclear": {
    message: "[« {text} » : ]Rien ne dit avec certitude si ce nombre compte des heures, des minutes ou des jours.",
    remedy: "Nommez l'unité dans l'en-tête, par exemple « Durée (min) », ou donnez aux durées le format h:mm.",
  },
  "hours.long": {
    message: "La ligne compte plus d'heures qu'une journée[ : {hours}].",
    remedy: "Corrigez les heures s'il s'agit d'une erreur. Sinon, il n'y a rien à faire.",
  },
  "hours.partlyBillable": {
    message: "Seule une partie des heures est facturable[ : {billable} sur {hours}].",
    remedy: "Saisissez les heures facturables et les autres sur deux lignes, ou effacez les heures facturables.",
  },
  "amount.blank": {
    message: "Le montant est vide[ dans « {field} »].",
    remedy: "Saisissez le montant ; 0 seulement s'il est vraiment nul.",
  },
  "amount.unreadable": {
    message: "[« {text} » n'est pas un montant. ]Le montant est illisible.",
    remedy: "Saisissez un nombre, par exemple 1250,50.",
  },
  "amount.perUnitUnclear": {
    message: "[« {text} » : ]Rien ne dit si ce montant vaut pour une unité ou pour toute la quantité.",
    remedy: "Intitulez la colonne « Coût unitaire » ou « Coût total », ou effacez la quantité.",
  },
  "value.unknown": {
    message: "Le mot[ « {text} »] n'est pas une valeur possible[ de « {field} »].",
    remedy: "Choisissez une valeur de la liste[ : {allowed}].",
  },
  "flag.unreadable": {
    message: "[« {text} » n'est ni oui ni non. ]La marque est illisible.",
    remedy: "Saisissez oui ou non.",
  },
  "percent.unreadable": {
    message: "[« {text} » n'est pas un pourcentage. ]Le pourcentage est illisible.",
    remedy: "Saisissez un pourcentage, par exemple 20 ou 20 %.",
  },
  "key.duplicate": {
    message: "Le même nom[ « {text} »] figure sur plusieurs lignes[ de {table}][, aussi à la ligne {row}].",
    remedy: "Gardez l'une des lignes, ou donnez-leur des noms différents.",
  },
  "import.noDays": {
    message: "Le fichier[ « {file} »] additionne le temps sans en donner les jours.",
    remedy: "Exportez le rapport détaillé : une ligne par saisie, avec sa date.",
  },
  "import.unclosedQuote": {
    message:
      "Un guillemet du fichier[ « {file} »] n'est jamais fermé[ : ligne {row}], et les lignes qui le suivent s'y perdent.",
    remedy: "Fermez ou retirez le guillemet, ou exportez de nouveau le fichier.",
  },
  "import.amountDiffers": {
    message:
      "Le montant de l'outil de suivi n'est pas celui de ses heures à son tarif[ dans {rows} lignes][ : ligne {row}, {amount} au lieu de {computed}].",
    remedy:
      "Rien n'est facturé d'après les montants de l'outil. Vérifiez s'il arrondit les heures, et réglez l'arrondi ici.",
  },
  "ledger.copy": {
    message:
      "La feuille[ « {sheet} »] dit ce que dit déjà[ « {other} »][ ({table})], et n'est pas lue : rien n'est facturé deux fois.",
    remedy:
      "Supprimez ou renommez la feuille qui est une copie ou un récapitulatif. S'il s'agit de travaux différents, nommez l'intervenant ou le projet dans chacune.",
  },
  "ledger.notRead": {
    message: "La feuille[ « {sheet} »] porte le nom d'un registre[ ({table})], mais n'est pas lue.",
    remedy:
      "Si c'en est un, indiquez-le une fois (l'association est gardée dans Sources) ou nommez-la d'après son mois. Sinon, laissez-la.",
  },
  "ledger.noHeader": {
    message: "La feuille[ « {sheet} »] n'a pas de ligne d'en-têtes : ce qui est facturé ne pourrait pas y être marqué.",
    remedy:
      "Insérez au-dessus de la première saisie une ligne qui nomme les colonnes, puis associez de nouveau la feuille.",
  },
  "ledger.sharedSheet": {
    message:
      "Deux registres partagent cette feuille[ « {sheet} »] : une fois facturées, leurs lignes ne se distingueraient plus.",
    remedy: "Déplacez l'un d'eux sur sa propre feuille.",
  },
  "ledger.sheetMissing": {
    message: "La feuille[ « {sheet} »] qu'il était convenu de lire[ comme {table}] n'est pas dans le classeur.",
    remedy: "Rendez-lui son nom, ou retirez ses lignes de Sources.",
  },
  "grid.keyRepeated": {
    message: "Une autre cellule[, {cell},] désigne le même travail : même jour, projet, tâche et intervenant.",
    remedy: "Réunissez les deux cellules en une, ou donnez aux lignes des tâches différentes.",
  },
  "row.repeated": {
    message: "Le même travail figure dans une autre feuille[ : « {sheet} », ligne {row}].",
    remedy: "Supprimez l'un des deux. S'il s'agit d'un autre travail, nommez l'intervenant ou la tâche dans les deux.",
  },
  "row.billedBefore": {
    message: "Ceci ressemble à un travail déjà facturé[ : {invoice}] sous un autre nom.",
    remedy:
      "Rendez son nom à la feuille, à la ligne ou à la colonne : les cellules d'un tableau croisé sont reconnues par leurs noms. Un nouveau travail peut être saisi un autre jour ou dans une liste.",
  },
  "total.mismatch": {
    message:
      "La ligne de total[ de {table}] ne tombe pas juste[ : elle indique {found}][, ses lignes font {expected}].",
    remedy: "Un total n'est jamais facturé ; cherchez une ligne ajoutée ou oubliée.",
  },
  "setting.unreadable": {
    message: "Le réglage[ « {setting} »] est illisible[ : « {text} »].",
    remedy:
      "Corrigez-le sur la feuille Réglages[. Valeurs possibles : {allowed}], ou videz-le pour la valeur par défaut.",
  },
  "terms.unreadable": {
    message: "Le délai de paiement[ « {text} »] est illisible.",
    remedy: "Saisissez un nombre de jours comme 30, ou 30 fin de mois, fin de mois 30, à réception.",
  },
  "terms.tooLong": {
    message: "Le délai de paiement[ de {days} jours] dépasse le maximum légal[ de {maximum} jours][ ({country})].",
    remedy: "Raccourcissez-le, sauf exception propre à votre métier.",
  },
  "rounding.unreadable": {
    message: "L'arrondi des heures[ « {text} »] est illisible.",
    remedy: "Utilisez aucun, ou sup 15, proche 15, puis au besoin par jour et min 30 (minutes).",
  },
} as const satisfies Translated<typeof english>;
