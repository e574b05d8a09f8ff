/** Words of the pane around its views: first run, settings, progress, recovery, and what Excel refuses, by its code. */
export const paneFrame = {
  errors: {
    tooLarge: {
      message: "Excel a refusé ce volume de données.",
      hint: "Fermez d'autres gros classeurs ou allégez les feuilles, puis réessayez.",
    },
    InvalidOperationInCellEditMode: {
      message: "Une cellule est en cours de modification.",
      hint: "Appuyez sur Entrée ou Échap dans la cellule, puis réessayez.",
    },
    ActivityLimitReached: { message: "Excel est occupé.", hint: "Patientez un instant, puis réessayez." },
    RequestAborted: { message: "Excel a interrompu la demande.", hint: "Réessayez ; rien n'est perdu." },
    ServiceNotAvailable: {
      message: "Le service d'Excel n'est pas disponible.",
      hint: "Vérifiez la connexion, puis réessayez.",
    },
    Conflict: { message: "Quelqu'un a modifié le classeur au même moment.", hint: "Réessayez." },
    AccessDenied: { message: "La feuille ou le classeur est protégé.", hint: "Ôtez la protection, puis réessayez." },
    SheetHidden: {
      message: "La feuille est masquée.",
      hint: "Affichez-la par un clic droit sur un onglet, puis réessayez.",
    },
    StructureProtected: {
      message: "La structure du classeur est protégée : aucune feuille ne peut être ajoutée ni renommée.",
      hint: "Levez-la par Révision > Protéger le classeur, puis réessayez.",
    },
    InactiveWorkbook: {
      message: "Un autre classeur est au premier plan.",
      hint: "Revenez à ce classeur, puis réessayez.",
    },
    FilteredRangeConflict: {
      message: "Un filtre masque des lignes à écrire.",
      hint: "Effacez le filtre, puis réessayez.",
    },
    MergedRangeConflict: { message: "Des cellules fusionnées gênent.", hint: "Défusionnez-les, puis réessayez." },
    InsertDeleteConflict: {
      message: "Des cellules voisines gênent.",
      hint: "Faites de la place à côté du tableau, puis réessayez.",
    },
    UnsupportedSheet: { message: "Ce type de feuille ne convient pas.", hint: "Allez sur une feuille de cellules." },
    ItemAlreadyExists: {
      message: "Une feuille ou un tableau porte déjà ce nom.",
      hint: "Renommez-le, puis réessayez.",
    },
    ItemNotFound: {
      message: "Une feuille ou un tableau a disparu entre-temps.",
      hint: "Contrôlez à nouveau ; si cela se reproduit, dites-le-nous.",
    },
    ApiNotFound: {
      message: "Cet Excel est trop ancien pour Sheetbill.",
      hint: "Il faut Excel 2021, Microsoft 365 ou la version web.",
    },
    ReadOnly: {
      message: "Le classeur est en lecture seule.",
      hint: "Enregistrez une copie ou activez la modification, puis réessayez.",
    },
    IntentUnfinished: {
      message: "Une opération ne s'est pas terminée.",
      hint: "Terminez-la ou annulez-la, puis réessayez.",
    },
    ChunkLoadError: {
      message: "Une partie de Sheetbill n'a pas pu être chargée.",
      hint: "Vérifiez la connexion, puis réessayez.",
    },
    Cancelled: { message: "Annulé.", hint: "Rien n'a été modifié." },
    unknown: {
      message: "Un problème est survenu[ ({code})].",
      hint: "Réessayez. Si une opération a été coupée, Sheetbill propose de la terminer ou de l'annuler.",
    },
  },
  progress: {
    waits: {
      settling: {
        one: "Attente d'environ {count} seconde : chacun doit d'abord recevoir la modification",
        other: "Attente d'environ {count} secondes : chacun doit d'abord recevoir la modification",
      },
      others: "Quelqu'un d'autre facture dans ce classeur : attente qu'il ait terminé",
    },
    reading: "Lecture du classeur",
    pricing: "Calcul des prix",
    writing: "Écriture",
    calculating: "Calcul",
    checking: "Contrôle",
    done: "Terminé",
    cancelled: "Annulé. Rien n'a été modifié.",
    undone: "Action annulée.",
    percent: "{percent} %",
  },
  recovery: {
    title: "Une opération est inachevée",
    text: "Une opération[ de {by}] est inachevée[ : {action}][, le {date}]. Terminez-la ou annulez-la avant de continuer.",
  },
  settings: {
    workbookHint: "Tout le reste se règle dans ce classeur, sur la feuille Réglages.",
    title: "Réglages",
    language: "Langue",
    languages: { en: "English", fr: "Français" },
    name: "Votre nom",
  },
  firstRun: {
    title: "Facturez depuis les feuilles que vous tenez déjà",
    lines: {
      read: "Temps, frais et jalons restent où ils sont : dans ce classeur.",
      price: "Voyez ce qui n'est pas facturé, à quel tarif et pourquoi.",
      bill: "Faites d'une sélection des factures aux formules vivantes. Rien ne quitte le classeur.",
    },
    sample: "Commencer avec un exemple",
    makeLedgers: "Créer les feuilles dans ce classeur",
    mapSheets: "Utiliser mes propres feuilles",
    skip: "Passer",
    name: "Votre nom",
    nameHint: "Affiché sur les brouillons et dans l'historique. Conservé sur cet appareil.",
    start: "Commencer",
  },
  setup: {
    title: "Ce classeur n'a pas encore de données à facturer",
    recognised:
      "Les feuilles nommées Temps, Projets, Tarifs, Frais ou Jalons, en français ou en anglais, sont reconnues d'elles-mêmes dès qu'elles existent.",
    mapHint: "{sheets} : vos en-têtes sont reconnus, vous confirmez les colonnes une fois.",
    importFile: "Importer un fichier",
    importHint: "L'export de votre outil de suivi, ou tout tableau en CSV ou .xlsx.",
    sampleHint: "Un indépendant avec ses clients, ses tarifs et deux mois de travail, pour tout essayer.",
    choose: "Projets, temps, tarifs, clients et réglages ; et aussi :",
    made: "Les feuilles sont créées.",
    next: {
      title: "Avant de facturer",
      read: "Dire ce que contient la feuille {sheet}",
      readHint: "À première vue : {table}. Elle n'est pas encore lue.",
      rates: "Indiquer vos tarifs",
      ratesHint: "Aucune heure n'a encore de prix.",
      seller: "Indiquer qui facture",
      clients: "Saisir l'adresse des clients",
      hint: "Sur {sheet} : {names}",
    },
    tables: {
      Expenses: "Frais",
      Milestones: "Jalons",
      People: "Intervenants et rôles",
      Budget: "Budget",
      "Change orders": "Avenants",
      Payments: "Règlements",
      Splits: "Répartition entre clients",
    },
  },
} as const;
