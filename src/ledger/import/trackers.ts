import type { RawTable } from "../rawTable";

/** The time trackers whose exports are recognised by their headers. */
export type TrackerName = "Toggl Track" | "Clockify" | "Harvest" | "Kimai" | "solidtime";

/** How a tracker's export names its columns. A field may go by several headers; "Amount (EUR)" matches "Amount (*)". */
export type Tracker = {
  readonly name: TrackerName;
  /** Headers that together tell it from all others; each entry any one of its names. */
  readonly signature: readonly (readonly string[])[];
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly notations: Readonly<Record<string, string>>;
};

const common = {
  project: ["Project"],
  client: ["Client"],
  description: ["Description"],
  task: ["Task"],
  person: ["User"],
  billingType: ["Billable"],
  tags: ["Tags"],
} as const;

/** In the order they are tried: the more particular before the more general. */
export const trackers: readonly Tracker[] = [
  {
    name: "Toggl Track",
    signature: [["Start date"], ["Start time"], ["Duration"]],
    fields: {
      ...common,
      date: ["Start date"],
      start: ["Start time"],
      endDate: ["End date"],
      end: ["End time"],
      hours: ["Duration"],
      amount: ["Amount (*)"],
    },
    notations: {},
  },
  {
    name: "Clockify",
    signature: [["Start Date"], ["Start Time"], ["Duration (h)", "Group", "Duration (decimal)"]],
    fields: {
      ...common,
      task: ["Task", "Activity"],
      date: ["Start Date"],
      start: ["Start Time"],
      endDate: ["End Date"],
      end: ["End Time"],
      hours: ["Duration (h)"],
      alreadyInvoiced: ["Invoiced"],
      invoiceId: ["Invoice ID"],
      type: ["Type"],
      rate: ["Billable Rate (*)"],
      amount: ["Billable Amount (*)"],
    },
    notations: {},
  },
  {
    name: "Harvest",
    signature: [["Date"], ["Hours"], ["Billable?"], ["First Name"], ["Last Name"]],
    fields: {
      ...common,
      date: ["Date"],
      description: ["Notes"],
      hours: ["Hours"],
      billingType: ["Billable?"],
      alreadyInvoiced: ["Invoiced?"],
      approved: ["Approved?"],
      firstName: ["First Name"],
      lastName: ["Last Name"],
      role: ["Roles"],
      rate: ["Billable Rate"],
      amount: ["Billable Amount"],
      currency: ["Currency"],
    },
    notations: {},
  },
  {
    name: "Kimai",
    signature: [["Date"], ["From"], ["To"], ["Duration"], ["Exported"], ["Customer"], ["Activity"]],
    fields: {
      ...common,
      client: ["Customer"],
      task: ["Activity"],
      date: ["Date"],
      start: ["From"],
      end: ["To"],
      hours: ["Duration"],
      alreadyInvoiced: ["Exported"],
      rate: ["Hourly rate"],
      amount: ["Rate"],
    },
    notations: { hours: "s" },
  },
  {
    name: "Kimai",
    signature: [
      ["Date", "Datum"],
      ["From", "Von", "De"],
      ["To", "Bis", "À"],
      ["Duration", "Dauer", "Durée"],
      ["Customer", "Kunde", "Client"],
      ["Activity", "Tätigkeit", "Activité"],
      ["Name", "User", "Benutzer", "Nom", "Utilisateur"],
    ],
    fields: {
      project: ["Project", "Projekt", "Projet"],
      client: ["Customer", "Kunde", "Client"],
      task: ["Activity", "Tätigkeit", "Activité"],
      description: ["Description", "Beschreibung"],
      person: ["Name", "User", "Benutzer", "Nom", "Utilisateur"],
      billingType: ["Billable", "Abrechenbar", "Facturable"],
      tags: ["Tags", "Schlagworte", "Mots-clés", "Étiquettes"],
      date: ["Date", "Datum"],
      start: ["From", "Von", "De"],
      end: ["To", "Bis", "À"],
      break: ["Break", "Pause"],
      hours: ["Duration", "Dauer", "Durée"],
      type: ["Type", "Typ"],
      alreadyInvoiced: ["Exported", "Exportiert", "Exporté"],
      rate: ["Hourly price", "Hourly rate", "Preis pro Stunde", "Prix horaire", "Taux horaire"],
      amount: ["Price", "Preis", "Prix"],
      currency: ["Currency", "Währung", "Devise"],
    },
    notations: {},
  },
  {
    name: "solidtime",
    signature: [["Description"], ["Start"], ["End"], ["Duration"], ["Duration (decimal)"], ["User"]],
    fields: { ...common, date: ["Start"], start: ["Start"], end: ["End"], hours: ["Duration"] },
    notations: {},
  },
  {
    name: "solidtime",
    signature: [["description"], ["billable"], ["start"], ["end"], ["user_name"]],
    fields: {
      project: ["project"],
      client: ["client"],
      description: ["description"],
      task: ["task"],
      person: ["user_name"],
      billingType: ["billable"],
      tags: ["tags"],
      date: ["start"],
      start: ["start"],
      end: ["end"],
    },
    notations: {},
  },
];

/** The tracker whose export a table's first row heads, or null. Names are case-sensitive; order and missing columns do not matter. */
export function recogniseTracker(raw: RawTable): Tracker | null {
  const headers = headersOf(raw);
  return (
    trackers.find(({ signature }) => signature.every((names) => names.some((name) => headers.includes(name)))) ?? null
  );
}

/** A tracker's columns in a table, by field. */
export function trackerColumns(raw: RawTable, tracker: Tracker): Readonly<Record<string, number>> {
  const headers = headersOf(raw);
  const columns: Record<string, number> = {};
  for (const [field, names] of Object.entries(tracker.fields)) {
    const offset = names
      .map((name) => headers.findIndex((header) => isNamed(header, name)))
      .find((found) => found >= 0);
    if (offset !== undefined) columns[field] = offset;
  }
  return columns;
}

function headersOf(raw: RawTable): string[] {
  return (raw.values[0] ?? []).map((cell) => String(cell).trim());
}

function isNamed(header: string, name: string): boolean {
  return name.endsWith("(*)") ? header.startsWith(name.slice(0, -2)) : header === name;
}
