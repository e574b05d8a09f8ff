/** Headers that people give the columns of a time sheet, in English, French and German, the likeliest first. */
export const timeAliases = {
  date: listed(`
    Start date, Day, Work date, Entry date, Spent date, Jour, Date début, Date de début,
    Transaction date, Datum, Journée, Date of work, Work day, Date worked, Worked on,
    Date d'intervention, Date de travail, Date du travail, Tag
  `),
  project: listed(`
    Project name, Nom du projet, Matter, Mission, Affaire, Dossier, Chantier, Projekt, Job, Engagement,
    Intitulé du projet, Auftrag, Jira ticket, Issue key, Order, Cours
  `),
  task: listed(`
    Activity, Activité, Task name, Category, Catégorie, Item name, Quoi, Type, Type of work, Tätigkeit,
    Service, Service item, Prestation, Work type, Type de tâche, Type d'activité, Nature, Aufgabe,
    Leistung
  `),
  person: listed(`
    User, Employee, Team member, Owner, Consultant, Name, Full name, Resource, Who, Qui, Collaborateur,
    Salarié, Personne, Ressource, Worker, Assignee, Benutzer, User name, Member, Staff, Utilisateur,
    Technicien, Mitarbeiter, Staff member
  `),
  hours: listed(`
    Duration, Durée, Hours worked, Hours spent, Total hours, Hours on site, Time, Time spent, Temps,
    Temps passé, Heure, Nb heures, Nombre d'heures, Heures travaillées, Durée heures, Nb jours consommés,
    Nb jours, Nombre jours, Nombre de jours, Jours, Days, Qty, Quantité, Quantity, Dauer,
    Duration decimal, Time decimal, Tracked time, Worked hours, Logged hours, Hrs, Actual hours,
    Hours logged, Work hours, Total time, Time tracked, Time worked, Registered time, Logged time,
    Nb d'heures, Nb heures travaillées, Nbre heures, Nbre d'heures, Nombre heures, Heures effectuées,
    Heures réalisées, Heures passées, Total heures, Total des heures, Temps consommé, Temps réalisé,
    Volume horaire, Durée totale, Nb de jours, Nbre jours, Nbre de jours, Jours travaillés,
    Jours consommés, Stunden, Arbeitszeit
  `),
  start: listed(`
    Start time, Time in, From, De, ClockIn, Clock in, Check-in, Check-in time, Login time, Heure début,
    Heure de début, Arrivée, Von, In, Begin, Started at, Heure d'arrivée, Beginn, Anfang
  `),
  end: listed(`
    End time, Time out, To, À, ClockOut, Clock out, Check-out, Check-out time, Logout time, Heure fin,
    Heure de fin, Départ, Bis, Out, Finish, Finish time, Ended at, Stop, Stop time, Heure de départ,
    Ende
  `),
  break: listed(`
    Lunch, Lunch break, Break time, Pause déjeuner, Breaks, Temps de pause, Durée de pause
  `),
  unit: listed(`
    Facturation, Billable, Chargeable, Facturable, Is billable, À facturer, Abrechenbar, Billable status,
    Verrechenbar
  `),
  description: listed(`
    Descriptions, Notes, Note, Details, Comments, Comment, Summary, Commentaire, Commentaires, Remarques,
    Libellé, Désignation, Détail, Détails, Beschreibung, Work done, Work description, Observations,
    Remarque, Intitulé, Titre, Title, Travail effectué, Travaux effectués, Bemerkung, Kommentar
  `),
  rateOverride: listed(`
    Tarif forcé, Hourly rate, Taux horaire, Rate per hour, Billable rate, Tarif HT, Tarif horaire,
    Unit price, Hourly price, Prix horaire, Stundensatz
  `),
  client: listed(`
    Customer, Client name, Bill to, Customer name, Tiers, Kunde, Nom du client
  `),
} as const;

function listed(names: string): readonly string[] {
  return names.split(",").map((name) => name.trim());
}
